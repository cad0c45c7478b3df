"""The encoding of a page by the order of the HTML standard; guessed only where nothing is declared.

Source: HTML Living Standard, 13.2.3.2 (byte order mark, transport layer, prescan of the first 1,024 bytes);
WHATWG Encoding Standard (labels and decoders); WHATWG MIME Sniffing Standard, 4.4 (the header).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from crawler.extract.encoding_guess import guessed
from crawler.extract.encoding_labels import LABELS, decoded

Source = Literal["bom", "header", "meta", "detected", "default", "decoded"]

PRESCAN = 1024

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xfe\xff", "utf-16be"), (b"\xff\xfe", "utf-16le"))
_SPACE = "\t\n\f\r "

_TAG = re.compile(rb"<(?:(!--)|(meta[\s/])|(/?[a-z][^\s>]*)|[!/?][^>]*)", re.IGNORECASE)
_TAG_END = re.compile(rb"[\s/]*>")
_COMMENT_END = re.compile(rb"--+>")
_ATTRIBUTE = re.compile(
    rb"[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|[\"'].*\Z|([^\s>]*)))?", re.DOTALL
)
_PRAGMA = re.compile(rb"charset\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"'\s;][^\s;]*))", re.IGNORECASE)
_RAW_TEXT = re.compile(
    rb"(<(script|style|title|textarea|xmp|iframe|noembed|noframes)\b[^>]*>)"
    rb"[^<]*+(?:<(?!/\2[\s/>])[^<]*+)*+",
    re.IGNORECASE,
)
_XML = re.compile(
    rb"<\?xml(?=[^>]*>)[^>]*?encoding[\x00-\x20]*=[\x00-\x20]*(?:\"([^\"\x00-\x20]*)\"|'([^'\x00-\x20]*)')"
)
_XML_UTF_16 = ((b"<\0?\0x\0", "utf-16le"), (b"\0<\0?\0x", "utf-16be"))

_MIME_PART = re.compile(r'(?:[^",]|"(?:[^"\\]|\\.)*"?)+')
_ESSENCE = re.compile(r"\s*([\w!#$%&'*+.^`|~-]+/[\w!#$%&'*+.^`|~-]+)\s*(?:;|$)", re.ASCII)
_PARAMETER = re.compile(r';[\t\n\r ]*([^;=]*)(?:=(?:"((?:[^"\\]|\\.)*)"?[^;]*|([^;]*)))?')


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    name: str
    source: Source
    declared: tuple[str, ...]
    errors: int


def decode(body: bytes, headers: Sequence[tuple[str, str]]) -> Decoded:
    """Text of a page, the WHATWG name of its encoding, where that was found, and all declared labels.

    A page in one of the encodings that browsers refuse to read (``replacement``) is one U+FFFD."""
    header = _from_headers(headers)
    meta = _from_start(body[:PRESCAN])
    declared = tuple(label for label in (header, meta) if label)
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _decoded(body[len(mark) :], name, "bom", declared)
    if known := _known(header):
        return _decoded(body, known, "header", declared)
    if known := _known(meta):
        return _decoded(body, _as_read(known), "meta", declared)
    for mark, name in _XML_UTF_16:
        if body.startswith(mark):
            return _decoded(body, name, "meta", declared)
    name, certain = guessed(body)
    return _decoded(body, name, "detected" if certain else "default", declared)


def _decoded(body: bytes, name: str, source: Source, declared: tuple[str, ...]) -> Decoded:
    if name == "utf-8":
        try:
            return Decoded(body.decode(), name, source, declared, 0)
        except UnicodeDecodeError:
            pass
    text = decoded(body, name)
    return Decoded(text, name, source, declared, text.count("\ufffd"))


def _known(label: str) -> str | None:
    return LABELS.get(label.strip(_SPACE).lower())


def _as_read(name: str) -> str:
    """A page whose label could be read is not in UTF-16."""
    if name.startswith("utf-16"):
        return "utf-8"
    return "windows-1252" if name == "x-user-defined" else name


def _from_headers(headers: Sequence[tuple[str, str]]) -> str:
    """The charset of the last content type; one without charset keeps that of the same type before it."""
    essence = charset = ""
    for key, value in headers:
        if key.strip().lower() != "content-type":
            continue
        for part in _MIME_PART.findall(value):
            found = _ESSENCE.match(part)
            if not found or found[1] == "*/*":
                continue
            label = _charset_parameter(part[found.end(1) :])
            charset = label or (charset if found[1].lower() == essence else "")
            essence = found[1].lower()
    return charset


def _charset_parameter(parameters: str) -> str:
    for name, quoted, plain in _PARAMETER.findall(parameters):
        if name.lower() == "charset" and (label := re.sub(r"\\(.)", r"\1", quoted) or plain.strip(_SPACE)):
            return label.lower()
    return ""


def _from_start(start: bytes) -> str:
    """The label that the first bytes declare; a label without meaning only where there is no better one.

    The prescan knows nothing of scripts and titles, but the parser does: a real element corrects it."""
    lower = start.lower()
    if b"charset" not in lower and b"encoding" not in lower:
        return ""
    outside = _RAW_TEXT.sub(rb"\1", start) if b"charset" in lower else start
    labels = [*_meta_labels(outside), *(_meta_labels(start) if outside != start else ())]
    if xml := _XML.match(start):
        labels.append(_text(xml[1] or xml[2] or b""))
    return next((label for label in labels if _known(label)), next(iter(labels), ""))


def _meta_labels(start: bytes) -> Iterator[str]:
    """The labels of all meta elements in the order of the prescan."""
    position = 0
    while tag := _TAG.search(start, position):
        position = tag.end()
        if tag[1]:
            end = _COMMENT_END.search(start, tag.start() + 2)
            position = end.end() if end else len(start)
            continue
        if not tag[2] and not tag[3]:
            continue
        attributes: dict[bytes, bytes] = {}
        while found := _ATTRIBUTE.match(start, position):
            position = found.end()
            attributes.setdefault(found[1].lower(), found[2] or found[3] or found[4] or b"")
        if not _TAG_END.match(start, position):
            return
        if tag[2] and (label := _label(attributes)) is not None:
            yield label


def _label(attributes: dict[bytes, bytes]) -> str | None:
    if (charset := attributes.get(b"charset")) is not None:
        return _text(charset)
    if attributes.get(b"http-equiv", b"").lower() == b"content-type":
        found = _PRAGMA.search(attributes.get(b"content", b""))
        return _text(found[1] or found[2] or found[3] or b"") if found else None
    return None


def _text(label: bytes) -> str:
    return label.decode("ascii", "replace").strip(_SPACE).lower()
