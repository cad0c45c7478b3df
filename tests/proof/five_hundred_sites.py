"""500 sites of 20 pages on loopback, every tenth of them hostile, audited by one real run: ``make proof``.

All 500 must end in the right state. The figures are written to docs/five-hundred-sites.md.
"""

import multiprocessing
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from tests.crawler.hostile_run import Audited, audit
from tests.crawler.hostile_server import Certificate, Request, reply, serve_hostile
from tests.crawler.hostile_sites import FAULTS, html, links, missing

SITES, PAGES, TENTH = 500, 20, 10
MEMORY_MB = 450
PAGE = Path(__file__).parents[2] / "docs" / "five-hundred-sites.md"
KINDS = {name: FAULTS[name] for name in FAULTS if not name.startswith("tls-")}
"""Certificates are left to the test, where the child is told whom to trust."""


async def twenty_pages(request: Request, out: Any) -> None:
    path = request.path.strip("/")
    if path == "" or (path.isdigit() and int(path) < PAGES):
        title = f"{request.origin.rpartition('.')[2]} барак {path}"
        await reply(out, html(title, links(*(f"/{n}" for n in range(1, PAGES)))))
    else:
        await missing(out)


def plan() -> dict[str, str]:
    """{site: its fault, or ""}"""
    kinds = cycle(KINDS)
    return {f"s{n:03}": next(kinds) if n % TENTH == 7 else "" for n in range(SITES)}


def _serve(folder: str, pipe: Any) -> None:
    sites = {site: KINDS[fault].answer if fault else twenty_pages for site, fault in plan().items()}
    none: dict[str, Certificate] = {}
    with serve_hostile(sites, none, Path(folder)) as server:
        pipe.send(server.sites)
        pipe.recv()
        pipe.send({site: len(log) for site, log in server.log.items()})


@contextmanager
def served(folder: Path) -> Iterator[tuple[dict[str, str], dict[str, int]]]:
    """Addresses of all sites, and how often each was asked (filled when the block ends). The server has a
    process of its own, so that the parent's time is its own."""
    ours, theirs = multiprocessing.get_context("spawn").Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(str(folder), theirs))
    process.start()
    asked: dict[str, int] = {}
    try:
        yield ours.recv(), asked
        ours.send("end")
        asked.update(ours.recv())
    finally:
        process.kill()
        process.join()


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Audited, dict[str, int]]:
    folder = tmp_path_factory.mktemp("five-hundred")
    with served(folder) as (sites, asked):
        audited = audit(
            {site: f"{address}/" for site, address in sites.items()},
            folder,
            pages=PAGES,
            seconds=120.0,
            timeout=10.0,
            delay=0.02,
            sites_at_once=32,
        )
    write(audited, asked)
    return audited, asked


def write(audited: Audited, asked: dict[str, int]) -> None:
    pages = sum(len(evidence.pages) for evidence in audited.evidence.values())
    hostile = Counter(
        f"{audited.judgements[site].state} {audited.judgements[site].state_reason}".strip()
        for site, fault in plan().items()
        if fault
    )
    PAGE.write_text(
        "# Five hundred sites\n\n"
        f"Written by `make proof`: {SITES} sites of {PAGES} pages on loopback, every tenth with one of the "
        "faults of `tests/crawler/hostile_sites.py`, through one `carry_out` with a real crawl child, history "
        "and reports.\n\n"
        "| | |\n| --- | --- |\n"
        f"| time of the run (crawl, checks, history) | {audited.seconds:.0f} s |\n"
        f"| processors of the machine | {os.cpu_count()} |\n"
        f"| pages judged | {pages} |\n"
        f"| requests answered | {sum(asked.values())} |\n"
        f"| most memory of the crawl child (VmHWM) | {audited.peak_mb:.0f} MB |\n\n"
        "The hostile ones ended as:\n\n"
        + "".join(f"- {state}: {count}\n" for state, count in sorted(hostile.items())),
        encoding="utf-8",
    )


def test_all_end_in_the_right_state(run: tuple[Audited, dict[str, int]]) -> None:
    audited, _ = run
    wrong = {}
    for site, fault in plan().items():
        judgement = audited.judgements[site]
        wanted = KINDS[fault].state if fault else "audited"
        if judgement.state != wanted:
            wrong[site] = (fault, judgement.state, judgement.state_reason, judgement.state_evidence[:100])
    assert wrong == {}
    assert len(audited.judgements) == SITES
    assert audited.failed == ()


def test_good_sites_are_whole(run: tuple[Audited, dict[str, int]]) -> None:
    audited, _ = run
    short = [s for s, fault in plan().items() if not fault and len(audited.evidence[s].pages) != PAGES]
    assert short == []


def test_memory(run: tuple[Audited, dict[str, int]]) -> None:
    assert 30 < run[0].peak_mb < MEMORY_MB


def test_every_tenth_is_hostile() -> None:
    assert sum(fault != "" for fault in plan().values()) == SITES // TENTH
    assert len(set(islice(KINDS, 50))) == 50
