"""What was on the wire, kept: one WARC file for each visit of a site (ISO 28500, docs/archive.md).

Each record is compressed and written as it comes, so memory holds one exchange at a time. The file has a
partial name until it is closed; then its manifest is written beside it and it is renamed.
"""

import os
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from audits import codec
from audits.evidence import Tls, Unavailable
from crawler.options import Target

LEVEL = 6
"""Of gzip. Level 9, which warcio writes, takes four times as long and saves 0.2 %."""
WARC = ".warc.gz"
MANIFEST = ".json"
PARTIAL = ".partial"
FORMAT = "WARC/1.1"
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")
_LINE_BREAKS = re.compile(r"[\r\n\x00]+")


class ArchiveError(OSError):
    """The archive of a visit could not be written: a fault of ours, no verdict on the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """One answer as it travelled, the transfer coding undone: header pairs in latin-1, ``body`` still in
    its Content-Encoding. ``cut`` says why the body is not whole: "" (it is), disconnect, length (there was
    more than we read), unspecified (nobody wanted it)."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    protocol: str = "HTTP/1.1"
    address: str = ""
    cut: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What is in a closed archive file. Sizes are bytes, times UTC; ``records`` counts by type."""

    file: str
    format: str
    tool: str
    run: int
    attempt: int
    series: str
    organisation: str
    site: str
    started_at: str
    finished_at: str
    size: int
    sha256: str
    records: Mapping[str, int]


def archive_name(target: Target) -> str:
    """The name of the visit's files without its end."""
    return f"{name_of_series(target.series)}-{target.attempt}"


def name_of_series(series: str) -> str:
    """Readable, safe on every file system, and of no other series."""
    readable = _NOT_IN_NAMES.sub("_", series)[:60].strip("._") or "site"
    return f"{readable}-{sha256(series.encode()).hexdigest()[:8]}"


def run_folder(folder: str | Path, run: int) -> Path:
    return Path(folder) / f"run-{run:04d}"


class SiteArchive:
    """The archive file of one visit while it is open. A disk that is full does not raise before ``check``
    or ``close``, because what others wait for (robots.txt) must not fail with it."""

    def __init__(self, folder: Path, target: Target, tool: str, user_agent: str) -> None:
        self.target = target
        self.tool = tool
        self.path = folder / (archive_name(target) + WARC)
        self.partial = self.path.with_name(self.path.name + PARTIAL)
        self.records: Counter[str] = Counter()
        self.kept: dict[int, Recording] = {}
        self.size = 0
        self.hash = sha256()
        self.fault: OSError | None = None
        self.started_at = _now()
        self._buffer = BytesIO()
        self._writer = WARCWriter(self._buffer, gzip=False, warc_version="1.1")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._file = self.partial.open("wb")
        except OSError as error:
            raise self._error(error) from error
        about = {
            "software": tool,
            "format": "WARC File Format 1.1",
            "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "robots": "obey",
            "http-header-user-agent": user_agent,
            "isPartOf": f"run {target.run}",
            "description": _line(f"{target.series}, attempt {target.attempt}: {target.site}"),
        }
        self._write(self._writer.create_warcinfo_record(self.path.name, about))

    def exchange(
        self,
        url: str,
        method: str,
        request_headers: Sequence[tuple[str, str]],
        answer: Wire,
        moment: str = "",
    ) -> None:
        """Keep one answer and the request that it answers; ``moment`` is when it came, "" for now."""
        moment = moment or _now()
        reason = HTTPStatus(answer.status).phrase if answer.status in _STATUSES else ""
        about = {"WARC-Date": moment}
        if answer.address:
            about["WARC-IP-Address"] = answer.address
        if answer.cut:
            about["WARC-Truncated"] = answer.cut
        response = self._writer.create_warc_record(
            url,
            "response",
            payload=BytesIO(answer.body),
            length=len(answer.body),
            warc_headers_dict=about,
            http_headers=_AsSent(
                f"{answer.status} {reason}".strip(), _lines(answer.headers), protocol=answer.protocol
            ),
        )
        parts = urlsplit(url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        request = self._writer.create_warc_record(
            url,
            "request",
            warc_headers_dict={
                "WARC-Date": moment,
                "WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID"),
            },
            http_headers=_AsSent(
                f"{method} {target} HTTP/1.1",
                _lines([("Host", parts.netloc.rpartition("@")[2]), *request_headers]),
                is_http_request=True,
            ),
        )
        self._write(response)
        self._write(request)

    def failure(self, url: str, method: str, reason: Unavailable, detail: str, moment: str = "") -> None:
        """Keep that an address was asked for and gave no answer that could be used."""
        self._metadata(url, {"failure": reason.value, "method": method, "detail": detail}, moment)

    def certificate(self, url: str, found: Tls | Unavailable) -> None:
        """Keep what the certificate probe saw."""
        if isinstance(found, Unavailable):
            self._metadata(url, {"tls-failure": found.value})
        else:
            fields = {f"tls-{name.replace('_', '-')}": value for name, value in codec.to_plain(found).items()}
            self._metadata(url, fields)

    def keep(self, recording: "Recording") -> None:
        """Keep a copy of what was asked once for several visits, with the times of then."""
        if id(recording) not in self.kept:
            self.kept[id(recording)] = recording
            for entry in recording.entries:
                entry(self)

    def check(self) -> None:
        """Raises ArchiveError when something could not be written."""
        if self.fault is not None:
            raise self._error(self.fault) from self.fault

    def close(self) -> Manifest:
        """Make the file whole: on the disk, with its manifest, under its name. Raises ArchiveError."""
        self.check()
        manifest = Manifest(
            file=self.path.name,
            format=FORMAT,
            tool=self.tool,
            run=self.target.run,
            attempt=self.target.attempt,
            series=self.target.series,
            organisation=self.target.organisation.id,
            site=self.target.site,
            started_at=self.started_at,
            finished_at=_now(),
            size=self.size,
            sha256=self.hash.hexdigest(),
            records=dict(sorted(self.records.items())),
        )
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            write_whole(manifest_path(self.path), codec.encode(manifest) + b"\n")
            self.partial.replace(self.path)
        except OSError as error:
            raise self._error(error) from error
        return manifest

    def discard(self) -> None:
        """Leave nothing of a file that was not closed."""
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):
            self.partial.unlink(missing_ok=True)

    def _metadata(self, url: str, fields: Mapping[str, object], moment: str = "") -> None:
        """Always application/warc-fields: replay tools take other metadata for the page itself."""
        lines = "".join(f"{name}: {_line(str(value))}\r\n" for name, value in fields.items() if value != "")
        block = lines.encode("utf-8", "replace")
        record = self._writer.create_warc_record(
            url,
            "metadata",
            payload=BytesIO(block),
            length=len(block),
            warc_content_type="application/warc-fields",
            warc_headers_dict={"WARC-Date": moment or _now()},
        )
        self._write(record)

    def _write(self, record: object) -> None:
        if self.fault is not None:
            return
        self._buffer.seek(0)
        self._buffer.truncate()
        self._writer.write_record(record)
        member = zlib.compressobj(LEVEL, zlib.DEFLATED, zlib.MAX_WBITS + 16)
        data = member.compress(self._buffer.getbuffer()) + member.flush()
        try:
            self._file.write(data)
        except OSError as error:
            self.fault = error
            return
        self.hash.update(data)
        self.size += len(data)
        self.records[record.rec_type] += 1  # type: ignore[attr-defined]

    def _error(self, error: OSError) -> ArchiveError:
        return ArchiveError(
            f"the archive {self.path.name} could not be written ({error.strerror or error}). Make room, or "
            "switch it off with --no-archive"
        )


@dataclass(slots=True)
class Recording:
    """What is asked once for several visits, set aside for the archive of each."""

    entries: list[Callable[[SiteArchive], None]] = field(default_factory=list)

    def exchange(
        self, url: str, method: str, request_headers: Sequence[tuple[str, str]], answer: Wire
    ) -> None:
        moment = _now()
        self.entries.append(lambda archive: archive.exchange(url, method, request_headers, answer, moment))

    def failure(self, url: str, method: str, reason: Unavailable, detail: str) -> None:
        moment = _now()
        self.entries.append(lambda archive: archive.failure(url, method, reason, detail, moment))


class _AsSent(StatusAndHeaders):  # type: ignore[misc]
    """Headers byte for byte; warcio would percent-encode what is not ASCII."""

    def compute_headers_buffer(self, header_filter: object = None) -> None:
        self.headers_buff = self.to_bytes(header_filter, "latin-1")


current: ContextVar[SiteArchive | Recording | None] = ContextVar("archive", default=None)
"""Where what the running task exchanges is kept: the archive of its visit, as a rule."""


@contextmanager
def recorded() -> Iterator[Recording]:
    """While this lasts, what the running task exchanges is set aside, where an archive is kept at all."""
    recording = Recording()
    token = current.set(recording if current.get() is not None else None)
    try:
        yield recording
    finally:
        current.reset(token)


_STATUSES = frozenset(status.value for status in HTTPStatus)


def manifest_path(archive: Path) -> Path:
    return archive.with_name(archive.name.removesuffix(WARC) + MANIFEST)


def write_whole(path: Path, data: bytes) -> None:
    """Write beside and rename, so that a reader never sees half a file."""
    partial = path.with_name(path.name + PARTIAL)
    with partial.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def _lines(headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(_line(name), _line(value)) for name, value in headers]


def _line(text: str) -> str:
    return _LINE_BREAKS.sub(" ", text)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
