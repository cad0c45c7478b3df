"""Links to other sites, against real servers: who is asked, how often, and what is written down."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from audits.evidence import SiteEvidence, Unavailable
from crawler.external_links import ASKED, ASKED_OF_A_HOST
from crawler.options import CrawlOptions, Target
from crawler.warc_index import index_archives
from crawler.warc_visit import visit_archive
from tests.crawler.crawling import Crawled, crawl
from tests.crawler.loopback_server import Loopback, Reply, page, redirect, serve

DELAY = 0.3
CROWD = [f"partner{n}.example" for n in range(ASKED + 10)]
LINKS = (
    "http://works.example/one#team",
    "http://works.example/two",
    "http://works.example/three",
    "http://gone.example/old",
    "http://left.example/old",
    "http://no-such-name.example/",
    "http://forbids.example/",
    "http://busy.example/",
    "http://odd.example/",
    "http://silent.example/",
    "http://closed.example/page",
    "http://head.example/",
    "http://moved.example/",
    "http://to-network.example/",
    "https://www.facebook.com/koom",
    "http://m.me/koom",
    "http://10.0.0.5/",
    "mailto:a@works.example",
    "ftp://works.example/",
)


SITES: dict[str, dict[str, Reply]] = {
    "one.example": {
        "/": page("Бир", *LINKS, extra='<a href="http://hidden.example/" style="display:none">x</a>')
    },
    "two.example": {"/": page("Эки", "http://works.example/one", "http://gone.example/old")},
    "crowd.example": {"/": page("Көп", *(f"http://{host}/" for host in CROWD))},
    "lonely.example": {"/": page("Жалгыз")},
    "works.example": {"*": page("Иштейт")},
    "gone.example": {"/robots.txt": Reply(status=404)},
    "left.example": {"/robots.txt": Reply(status=404), "*": Reply(status=410)},
    "forbids.example": {"/robots.txt": Reply(type="text/plain"), "*": Reply(status=403)},
    "busy.example": {"/robots.txt": Reply(type="text/plain"), "*": Reply(status=503)},
    "odd.example": {"/robots.txt": Reply(type="text/plain"), "*": Reply(status=999)},
    "silent.example": {"*": Reply(fault="hang")},
    "closed.example": {
        "/robots.txt": Reply(body="User-agent: *\nDisallow: /page", type="text/plain"),
        "*": page("Жабык"),
    },
    "head.example": {"*": page("Баш")},
    "moved.example": {"/robots.txt": Reply(status=404), "*": redirect("http://works.example/new")},
    "to-network.example": {"/robots.txt": Reply(status=404), "*": redirect("http://m.me/koom")},
    "m.me": {"*": page("Тармак")},
    "hidden.example": {"*": page("Жашырын")},
    **{host: {"/robots.txt": Reply(status=404), "*": page(host)} for host in CROWD},
}
TARGETS = ("one.example", "two.example", "crowd.example", "lonely.example")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Loopback, Crawled, Path]]:
    folder = tmp_path_factory.mktemp("archive")
    with serve(SITES, no_head=("head.example",)) as server:
        yield server, crawl(TARGETS, hosts=server.places(*SITES), delay=DELAY, archive=str(folder)), folder


def statuses(evidence: SiteEvidence) -> dict[str, int | Unavailable]:
    assert isinstance(evidence.external_links, tuple)
    return {link.url: link.status for link in evidence.external_links}


def test_what_was_heard_is_written_down(both: tuple[Loopback, Crawled, Path]) -> None:
    assert statuses(both[1]["one.example"]) == {
        "http://works.example/one": 200,
        "http://works.example/two": 200,
        "http://works.example/three": Unavailable.NOT_ATTEMPTED,
        "http://gone.example/old": 404,
        "http://left.example/old": 410,
        "http://no-such-name.example/": Unavailable.DNS,
        "http://forbids.example/": 403,
        "http://busy.example/": 503,
        "http://odd.example/": 999,
        "http://silent.example/": Unavailable.TIMEOUT,
        "http://closed.example/page": Unavailable.ROBOTS_DISALLOWED,
        "http://head.example/": 200,
        "http://moved.example/": 200,
        "http://to-network.example/": Unavailable.NOT_ATTEMPTED,
        "https://www.facebook.com/koom": Unavailable.NOT_ATTEMPTED,
        "http://m.me/koom": Unavailable.NOT_ATTEMPTED,
        "http://10.0.0.5/": Unavailable.PRIVATE_ADDRESS,
    }
    assert both[1]["lonely.example"].external_links == ()


def test_robots_of_the_other_site_is_read_first_and_obeyed(both: tuple[Loopback, Crawled, Path]) -> None:
    server = both[0]
    assert server.asked("closed.example") == ["GET /robots.txt"]
    assert server.asked("gone.example") == ["GET /robots.txt", "HEAD /old", "GET /old"]
    assert server.asked("head.example") == ["GET /robots.txt", "HEAD /", "GET /"]


def test_networks_and_hidden_links_are_not_asked(both: tuple[Loopback, Crawled, Path]) -> None:
    assert both[0].asked("m.me") == []
    assert both[0].asked("hidden.example") == []


def test_each_address_is_asked_once_whatever_sites_link_to_it(both: tuple[Loopback, Crawled, Path]) -> None:
    server, crawled, _ = both
    assert sorted(server.asked("works.example")) == [
        "GET /robots.txt",
        *("HEAD /new", "HEAD /one", "HEAD /two"),
    ]
    assert statuses(crawled["two.example"]) == {
        "http://works.example/one": 200,
        "http://gone.example/old": 404,
    }


def test_a_few_of_each_host_and_of_each_site(both: tuple[Loopback, Crawled, Path]) -> None:
    server, crawled, _ = both
    asked = [host for host in CROWD if server.asked(host)]
    assert asked == CROWD[:ASKED]
    heard = statuses(crawled["crowd.example"])
    assert list(heard.values()).count(200) == ASKED
    assert list(heard.values()).count(Unavailable.NOT_ATTEMPTED) == len(CROWD) - ASKED
    own_links = [
        path for path in server.asked("works.example") if path.startswith("HEAD") and "new" not in path
    ]
    assert len(own_links) == ASKED_OF_A_HOST


def test_the_pace_holds_on_other_sites_too(both: tuple[Loopback, Crawled, Path]) -> None:
    server = both[0]
    for host in ("works.example", "gone.example", "left.example", "head.example"):
        assert len(server.asked(host)) >= 3
        assert min(server.gaps(host)) >= DELAY


def test_each_archive_is_whole_and_gives_the_same_evidence(both: tuple[Loopback, Crawled, Path]) -> None:
    _, crawled, folder = both
    for series in ("one.example", "two.example"):
        live = crawled[series]
        (path,) = folder.rglob(f"{series}*.warc.gz")
        faults: list[str] = []
        index = index_archives([path], None, faults.append)
        target = Target(organisation=live.organisation, site=live.site, series=series)
        again = visit_archive(target, CrawlOptions(contact="", hosts={}), index)
        assert faults == []
        assert again.robots == live.robots
        assert statuses(again) == statuses(live)
