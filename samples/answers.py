"""What a sample site answers: status, headers, body; and the small pictures that its pages show."""

import gzip
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


Site = Mapping[str, Answer]
"""Answers by path with query; the path "*" answers for every other one."""


def page(text: str, *, encoding: str = "utf-8", content_type: str = HTML, **headers: str) -> Answer:
    return Answer(text.encode(encoding), headers={"Content-Type": content_type, **_named(headers)})


def packed(answer: Answer) -> Answer:
    """The same answer, sent with gzip and allowed to be kept for a month."""
    body = gzip.compress(answer.body, 6, mtime=0)
    return Answer(
        body, answer.status, {**answer.headers, "Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    )


def kept(answer: Answer) -> Answer:
    return Answer(answer.body, answer.status, {**answer.headers, "Cache-Control": "public, max-age=2592000"})


def file(body: bytes, content_type: str) -> Answer:
    return Answer(body, headers={"Content-Type": content_type})


def redirect(location: str, status: int = 301) -> Answer:
    return Answer(b"", status, {"Location": location, "Content-Type": "text/plain"})


def not_found(text: str, *, encoding: str = "utf-8", content_type: str = HTML) -> Answer:
    return Answer(text.encode(encoding), 404, {"Content-Type": content_type})


def _named(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-").title(): value for name, value in headers.items()}


def png(width: int, height: int, seed: int, *, noise: bool = False) -> bytes:
    """A valid picture: stripes of two colours (small), or noise that cannot be packed (large)."""
    rows = bytearray()
    state = seed * 2654435761 % 2**32 or 1
    colours = [bytes((seed * 53 % 200, 120, 160)), bytes((230, seed * 37 % 255, 90))]
    for y in range(height):
        rows.append(0)
        if noise:
            for _ in range(width * 3):
                state = (state * 1664525 + 1013904223) % 2**32
                rows.append(state >> 24)
        else:
            rows += colours[y // 16 % 2] * width

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(rows), 6)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
