"""The encoding of a page by the order of the HTML standard; guessed only where nothing is declared.

Source: WHATWG Encoding Standard (labels) and HTML Living Standard, 13.2.3.2 (byte order mark, transport
layer, prescan of the first 1,024 bytes).
"""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from crawler.extract.encoding_labels import LABELS, decoded

Source = Literal["bom", "header", "meta", "detected", "default", "decoded"]

PRESCAN = 1024
SAMPLE = 50_000

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
        return _decoded(body, _as_read(known), "meta", declared)
    return _decoded(body, *_guessed(body), declared)


def _decoded(body: bytes, name: str, source: Source, declared: tuple[str, ...]) -> Decoded:
    if name == "utf-8":
        try:
            return Decoded(body.decode(), name, source, declared, 0)
        except UnicodeDecodeError:
            return Decoded(
                text := body.decode(errors="replace"), name, source, declared, text.count("\ufffd")
            )
    text = decoded(body, name)
    return Decoded(text, name, source, declared, text.count("\ufffd"))


def _as_read(name: str) -> str:
    """A page whose label could be read is not in UTF-16 (HTML Standard, 13.2.3.2)."""
    if name.startswith("utf-16"):
        return "utf-8"
    return "windows-1252" if name == "x-user-defined" else name


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
        if known and "\ufffd" not in decoded(body[:SAMPLE], known):
            return known, "detected"
    return "windows-1252", "default"


def _cyrillic_score(high: bytes, name: str) -> float:
    """Share of common small Russian and Kyrgyz letters among the letters above ASCII."""
    if not high:
        return 0.0
    text = decoded(high, name)
    return (sum(char in _COMMON for char in text) - sum(not char.isalpha() for char in text)) / len(text)
