"""The archive folder: what is in it, whether it is whole, and what may go."""

import glob
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from audits import codec
from crawler.archive import MANIFEST, PARTIAL, WARC, Manifest, manifest_path, name_of_series
from crawler.warc import Fault, scan


class ForeignArchiveError(ValueError):
    """The archive folder is that of another history, whose files would be written over."""


def only_of_this_history(folder: Path, latest_run: int) -> None:
    """Files are named by the number of their run, so two histories cannot share a folder. Raises
    ForeignArchiveError when there is a run that a history which ends with ``latest_run`` does not know."""
    for path in sorted(folder.glob("run-*")):
        number = path.name.removeprefix("run-")
        if number.isdigit() and int(number) > latest_run and any(path.iterdir()):
            raise ForeignArchiveError(
                f"{path} is from another history: this one knows no run {int(number)}. Give each history a "
                "folder of its own (--out), or move that archive away, or keep none (--no-archive)."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """One thing that is wrong: the file, whose it is ("" when nobody can tell), what, and what to do."""

    path: Path
    organisation: str
    what: str
    advice: str

    def __str__(self) -> str:
        whose = f" ({self.organisation})" if self.organisation else ""
        return f"{self.path}{whose}: {self.what}. {self.advice}"


RESTORE = (
    "Restore it from a copy, or delete it with its manifest: the history keeps what was seen, and only "
    "reading it again from the archive is lost"
)


def manifests(folder: Path) -> Iterator[tuple[Path, Manifest | None]]:
    """Every manifest of the folder by run and name, None for one that cannot be read."""
    for path in sorted(folder.glob(f"run-*/*{MANIFEST}")):
        try:
            yield path, codec.decode(path.read_bytes(), Manifest)
        except (OSError, ValueError):
            yield path, None


def listing(folder: Path) -> Iterator[str]:
    """A line for each archived visit: run, organisation, site, date, records, size."""
    for path, manifest in manifests(folder):
        if manifest is None:
            yield f"{path}: the manifest cannot be read"
            continue
        yield (
            f"{manifest.run:>4}  {manifest.finished_at[:10]}  {_size(manifest.size):>9}  "
            f"{sum(manifest.records.values()):>5} records  {manifest.organisation}  {manifest.site}  "
            f"{path.with_name(manifest.file)}"
        )


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1_000:.1f} kB"


def verify(folder: Path) -> Iterator[Trouble]:
    """Everything that is wrong in the folder: files that are truncated, changed, missing or nobody's.

    Compares size, sha256 and the number of records with the manifest, and in each record its length and its
    digests with what is there.
    """
    known: set[Path] = set()
    for path, manifest in manifests(folder):
        known.add(path)
        if manifest is None:
            known.add(path.with_name(path.name.removesuffix(MANIFEST) + WARC))
            yield Trouble(
                path=path,
                organisation="",
                what="this manifest cannot be read",
                advice="Restore it from a copy, or delete it with its archive file",
            )
            continue
        archive = path.with_name(manifest.file)
        known.add(archive)
        if archive != path.with_name(path.name.removesuffix(MANIFEST) + WARC):
            yield Trouble(
                path=path,
                organisation=manifest.organisation,
                what=f"this manifest is that of another file, {manifest.file}",
                advice="Restore it from a copy",
            )
        yield from _verify_file(archive, manifest)
    for path in sorted(folder.rglob("*")):
        if path.is_dir() or path in known:
            continue
        if path.name.endswith(PARTIAL):
            what, advice = (
                "a visit was broken off here, or is still going on",
                "kuzgu archive prune deletes it when no run is going on",
            )
        elif path.name.endswith(WARC) and not manifest_path(path).exists():
            what, advice = "its manifest is missing", "Restore the manifest from a copy, or delete the file"
        else:
            what, advice = "this is not a file of the archive", "Move it somewhere else"
        yield Trouble(path=path, organisation="", what=what, advice=advice)


def _verify_file(path: Path, manifest: Manifest) -> Iterator[Trouble]:
    def trouble(what: str) -> Trouble:
        return Trouble(path=path, organisation=manifest.organisation, what=what, advice=RESTORE)

    try:
        size = path.stat().st_size
    except FileNotFoundError:
        yield trouble("this file is missing")
        return
    found = sha256()
    with path.open("rb") as file:
        while data := file.read(1 << 20):
            found.update(data)
    counts: Counter[str] = Counter()
    faults = []
    for record in scan(path, check=True):
        if isinstance(record, Fault):
            faults.append(f"at byte {record.offset} {record.what}")
        else:
            counts[record.type] += 1
    if size < manifest.size:
        yield trouble(f"it is truncated: {size} of {manifest.size} bytes are there")
    elif size > manifest.size:
        yield trouble(f"something was added: it has {size} bytes in place of {manifest.size}")
    elif found.hexdigest() != manifest.sha256:
        yield trouble("it was changed: its sha256 is another one than in the manifest")
    for fault in faults[:3]:
        yield trouble(fault)
    if dict(counts) != dict(manifest.records):
        yield trouble(f"its records are {_counts(counts)}, the manifest says {_counts(manifest.records)}")


def _counts(records: Mapping[str, int]) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in sorted(records.items())) or "none"


def prune(folder: Path, keep: int) -> list[Path]:
    """Delete all but the newest ``keep`` archives of each series, with the pictures of the same visits, and
    what broken-off visits left. Returns what was deleted. Nobody may be writing into the folder."""
    series: dict[str, list[tuple[int, int, Path]]] = {}
    for path, manifest in manifests(folder):
        if manifest is not None:
            series.setdefault(manifest.series, []).append((manifest.run, manifest.attempt, path))
    gone = list(folder.glob(f"run-*/*{PARTIAL}"))
    for visits in series.values():
        for _, _, path in sorted(visits, reverse=True)[keep:]:
            gone += _files(path) + _pictures(path)
    _delete(gone)
    return gone


def forget(folder: Path, organisation: str, series: Iterable[str]) -> list[Path]:
    """Delete every archive of one organisation, also what broken-off visits of its sites left. Returns what
    was deleted."""
    gone: list[Path] = []
    for path, manifest in manifests(folder):
        if manifest is not None and manifest.organisation == organisation:
            gone += _files(path)
    for one in series:
        gone += folder.glob(f"run-*/{glob.escape(name_of_series(one))}-*")
    gone = [path for path in dict.fromkeys(gone) if path.exists()]
    _delete(gone)
    return gone


def _files(manifest: Path) -> list[Path]:
    """The archive first: a file without its manifest would be nobody's, a manifest without its file is
    found missing."""
    return [manifest.with_name(manifest.name.removesuffix(MANIFEST) + WARC), manifest]


def _pictures(manifest: Path) -> list[Path]:
    """What a browser showed in the same visit: beside the archive, with the same series and attempt."""
    *_, series, attempt = manifest.name.removesuffix(MANIFEST).split("-")
    folder = manifest.parent.parent.parent / "pictures" / manifest.parent.name
    return sorted(folder.glob(f"*_{series}_{attempt}_*.jpg"))


def _delete(paths: list[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)
    for folder in {path.parent for path in paths}:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
