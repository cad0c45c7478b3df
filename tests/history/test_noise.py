"""The same site visited twice without a change shows no progress; where pages come and go a mark moves less
than its noise. The figures stand in docs/programme.md."""

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from audits.evidence import SiteEvidence
from audits.run import judge
from history.compare import common_marks, compare
from history.progress import NOISE
from samples.server import serve_samples
from samples.sites import sites
from tests.crawler.crawling import Crawled, crawl

HOSTS = [
    host for host in sites() if host not in ("korgon.example", "jabyk-eshik.example") and "www." not in host
]


@cache
def visits() -> tuple[Crawled, Crawled]:
    """All sample sites, really crawled, twice."""
    with serve_samples() as server:
        return crawl(HOSTS, hosts=server.hosts), crawl(HOSTS, hosts=server.hosts)


@pytest.mark.parametrize("host", HOSTS)
def test_two_visits_without_a_change_show_none(host: str) -> None:
    before, now = (judge(visit[host], tool="t") for visit in visits())
    found = compare(before, now)
    assert found.why_not == ""
    assert (found.better, found.worse, found.appeared, found.vanished) == ((), (), (), ())
    assert found.compared > 30
    assert found.headline_before == found.headline_now is not None


def some_pages(site: SiteEvidence, away: float, chance: random.Random) -> SiteEvidence:
    """The same site, where each page but the home page may be out of sight."""
    return replace(
        site, pages=tuple(page for page in site.pages if page.depth == 0 or chance.random() >= away)
    )


def moves(away: float) -> Iterator[tuple[str, float]]:
    chance = random.Random(1)
    for host in HOSTS:
        for _ in range(6):
            pair = [judge(some_pages(visits()[0][host], away, chance), tool="t") for _ in range(2)]
            was, is_now = common_marks(pair)
            for mark in NOISE:
                then, today = was[mark], is_now[mark]
                if then is not None and today is not None:
                    yield mark, abs(today - then)


@pytest.mark.parametrize("away", [0.1, 0.3])
def test_when_pages_come_and_go_a_mark_moves_less_than_its_noise(away: float) -> None:
    found = list(moves(away))
    for mark, noise in NOISE.items():
        own = sorted(move for name, move in found if name == mark)
        assert len(own) >= 40
        assert own[int(0.95 * len(own))] <= noise
