"""The sample sites as the crawler sees them: seven are seen whole, three for their reasons are not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import samples
from audits.evidence import Unavailable
from crawler.seeds import read_targets
from samples.server import SampleServer, serve_samples
from tests.crawler.crawling import Crawled, crawl

CLOSED = {
    "korgon": Unavailable.BLOCKED,
    "un-katpas": Unavailable.TIMEOUT,
    "jabyk-eshik": Unavailable.ROBOTS_DISALLOWED,
}


@pytest.fixture(scope="module")
def both() -> Iterator[tuple[SampleServer, Crawled]]:
    targets = {
        target.series: target.site for target in read_targets(Path(samples.__file__).parent / "seeds.csv")
    }
    with serve_samples() as server:
        yield server, crawl(targets, hosts=server.hosts, timeout=1.5)


def test_seven_are_seen_and_three_are_not(both: tuple[SampleServer, Crawled]) -> None:
    _, crawled = both
    assert len(crawled.evidence) == 10
    for series, site in crawled.evidence:
        if series in CLOSED:
            assert (site.pages, [failure.reason for failure in site.failures]) == ((), [CLOSED[series]])
        else:
            assert 12 <= len(site.pages) <= 40, series
            assert site.crawl.ended_by == "complete"
            assert not any(failure.reason is Unavailable.BROKEN for failure in site.failures)


def test_a_closed_door_is_knocked_at_once(both: tuple[SampleServer, Crawled]) -> None:
    server, _ = both
    asked = [path for _, host, path, _, _ in server.log if host == "jabyk-eshik.example"]
    assert asked == ["/robots.txt"]


def test_nothing_but_the_samples_is_asked_for(both: tuple[SampleServer, Crawled]) -> None:
    server, crawled = both
    assert {host for _, host, _, _, _ in server.log} <= set(server.hosts)
    assert "Traceback" not in crawled.errors
