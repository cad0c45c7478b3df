"""What a sample site answers: status, headers, body; and the small files that its pages show."""

import gzip
import hashlib
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """``packed``: sent with gzip to a client that accepts it."""

    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    packed: bool = False


Site = Mapping[str, Answer]
"""Answers by percent-encoded path with query; the path "*" answers for every other one."""


def page(text: str, *, encoding: str = "utf-8", content_type: str = HTML) -> Answer:
    return Answer(text.encode(encoding), headers={"Content-Type": content_type})


def packed(answer: Answer) -> Answer:
    return replace(answer, packed=True, headers={**answer.headers, "Vary": "Accept-Encoding"})


def kept(answer: Answer) -> Answer:
    """The same answer, allowed to be kept for a month."""
    return replace(answer, headers={**answer.headers, "Cache-Control": "public, max-age=2592000"})


def file(body: bytes, content_type: str) -> Answer:
    return Answer(body, headers={"Content-Type": content_type})


def redirect(location: str, status: int = 301) -> Answer:
    return Answer(b"", status, {"Location": location, "Content-Type": "text/plain"})


def not_found(text: str) -> Answer:
    return Answer(text.encode(), 404, {"Content-Type": HTML})


@lru_cache(maxsize=512)
def gzipped(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


def png(width: int, height: int, seed: int, *, noise: bool = False) -> bytes:
    """A valid picture: stripes of two colours (small), or noise that cannot be packed (large)."""
    if noise:
        dots = hashlib.shake_128(seed.to_bytes(4, "big")).digest(width * height * 3)
        rows = b"".join(b"\0" + dots[y * width * 3 : (y + 1) * width * 3] for y in range(height))
    else:
        colours = (bytes((seed * 53 % 200, 120, 160)), bytes((230, seed * 37 % 255, 90)))
        rows = b"".join(b"\0" + colours[y // 16 % 2] * width for y in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows, 6))
        + chunk(b"IEND", b"")
    )


def pdf(line: str) -> bytes:
    """A valid document of one page with one line of Latin text."""
    stream = f"BT /F1 18 Tf 72 720 Td ({line}) Tj ET".encode("latin-1")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    body = b"%PDF-1.4\n"
    table = b"0000000000 65535 f \n"
    for number, content in enumerate(objects, start=1):
        table += b"%010d 00000 n \n" % len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    return body + b"xref\n0 %d\n" % (len(objects) + 1) + table + trailer % (len(objects) + 1, len(body))
