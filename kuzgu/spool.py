"""One file for each finished site, on its way from the crawl child to the parent: whole or not there."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from audits import codec
from audits.judgement import Judgement
from kuzgu.connection import Signs

SUFFIX = ".site"
CRAWLED = ".crawled"
"""A site that the browser has still to look at before it is judged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpooledSite:
    """``evidence`` is encoded JSON, b"" when the site was never visited. ``run`` and ``attempt`` are those of
    its target."""

    series: str
    finished_at: str
    judgement: Judgement
    evidence: bytes
    signs: Signs = Signs()
    run: int = 0
    attempt: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    series: str
    finished_at: str
    judgement: Judgement
    signs: Signs = Signs()
    run: int = 0
    attempt: int = 1


def write_site(folder: Path, site: SpooledSite, suffix: str = SUFFIX) -> Path:
    """Write and rename, so that a reader never sees half a file. Raises OSError when the disk is full."""
    head = _Head(
        series=site.series,
        finished_at=site.finished_at,
        judgement=site.judgement,
        signs=site.signs,
        run=site.run,
        attempt=site.attempt,
    )
    path = folder / (sha256(site.series.encode()).hexdigest()[:24] + suffix)
    partial = path.with_suffix(".partial")
    try:
        with partial.open("wb") as file:
            file.write(codec.encode(head) + b"\n" + site.evidence)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    return path


def read_site(path: Path) -> SpooledSite:
    """Raises ValueError when the file is not one of ours."""
    head, _, evidence = path.read_bytes().partition(b"\n")
    found = codec.decode(head, _Head)
    return SpooledSite(
        series=found.series,
        finished_at=found.finished_at,
        judgement=found.judgement,
        evidence=evidence,
        signs=found.signs,
        run=found.run,
        attempt=found.attempt,
    )


def read_signs(path: Path) -> Signs:
    """What of a finished site may speak of our connection. Raises ValueError as ``read_site``."""
    with path.open("rb") as file:
        return codec.decode(file.readline().rstrip(b"\n"), _Head).signs


def finished_sites(folder: Path) -> Iterator[Path]:
    """Whole files, by name: no clock has a say in their order."""
    yield from sorted(folder.glob("*" + SUFFIX))


def set_aside(path: Path) -> Path:
    """Keep a file that cannot be read under another name, where nobody takes it for a finished site."""
    return path.replace(path.with_suffix(".damaged"))
