"""robots.txt as RFC 9309 wants it read, and kept with each site that it speaks for."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from audits.evidence import Robots, Unavailable
from crawler.options import CrawlOptions, Target
from crawler.politeness import ROBOTS_BYTES
from crawler.warc_index import index_archives
from crawler.warc_visit import visit_archive
from tests.crawler.crawling import Crawled, crawl
from tests.crawler.loopback_server import Loopback, Reply, page, redirect, serve
from tests.crawler.test_archive import records

RULES = "User-agent: *\nDisallow: /closed\n"
LONG = RULES + "# more\n" * 400_000 + "User-agent: *\nDisallow: /late\n"
LINKS = ("/closed", "/late", "/open")


def text(body: str | bytes, **kw: object) -> Reply:
    return Reply(body=body, type="text/plain", **kw)  # type: ignore[arg-type]


HOME = {"/": page("Башкы барак", *LINKS), **{path: page(path) for path in LINKS}}
SITES: dict[str, dict[str, Reply]] = {
    "long.example": {"/robots.txt": text(LONG), **HOME},
    "long-unsized.example": {"/robots.txt": text(LONG, length=False), **HOME},
    "long-packed.example": {
        "/robots.txt": text(gzip.compress(LONG.encode()), headers={"Content-Encoding": "gzip"}),
        **HOME,
    },
    "bomb.example": {
        "/robots.txt": text(gzip.compress(b"#" * 60_000_000), headers={"Content-Encoding": "gzip"}),
        **HOME,
    },
    "endless.example": {"/robots.txt": Reply(fault="endless", type="text/plain"), **HOME},
    "far.example": {
        "/robots.txt": redirect("/r1"),
        **{f"/r{n}": redirect(f"/r{n + 1}") for n in range(1, 9)},
        **HOME,
    },
    "near.example": {
        "/robots.txt": redirect("/r1"),
        **{f"/r{n}": redirect(f"/r{n + 1}") for n in range(1, 5)},
        "/r5": text(RULES),
        **HOME,
    },
    "shared.example": {
        "/robots.txt": text(RULES),
        "/one/": page("Бир", "/one/a"),
        "/one/a": page("Бир а"),
        "/two/": page("Эки", "/two/a"),
        "/two/a": page("Эки а"),
    },
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Loopback, Crawled, Path]]:
    folder = tmp_path_factory.mktemp("archive")
    targets = {host: f"http://{host}/" for host in SITES if host != "shared.example"}
    targets |= {name: f"http://shared.example/{name}/" for name in ("one", "two")}
    with serve(SITES) as server:
        yield server, crawl(targets, hosts=server.places(*SITES), timeout=10.0, archive=str(folder)), folder


@pytest.mark.parametrize("host", ["long.example", "long-unsized.example", "long-packed.example"])
def test_the_beginning_of_a_long_file_applies(both: tuple[Loopback, Crawled, Path], host: str) -> None:
    server, crawled, _ = both
    robots = crawled[host].robots
    assert isinstance(robots, Robots)
    assert robots.text.startswith(RULES)
    assert 500 * 1024 <= len(robots.text) <= ROBOTS_BYTES
    asked = server.asked(host)
    assert "GET /open" in asked
    assert "GET /late" in asked
    assert "GET /closed" not in asked


def test_what_cannot_be_unpacked_is_no_answer(both: tuple[Loopback, Crawled, Path]) -> None:
    server, crawled, _ = both
    assert crawled["bomb.example"].robots is Unavailable.TOO_LARGE
    assert "GET /" not in server.asked("bomb.example")


def test_a_file_without_end_is_read_to_our_limit(both: tuple[Loopback, Crawled, Path]) -> None:
    server, crawled, _ = both
    assert isinstance(crawled["endless.example"].robots, Robots)
    assert "GET /open" in server.asked("endless.example")


def test_five_redirects_are_followed_and_more_mean_that_there_is_no_file(
    both: tuple[Loopback, Crawled, Path],
) -> None:
    server = both[0]
    assert "GET /closed" not in server.asked("near.example")
    assert "GET /open" in server.asked("near.example")
    assert [path for path in server.asked("far.example") if path.startswith("GET /r")] == [
        "GET /robots.txt",
        *(f"GET /r{n}" for n in range(1, 6)),
    ]
    assert "GET /closed" in server.asked("far.example")


def test_each_site_of_a_host_has_the_rules_in_its_archive(both: tuple[Loopback, Crawled, Path]) -> None:
    server, crawled, folder = both
    assert server.asked("shared.example").count("GET /robots.txt") == 1
    kept = []
    for series in ("one", "two"):
        (path,) = folder.rglob(f"{series}-*.warc.gz")
        (answer,) = [
            record
            for record in records(path)
            if record.type == "response" and record.url == "http://shared.example/robots.txt"
        ]
        assert answer.body == RULES.encode()
        kept.append(answer.headers["WARC-Date"])
        live = crawled[series]
        target = Target(organisation=live.organisation, site=live.site, series=series)
        again = visit_archive(target, CrawlOptions(contact=""), index_archives([path], None, pytest.fail))
        assert again.robots == live.robots
        assert [one.url for one in again.pages] == [one.url for one in live.pages]
    assert kept[0] == kept[1]


@pytest.mark.parametrize("host", ["long.example", "endless.example", "bomb.example"])
def test_an_archive_gives_the_same_rules(both: tuple[Loopback, Crawled, Path], host: str) -> None:
    _, crawled, folder = both
    (path,) = folder.rglob(f"{host}-*.warc.gz")
    live = crawled[host]
    target = Target(organisation=live.organisation, site=live.site, series=host)
    again = visit_archive(target, CrawlOptions(contact=""), index_archives([path], None, pytest.fail))
    assert again.robots == live.robots
