"""Which answers WARC files hold, by address: an index on disk (or in memory for one small file).

Bodies stay in the files and are read when they are asked for.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from audits.evidence import Unavailable
from crawler.archive import PARTIAL, Wire
from crawler.selection import clean
from crawler.warc import (
    DamagedRecord,
    Fault,
    HttpMessage,
    Place,
    Record,
    http_message,
    read_block,
    scan,
    unchunked,
)

BLOCK_BYTES = 64_000_000
"""The most that is read of one record."""
_REVISIT_LIMIT = 5
_REASONS = frozenset(reason.value for reason in Unavailable)

_TABLES = """
CREATE TABLE file (id INTEGER PRIMARY KEY, path TEXT NOT NULL);
CREATE TABLE answer (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL, file INTEGER NOT NULL, "offset" INTEGER NOT NULL,
    skip INTEGER NOT NULL, type TEXT NOT NULL, status INTEGER NOT NULL, date TEXT NOT NULL,
    digest TEXT NOT NULL, cut TEXT NOT NULL, record TEXT NOT NULL, concurrent TEXT NOT NULL,
    content_type TEXT NOT NULL, refers_key TEXT NOT NULL, refers_date TEXT NOT NULL,
    method TEXT NOT NULL DEFAULT 'GET'
);
CREATE TABLE failure (key TEXT NOT NULL, reason TEXT NOT NULL);
CREATE TABLE other_method (record TEXT NOT NULL, concurrent TEXT NOT NULL, method TEXT NOT NULL);
"""
_INDICES = """
UPDATE answer SET method = coalesce(
    (SELECT method FROM other_method WHERE answer.record <> '' AND concurrent = answer.record),
    (SELECT method FROM other_method WHERE answer.concurrent <> '' AND record = answer.concurrent), 'GET')
    WHERE EXISTS (SELECT 1 FROM other_method);
CREATE INDEX by_key ON answer (key, method);
CREATE INDEX by_failed ON failure (key);
CREATE INDEX by_digest ON answer (digest);
"""
_COLUMNS = 'file, "offset", skip, type, status, date, digest, cut, content_type, refers_key, refers_date, key'


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """One answer out of an archive. ``date`` is when it was given, as written in the archive."""

    wire: Wire
    date: str


def index_archives(paths: Iterable[Path], index: Path | None, on_fault: Callable[[str], None]) -> "WarcIndex":
    """Read the files once and write the index; ``index`` None keeps it in memory. What cannot be read is told
    to ``on_fault``, a sentence each, and left out. Raises OSError for a file that cannot be opened."""
    partial = index.with_name(index.name + PARTIAL) if index else None
    if partial:
        partial.unlink(missing_ok=True)
    connection = sqlite3.connect(partial or ":memory:", isolation_level=None)
    connection.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;" + _TABLES)
    for number, path in enumerate(sorted({path.resolve() for path in paths}), start=1):
        connection.execute("INSERT INTO file VALUES (?, ?)", (number, str(path)))
        for found in scan(path):
            if isinstance(found, Fault):
                on_fault(f"{path}, byte {found.offset}: {found.what}; left out")
            elif found.headers.get("warc-segment-number", "1") != "1" or found.type == "continuation":
                on_fault(f"{path}, byte {found.place.offset}: a record in several parts; left out")
            else:
                _note(connection, number, found)
    connection.executescript(_INDICES)
    if index and partial:
        connection.close()
        partial.replace(index)
        return open_index(index)
    return WarcIndex(connection)


def open_index(path: Path) -> "WarcIndex":
    return WarcIndex(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True))


def _note(connection: sqlite3.Connection, number: int, record: Record) -> None:
    headers = record.headers
    if record.type == "request":
        method = record.head.split(b" ", 1)[0].decode("latin-1").upper()
        if method != "GET":
            row = (headers.get("warc-record-id", ""), headers.get("warc-concurrent-to", ""), method[:20])
            connection.execute("INSERT INTO other_method VALUES (?, ?, ?)", row)
        return
    key = clean(record.url)
    if key and record.type == "metadata" and (reason := _failure(record)):
        connection.execute("INSERT INTO failure VALUES (?, ?)", (key, reason))
    if not key or record.type not in ("response", "resource", "revisit"):
        return
    status, content_type = 200, headers.get("content-type", "")
    if record.type != "resource":
        message = http_message(record.head)
        if message is None and record.type == "response":
            return
        status = message.status if message else 0
        content_type = message.header("content-type") if message else ""
        if status == 304 and record.type == "response":
            return
    connection.execute(
        f"INSERT INTO answer ({_COLUMNS}, record, concurrent)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(number, *record.place, record.type, status),
            headers.get("warc-date", ""),
            headers.get("warc-payload-digest", ""),
            headers.get("warc-truncated", "").lower(),
            content_type[:200],
            clean(headers.get("warc-refers-to-target-uri", "").strip("<>")),
            headers.get("warc-refers-to-date", ""),
            key,
            headers.get("warc-record-id", ""),
            headers.get("warc-concurrent-to", ""),
        ),
    )


def _failure(record: Record) -> str:
    """Which reason our own record of a failure gives, "" when it is another record."""
    if record.headers.get("content-type") != "application/warc-fields":
        return ""
    name, _, value = record.head.partition(b"\r\n")[0].decode("latin-1").partition(": ")
    return value if name == "failure" and value in _REASONS else ""


class WarcIndex:
    """Answers by address. Of several the whole ones come first, then the newest; the order of the files
    plays no part."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.files = {number: Path(path) for number, path in connection.execute("SELECT id, path FROM file")}

    def close(self) -> None:
        self.connection.close()

    def has(self, url: str) -> bool:
        row = self.connection.execute(
            "SELECT 1 FROM answer WHERE key = ? AND method = 'GET' LIMIT 1", (clean(url),)
        ).fetchone()
        return row is not None or self.failure(url) is not None

    def failure(self, url: str) -> Unavailable | None:
        """Why our own visit got no usable answer at an address, as far as it wrote that down; the last word
        counts."""
        row = self.connection.execute(
            "SELECT reason FROM failure WHERE key = ? ORDER BY rowid DESC LIMIT 1", (clean(url),)
        ).fetchone()
        return Unavailable(row[0]) if row else None

    def find(self, url: str, method: str = "GET") -> Captured | None:
        """The best answer that was collected for an address; for HEAD, one to GET is good too."""
        return next(iter(self.all(url, method)), None)

    def all(self, url: str, method: str = "GET") -> Iterable[Captured]:
        """Every answer that was collected for an address and can be read, the best one first."""
        rows = self.connection.execute(
            f"SELECT {_COLUMNS}, method FROM answer WHERE key = ? AND method IN ('GET', ?)"
            " ORDER BY method <> 'GET', cut = 'unspecified', cut <> '', date DESC, digest, \"offset\"",
            (clean(url), method),
        ).fetchall()
        for row in rows:
            with suppress(DamagedRecord):
                message, cut = self._message(row[:-1], 0)
                if message is not None:
                    wire = Wire(
                        status=message.status,
                        headers=message.headers,
                        body=message.body,
                        protocol=message.protocol,
                        cut=cut if row[-1] == "GET" else "unspecified",
                    )
                    yield Captured(wire=wire, date=row[5])

    def _message(self, row: tuple[Any, ...], depth: int) -> tuple[HttpMessage | None, str]:
        number, offset, skip, kind, _, _, digest, truncated, content_type, *refers = row
        cut = {"": "", "unspecified": "unspecified"}.get(truncated, "disconnect")
        block = read_block(self.files[number], Place(offset, skip), BLOCK_BYTES)
        if kind == "resource":
            headers = (("content-type", content_type),) if content_type else ()
            return HttpMessage(protocol="HTTP/1.1", status=200, headers=headers, body=block), cut
        message = http_message(block)
        if kind == "response":
            return (unchunked(message) if message else None), cut
        original, cut = self._original(digest, refers[0], refers[1], depth)
        if original is None:
            return None, ""
        if message is None or message.status == 304:
            return original, cut
        return HttpMessage(
            protocol=message.protocol, status=message.status, headers=message.headers, body=original.body
        ), cut

    def _original(self, digest: str, key: str, date: str, depth: int) -> tuple[HttpMessage | None, str]:
        """What a revisit refers to: by address and date, else by its digest, else by address alone."""
        if depth == _REVISIT_LIMIT:
            return None, ""
        row = self.connection.execute(
            f"SELECT {_COLUMNS} FROM answer WHERE type <> 'revisit' AND method = 'GET'"
            " AND ((key = ?1 AND ?1 <> '') OR (digest = ?2 AND ?2 <> ''))"
            " AND (digest = ?2 OR ?2 = '' OR digest = '')"
            " ORDER BY (key = ?1 AND date = ?3) DESC, digest = ?2 DESC, cut <> '', date DESC, \"offset\""
            " LIMIT 1",
            (key, digest, date),
        ).fetchone()
        return (None, "") if row is None else self._message(row, depth + 1)
