"""Reads WARC files (ISO 28500) record by record, names what is damaged and goes on behind it.

Files come from anybody: gzip with a member a record, gzip as one member, or plain. Memory does not grow with
the size of a file or of a record.
"""

import base64
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple

from backports import zstd
from brotli import Decompressor
from scrapy.utils.gz import gunzip
from warcio.bufferedreaders import ChunkedDataReader

CHUNK = 65_536
HEAD_BYTES = 262_144
"""So much of a block is kept while scanning: more than the header of any answer."""
LINE_BYTES = 65_536
HEADER_LINES = 500
_MAGIC = b"\x1f\x8b\x08"


class Place(NamedTuple):
    """Where a record begins: the offset in the file, of a gzip member or of the record itself, and how many
    bytes of the member's content stand before it."""

    offset: int
    skip: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """``headers`` by their names in lower case; ``head`` is the block, or its first HEAD_BYTES; ``length``
    the length of the whole block."""

    place: Place
    headers: dict[str, str]
    head: bytes
    length: int

    @property
    def type(self) -> str:
        return self.headers.get("warc-type", "").lower()

    @property
    def url(self) -> str:
        return self.headers.get("warc-target-uri", "").strip("<>").replace(" ", "%20")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A place that could not be read, and what is wrong there."""

    offset: int
    what: str


class DamagedRecord(ValueError):
    """This is not a whole record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpMessage:
    """A status line, header pairs in latin-1, and the rest."""

    protocol: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name), "")


def scan(path: Path, *, check: bool = False) -> Iterator[Record | Fault]:
    """Every record of the file, and a Fault for every place that cannot be read. ``check`` compares digests
    too. Raises OSError."""
    with path.open("rb") as file:
        source = _Source(file)
        while True:
            place = Place(0, 0)
            try:
                if not source.skip_blank_lines():
                    return
                place = source.place
                yield _read_record(source, check)
            except DamagedRecord as error:
                yield Fault(offset=source.member if source.gzipped else place.offset, what=str(error))
                if not source.find_next():
                    return


def read_block(path: Path, place: Place, limit: int) -> bytes:
    """The block of one record, at most ``limit`` bytes of it. Raises DamagedRecord, OSError."""
    with path.open("rb") as file:
        file.seek(place.offset)
        source = _Source(file)
        left = place.skip
        while left:
            if not (data := source.read(min(left, CHUNK))):
                raise DamagedRecord("the file is shorter than it was")
            left -= len(data)
        length = _length(_read_headers(source))
        parts: list[bytes] = []
        left = min(length, limit)
        while left and (data := source.read(left)):
            parts.append(data)
            left -= len(data)
        if left:
            raise DamagedRecord("the file ends in the middle of a record")
        return b"".join(parts)


def http_message(block: bytes) -> HttpMessage | None:
    """A block of application/http read as an answer; None when it is none."""
    ends = [(at, len(sign)) for sign in (b"\r\n\r\n", b"\n\n") if (at := block.find(sign)) >= 0]
    at, width = min(ends, default=(len(block), 0))
    first, *lines = block[:at].decode("latin-1").replace("\r\n", "\n").split("\n")
    protocol, _, rest = first.partition(" ")
    code = rest.strip()[:3]
    if not protocol.startswith("HTTP/") or not (code.isascii() and code.isdigit() and len(code) == 3):
        return None
    headers: list[tuple[str, str]] = []
    for line in lines[:HEADER_LINES]:
        if line[:1] in (" ", "\t") and headers:
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip()}")
        elif ":" in line:
            name, _, value = line.partition(":")
            headers.append((name.strip(), value.strip()))
    return HttpMessage(protocol=protocol, status=int(code), headers=tuple(headers), body=block[at + width :])


def unchunked(message: HttpMessage) -> HttpMessage:
    """Without its transfer coding. Many archives keep the name of the coding and not the coding itself."""
    if "chunked" not in message.header("transfer-encoding").lower():
        return message
    reader = ChunkedDataReader(BytesIO(message.body))
    parts = []
    while data := reader.read(CHUNK):
        parts.append(data)
    return HttpMessage(
        protocol=message.protocol,
        status=message.status,
        headers=tuple(pair for pair in message.headers if pair[0].lower() != "transfer-encoding"),
        body=b"".join(parts),
    )


class TooLarge(ValueError):
    """The body is larger than what may be read."""


def decompressed(body: bytes, content_encoding: str, limit: int) -> bytes:
    """The body without its Content-Encoding, as much of it as there is; as it is where it was not encoded
    after all, or in a way that nobody knows. Raises TooLarge."""
    encodings = [name.strip().lower() for name in content_encoding.split(",")]
    while encodings and (name := encodings.pop()) in _DECODERS:
        try:
            body = _DECODERS[name](body, limit)
        except (OSError, EOFError, ValueError, zlib.error, zstd.ZstdError) as error:
            if isinstance(error, TooLarge) or "exceeded" in str(error):
                raise TooLarge(f"more than {limit} bytes") from error
            return body
    if len(body) > limit:
        raise TooLarge(f"more than {limit} bytes")
    return body


def _gunzip(body: bytes, limit: int) -> bytes:
    return gunzip(body, max_size=limit) if body else b""


def _inflate(body: bytes, limit: int) -> bytes:
    try:
        return _bounded(zlib.decompressobj().decompress(body, limit + 1), limit)
    except zlib.error:  # some servers send it without its frame
        return _bounded(zlib.decompressobj(-zlib.MAX_WBITS).decompress(body, limit + 1), limit)


def _unbrotli(body: bytes, limit: int) -> bytes:
    decompressor = Decompressor()
    parts = [decompressor.process(body, output_buffer_limit=CHUNK)]
    size = len(parts[0])
    while not decompressor.is_finished() and (part := decompressor.process(b"", output_buffer_limit=CHUNK)):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise TooLarge
    return b"".join(parts)


def _unzstd(body: bytes, limit: int) -> bytes:
    return _bounded(zstd.ZstdDecompressor().decompress(body, limit + 1), limit)


def _bounded(body: bytes, limit: int) -> bytes:
    if len(body) > limit:
        raise TooLarge
    return body


_DECODERS = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
    "zstd": _unzstd,
}


class _Source:
    """The content of a file as one stream that knows where in the file it is."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        start = file.tell()
        self.raw = file.read(CHUNK)
        self.raw_at = start
        self.gzipped = self.raw[:3] == _MAGIC
        self.member = start
        self.buffer = b""
        self.at = 0
        self.before = 0
        self._decompressor: "zlib._Decompress | None" = None  # noqa: UP037
        self._next_member = start

    @property
    def place(self) -> Place:
        """Where the next byte is; one must be waiting."""
        if self.gzipped:
            return Place(self.member, self.before + self.at)
        return Place(self.member + self.before + self.at, 0)

    def waiting(self) -> bool:
        """Is there another byte? Raises DamagedRecord."""
        return self.at < len(self.buffer) or self._fill()

    def read(self, size: int) -> bytes:
        """At most so many bytes, b"" at the end. Raises DamagedRecord."""
        if not self.waiting():
            return b""
        data = self.buffer[self.at : self.at + size]
        self.at += len(data)
        return data

    def line(self) -> bytes:
        """A line with its end, b"" at the end of the file. Raises DamagedRecord."""
        parts = []
        size = 0
        while self.waiting():
            end = self.buffer.find(b"\n", self.at) + 1
            part = self.buffer[self.at : end or len(self.buffer)]
            self.at += len(part)
            parts.append(part)
            size += len(part)
            if end or size > LINE_BYTES:
                break
        return b"".join(parts)

    def skip_blank_lines(self) -> bool:
        """Go to the next record; False at the end of the file."""
        while self.waiting():
            if self.buffer[self.at] not in b"\r\n":
                return True
            self.at += 1
        return False

    def find_next(self) -> bool:
        """After a fault: go to what may be the next record."""
        try:
            while self.waiting():
                end = self.buffer.find(b"\n", self.at) + 1
                self.at = end or len(self.buffer)
                if self.waiting() and self.buffer.startswith(b"WARC/1.", self.at):
                    return True
        except DamagedRecord:
            if self.gzipped:
                return self._find_member()
        return False

    def _fill(self) -> bool:
        self.before += len(self.buffer)
        self.buffer, self.at = b"", 0
        if not self.gzipped:
            self.buffer, self.raw = self.raw or self.file.read(CHUNK), b""
            return bool(self.buffer)
        while True:
            if self._decompressor is None:
                if not self._more() or not self.raw.strip(b"\x00"):
                    return False
                if self.raw[:1] != _MAGIC[:1]:
                    raise DamagedRecord("here is something else than a gzip member")
                self.member, self.before = self.raw_at, 0
                self._decompressor = zlib.decompressobj(zlib.MAX_WBITS + 16)
            elif not self._more():
                raise DamagedRecord("the file ends in the middle of a record")
            length = len(self.raw)
            try:
                self.buffer = self._decompressor.decompress(self.raw, CHUNK)
            except zlib.error as error:
                raise DamagedRecord(f"the compressed data are damaged ({error})") from error
            self.raw = self._decompressor.unconsumed_tail or self._decompressor.unused_data
            self.raw_at += length - len(self.raw)
            if self._decompressor.eof:
                self._decompressor = None
            if self.buffer:
                return True

    def _more(self) -> bool:
        if not self.raw:
            self.raw = self.file.read(CHUNK)
        return bool(self.raw)

    def _find_member(self) -> bool:
        """The next place that looks like the start of a gzip member and can be read."""
        offset = self.member + 1
        while True:
            self.file.seek(offset)
            data = self.file.read(CHUNK)
            at = data.find(_MAGIC)
            if at < 0:
                if len(data) < CHUNK:
                    return False
                offset += len(data) - 2
                continue
            self.raw, self.raw_at = data[at:], offset + at
            self._decompressor, self.buffer, self.at, self.before = None, b"", 0, 0
            try:
                if self.waiting() and self.buffer.startswith(b"WARC/"):
                    return True
            except DamagedRecord:
                pass
            offset += at + 1


def _read_record(source: _Source, check: bool) -> Record:
    place = source.place
    headers = _read_headers(source)
    length = _length(headers)
    head = bytearray()
    left = length
    digests = _Digests(headers) if check else None
    while left:
        data = source.read(left)
        if not data:
            raise DamagedRecord("the file ends in the middle of a record")
        left -= len(data)
        if len(head) < HEAD_BYTES:
            head += data[: HEAD_BYTES - len(head)]
        if digests:
            digests.update(data)
    end = b""
    while len(end) < 4 and (data := source.read(4 - len(end))):
        end += data
    if end != b"\r\n\r\n":
        raise DamagedRecord("the record is longer or shorter than its Content-Length")
    if digests:
        digests.compare()
    return Record(place=place, headers=headers, head=bytes(head), length=length)


def _read_headers(source: _Source) -> dict[str, str]:
    first = source.line()
    if not first.startswith(b"WARC/"):
        raise DamagedRecord("here is something else than a record")
    headers: dict[str, str] = {}
    name = ""
    for _ in range(HEADER_LINES):
        line = source.line()
        if not line:
            raise DamagedRecord("the file ends in the middle of a record")
        text = line.decode("utf-8", "replace").rstrip("\r\n")
        if not text:
            return headers
        if text[0] in " \t" and name:
            headers[name] += " " + text.strip()
            continue
        name, _, value = text.partition(":")
        name = name.strip().lower()
        headers.setdefault(name, value.strip())
    raise DamagedRecord("the header of the record does not end")


def _length(headers: dict[str, str]) -> int:
    length = headers.get("content-length", "")
    if not (length.isascii() and length.isdigit() and len(length) < 16):
        raise DamagedRecord("the record does not say its length")
    return int(length)


class _Digests:
    """Compares the digests that a record promises with what was read."""

    def __init__(self, headers: dict[str, str]) -> None:
        self.block = _digest(headers.get("warc-block-digest", ""))
        self.payload = _digest(headers.get("warc-payload-digest", ""))
        self.start: bytes | None = b"" if "application/http" in headers.get("content-type", "") else None

    def update(self, data: bytes) -> None:
        if self.block:
            self.block[0].update(data)
        if not self.payload:
            return
        if self.start is not None:
            self.start += data
            at = self.start.find(b"\r\n\r\n")
            if at < 0:
                return
            data, self.start = self.start[at + 4 :], None
        self.payload[0].update(data)

    def compare(self) -> None:
        for found in (self.block, self.payload):
            if found and found[1] not in (
                base64.b32encode(found[0].digest()).decode().rstrip("="),
                found[0].hexdigest().upper(),
            ):
                raise DamagedRecord("the record is not what was written: its digest differs")


def _digest(promised: str) -> "tuple[hashlib._Hash, str] | None":
    name, _, value = promised.partition(":")
    name = name.strip().lower().replace("-", "")
    if name not in ("sha1", "sha256", "md5") or not value:
        return None
    return hashlib.new(name, usedforsecurity=False), value.strip().upper().rstrip("=")
