"""One audit of many hostile sites by the real parent, with the crawl child's memory watched."""

import csv
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import history
from audits import codec
from audits.evidence import Organisation, SiteEvidence
from audits.judgement import Judgement
from crawler.options import CrawlOptions
from kuzgu.audit import carry_out, new_run
from kuzgu.summary_table import write_summary
from reports.build import write_reports

LANGUAGES = ("ky", "ru", "en")


@dataclass(frozen=True, kw_only=True)
class Audited:
    """``peak_mb``: the most memory that the crawl child had (VmHWM)."""

    evidence: Mapping[str, SiteEvidence]
    judgements: Mapping[str, Judgement]
    states: Mapping[str, int]
    failed: tuple[str, ...]
    peak_mb: float
    seconds: float
    reports: tuple[Path, ...]
    summary: list[list[str]]


@dataclass
class _Peak:
    mb: float = 0.0
    over: threading.Event = field(default_factory=threading.Event)


def audit(sites: Mapping[str, str], folder: Path, **limits: Any) -> Audited:
    """Audit {name: address} with real child, history and reports in three languages."""
    engine = history.open_history(folder / "kuzgu.sqlite")
    options = CrawlOptions(contact="https://example.org/kuzgu", allow_loopback=True, **limits)
    organisations = [Organisation(id=name, name=name, url=address) for name, address in sites.items()]
    started = time.monotonic()
    try:
        run = new_run(engine, organisations, options, seeds_name="hostile", languages=LANGUAGES)
        with crawl_child_watched() as peak:
            result = carry_out(engine, run, options, folder / "spool" / "run")
        seconds = time.monotonic() - started
        written = write_reports(engine, run, folder / "reports", LANGUAGES, "test@example.org")
        summary = write_summary(engine, run, folder / "summary.csv")
        evidence, judgements = {}, {}
        for record in history.iter_run_sites(engine, run):
            assert record.judgement is not None, record.series
            judgements[record.series] = record.judgement
            stored = history.load_evidence(engine, run, record.series)
            assert stored is not None
            evidence[record.series] = codec.decode_site(stored)
    finally:
        engine.dispose()
    with summary.open(encoding="utf-8-sig", newline="") as file:
        cells = list(csv.reader(file, delimiter=";"))
    return Audited(
        evidence=evidence,
        judgements=judgements,
        states=result.states,
        failed=result.failed,
        peak_mb=peak.mb,
        seconds=seconds,
        reports=(*written.paths, *written.indexes),
        summary=cells,
    )


@contextmanager
def crawl_child_watched() -> Iterator[_Peak]:
    """Ask the kernel again and again for the high-water mark of any crawl child."""
    peak = _Peak()

    def watch() -> None:
        while not peak.over.wait(0.1):
            peak.mb = max([peak.mb, *_high_water_marks()])

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        peak.over.set()
        thread.join()


def _high_water_marks() -> list[float]:
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if b"kuzgu.crawl_child" in (process / "cmdline").read_bytes():
                status = (process / "status").read_text()
                found.append(int(status.partition("VmHWM:")[2].split()[0]) / 1024)
        except (OSError, IndexError, ValueError):
            continue
    return found
