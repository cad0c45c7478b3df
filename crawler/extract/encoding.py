"""The encoding of a page by the order of the HTML standard; guessed only where nothing is declared.

Source: WHATWG Encoding Standard (labels) and HTML Living Standard, 13.2.3.2 (byte order mark, transport
layer, prescan of the first 1,024 bytes).
"""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Source = Literal["bom", "header", "meta", "detected", "default", "decoded"]

PRESCAN = 1024
SAMPLE = 50_000

_LABELS = {
    "utf-8": "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8",
    "ibm866": "ibm866 866 cp866 csibm866",
    "iso-8859-2": "iso-8859-2 latin2 l2 iso8859-2 iso88592 iso_8859-2 csisolatin2",
    "iso-8859-5": "iso-8859-5 cyrillic iso8859-5 iso88595 iso_8859-5 csisolatincyrillic",
    "iso-8859-9": "",
    "koi8-r": "koi8-r koi koi8 koi8_r cskoi8r",
    "koi8-u": "koi8-u koi8-ru",
    "macintosh": "macintosh mac csmacintosh x-mac-roman",
    "windows-874": "windows-874 dos-874 iso-8859-11 tis-620",
    "windows-1250": "windows-1250 cp1250 x-cp1250",
    "windows-1251": "windows-1251 cp1251 x-cp1251 win-1251 win1251",
    "windows-1252": "windows-1252 cp1252 x-cp1252 ascii us-ascii iso-8859-1 latin1 l1 iso8859-1 iso_8859-1 "
    "ansi_x3.4-1968 iso88591 cp819",
    "windows-1253": "windows-1253 cp1253 iso-8859-7 greek",
    "windows-1254": "windows-1254 cp1254 iso-8859-9 latin5 l5 iso8859-9 turkish",
    "windows-1255": "windows-1255 cp1255",
    "windows-1256": "windows-1256 cp1256",
    "windows-1257": "windows-1257 cp1257",
    "windows-1258": "windows-1258 cp1258",
    "x-mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian mac-cyrillic",
    "gbk": "gbk gb2312 chinese csgb2312 gb_2312-80 x-gbk",
    "gb18030": "gb18030",
    "big5": "big5 big5-hkscs x-x-big5",
    "euc-jp": "euc-jp x-euc-jp",
    "iso-2022-jp": "iso-2022-jp csiso2022jp",
    "shift_jis": "shift_jis shift-jis sjis windows-31j ms_kanji x-sjis",
    "euc-kr": "euc-kr ks_c_5601-1987 korean windows-949 ksc5601",
    "utf-16be": "utf-16be unicodefffe",
    "utf-16le": "utf-16le utf-16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff",
}
LABELS = {label: name for name, labels in _LABELS.items() for label in labels.split()}
_CODECS = {
    "windows-874": "cp874",
    "x-mac-cyrillic": "mac_cyrillic",
    "macintosh": "mac_roman",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "ibm866": "cp866",
}
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))
_META = re.compile(rb"<meta\b([^>]{0,800})", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([^\s\"'/>;]+)", re.IGNORECASE)
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"';]+)", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']([^\"']+)", re.IGNORECASE)
_CYRILLIC_CANDIDATES = ("windows-1251", "koi8-r", "ibm866", "iso-8859-5", "x-mac-cyrillic")
_COMMON = frozenset("оеаинтсрвлкмдпуыягьз")


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    name: str
    source: Source
    declared: tuple[str, ...]
    errors: int


def codec_of(name: str) -> str:
    """Python's name of a WHATWG encoding."""
    return _CODECS.get(name, name)


def decode(body: bytes, headers: Sequence[tuple[str, str]]) -> Decoded:
    """Text of a page, the WHATWG name of its encoding, where that was found, and all declared labels."""
    header = _from_headers(headers)
    meta = _from_meta(body[:PRESCAN])
    declared = tuple(label for label in (header, meta) if label)
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _decoded(body[len(mark) :], name, "bom", declared)
    if known := LABELS.get(header):
        return _decoded(body, known, "header", declared)
    if known := LABELS.get(meta):
        return _decoded(body, "utf-8" if known.startswith("utf-16") else known, "meta", declared)
    return _decoded(body, *_guessed(body), declared)


def _decoded(body: bytes, name: str, source: Source, declared: tuple[str, ...]) -> Decoded:
    codec = codec_of(name)
    try:
        return Decoded(body.decode(codec), name, source, declared, 0)
    except UnicodeDecodeError:
        text = body.decode(codec, "replace")
        return Decoded(text, name, source, declared, text.count("\ufffd"))


def _from_headers(headers: Sequence[tuple[str, str]]) -> str:
    for key, value in headers:
        if key.lower() == "content-type" and (found := _HEADER_CHARSET.search(value)):
            return found[1].strip().lower()
    return ""


def _from_meta(start: bytes) -> str:
    start = _COMMENT.sub(b"", start)
    for tag in _META.finditer(start):
        attributes = tag[1]
        if found := _CHARSET.search(attributes):
            return found[1].decode("ascii", "replace").lower()
    found = _XML.match(start)
    return found[1].decode("ascii", "replace").lower() if found else ""


def _guessed(body: bytes) -> tuple[str, Source]:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(body[:SAMPLE])
    except UnicodeDecodeError:
        pass
    else:
        return "utf-8", "default" if body[:SAMPLE].isascii() else "detected"
    high = bytes(byte for byte in body[:SAMPLE] if byte > 127)
    best, name = max((_cyrillic_score(high, name), name) for name in _CYRILLIC_CANDIDATES)
    if best > 0.5:
        return name, "detected"
    from bs4.dammit import EncodingDetector

    for label in EncodingDetector(body[:SAMPLE], is_html=True).encodings:
        known = LABELS.get(label.lower(), "")
        try:
            body[:SAMPLE].decode(codec_of(known))
        except (UnicodeDecodeError, LookupError):
            continue
        return known, "detected"
    return "windows-1252", "default"


def _cyrillic_score(high: bytes, name: str) -> float:
    """Share of common small Russian and Kyrgyz letters among the letters above ASCII."""
    if not high:
        return 0.0
    text = high.decode(codec_of(name), "replace")
    return (sum(char in _COMMON for char in text) - sum(not char.isalpha() for char in text)) / len(text)
