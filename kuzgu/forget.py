"""Erases one organisation from everything that Küzgü keeps."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import history
from kuzgu import archive
from kuzgu.verify import queued, take_off_queue
from reports.build import free_name

_TEXT_FILES = (".html", ".csv", ".json", ".jsonl", ".txt", ".md", ".log", ".svg")

_OF_SEVERAL = (
    *("reports/index_*", "reports/summary*"),
    *(f"{folder}/*" for folder in ("dashboard", "compare", "export", "export-pseudonymous")),
    *("workshop/*/*.html", "spool/*.log", "spool/*/*.log", "spool/*/batch*.json", "spool/*/*.sqlite"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """``visits`` were erased from the history, ``files`` deleted; ``mentions`` are files that still have the
    name of the organisation in them."""

    visits: int
    files: tuple[Path, ...]
    mentions: tuple[Path, ...]


def forget(engine: history.Engine, out: Path, organisation_id: str) -> Forgotten:
    """Erase the organisation: first its files, then its rows, so that a broken-off forgetting is found again
    and can be repeated. Raises HistoryError, OSError."""
    series = history.series_of(engine, organisation_id)
    names = history.names_of(engine, organisation_id)
    files = [
        *archive.forget(out / "archive", organisation_id, series),
        *_deleted(_files_of(engine, out, series)),
    ]
    take_off_queue(out, [t for t in queued(out) if t.organisation.partition("/")[0] == organisation_id])
    visits = history.forget_organisation(engine, organisation_id)
    return Forgotten(visits=visits, files=tuple(files), mentions=tuple(_mentions(out, names)))


def _files_of(engine: history.Engine, out: Path, series: tuple[str, ...]) -> Iterator[Path]:
    """Reports and pictures by their names; and what has traces of several organisations and is written anew:
    indexes, tables, dashboards, exports, the log, what a stopped run left, copies of the history made before
    an update."""
    for one in series:
        stem = free_name(one, set())
        of_site = re.compile(rf"{re.escape(stem)}(-\d+)?_.*", re.DOTALL)
        for folder in ("reports", "pictures"):
            for path in sorted((out / folder).rglob("*")):
                if path.is_file() and of_site.fullmatch(unicodedata.normalize("NFC", path.name)):
                    yield path
        yield from (out / "spool").rglob(sha256(one.encode()).hexdigest()[:24] + ".*")
    for pattern in _OF_SEVERAL:
        yield from out.glob(pattern)
    if engine.dialect.name == "sqlite" and engine.url.database:
        place = Path(engine.url.database)
        yield from place.parent.glob(f"{place.name}.before-*")


def _deleted(paths: Iterator[Path]) -> list[Path]:
    found = sorted({path for path in paths if path.is_file()})
    for path in found:
        path.unlink(missing_ok=True)
    return found


def _mentions(out: Path, names: tuple[str, ...]) -> Iterator[Path]:
    wanted = [name.encode() for name in names if len(name) > 3]
    for path in sorted(out.rglob("*")):
        if path.is_file() and path.suffix.lower() in _TEXT_FILES:
            content = path.read_bytes()
            if any(name in content for name in wanted):
                yield path
