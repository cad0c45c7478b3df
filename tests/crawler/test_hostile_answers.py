"""Answers that are no HTTP, or hardly: each ends as a value, and the site around them is seen."""

import pytest

from audits.evidence import Unavailable
from tests.crawler.crawling import Crawled, crawl
from tests.crawler.loopback_server import Reply, page, serve

HTML = b"<title>Ok</title><p>Ok</p>"


def raw(*lines: bytes, body: bytes = b"") -> Reply:
    return Reply(fault="raw", body=b"\r\n".join(lines) + b"\r\n\r\n" + body)


OK = b"HTTP/1.1 200 OK"
TYPE = b"Content-Type: text/html"
ANSWERS = {
    "/garbage": Reply(fault="raw", body=b"\x00\xff\xfe garbage \r\n\r\n"),
    "/nothing": Reply(fault="raw", body=b""),
    "/status-999": raw(b"HTTP/1.1 999 Odd", TYPE, b"Content-Length: 0"),
    "/status-text": raw(b"HTTP/1.1 two hundred", TYPE, body=HTML),
    "/length-negative": raw(OK, TYPE, b"Content-Length: -5", body=HTML),
    "/length-text": raw(OK, TYPE, b"Content-Length: many", body=HTML),
    "/length-twice": raw(OK, TYPE, b"Content-Length: 5", b"Content-Length: 7", body=HTML),
    "/length-huge": raw(OK, TYPE, b"Content-Length: 99999999999999999999", body=HTML),
    "/chunks-broken": raw(OK, TYPE, b"Transfer-Encoding: chunked", body=b"zz\r\nxx"),
    "/header-huge": raw(OK, TYPE, b"X: " + b"a" * 200_000, body=HTML),
    "/headers-many": raw(OK, TYPE, *[b"X-%d: y" % n for n in range(5000)], body=HTML),
    "/header-bytes": raw(OK, TYPE, "Server: Көк".encode(), b"X: \xff\xfe", body=HTML),
    "/type-odd": raw(OK, b"Content-Type: text/html; charset=\xff\xfe;;;=", body=HTML),
    "/no-type": raw(OK, b"Connection: close", body=HTML),
    "/gzip-broken": raw(OK, TYPE, b"Content-Encoding: gzip", b"Content-Length: 9", body=b"not gzip!"),
    "/gzip-cut": raw(OK, TYPE, b"Content-Encoding: gzip", body=b"\x1f\x8b\x08\x00\x00"),
    "/br-broken": raw(OK, TYPE, b"Content-Encoding: br", body=b"not brotli"),
    "/encoding-unknown": raw(OK, TYPE, b"Content-Encoding: kok-boru", body=HTML),
    "/location-odd": raw(b"HTTP/1.1 302 Found", b"Location: http://[broken/", b"Content-Length: 0"),
    "/location-bytes": raw(b"HTTP/1.1 302 Found", b"Location: /\xff\xfe\x01", b"Content-Length: 0"),
    "/location-none": raw(b"HTTP/1.1 302 Found", b"Content-Length: 0"),
    "/location-user": raw(b"HTTP/1.1 302 Found", b"Location: http://a:b@odd.example/x", b"Content-Length: 0"),
    "/location-script": raw(b"HTTP/1.1 302 Found", b"Location: javascript:alert(1)", b"Content-Length: 0"),
    "/continue": raw(b"HTTP/1.1 100 Continue", b"X: y", body=OK + b"\r\n" + TYPE + b"\r\n\r\n" + HTML),
    "/no-content": raw(b"HTTP/1.1 204 No Content", TYPE),
    "/old": raw(b"HTTP/0.9 200 OK", TYPE, body=HTML),
    "/zero-bytes": raw(OK, TYPE, body=b"<title>\x00\x00</title>" + b"\x00" * 1000),
    "/deep": raw(OK, TYPE, body=b"<div>" * 50_000),
    "/icy": raw(b"ICY 200 OK", TYPE, body=HTML),
}


@pytest.fixture(scope="module")
def crawled() -> Crawled:
    site = {"/": page("Башкы барак", *ANSWERS, "/good"), "/good": page("Жакшы"), **ANSWERS}
    robots = {
        "/robots.txt": raw(OK, b"Content-Type: text/plain", body=b"\xff\xfe\x00Disallow\r\n: /\x00" * 50)
    }
    sites = {"odd.example": site, "robots.example": {**robots, "/": page("Robots")}}
    with serve(sites) as server:
        return crawl(list(sites), hosts=server.places(*sites), timeout=1.5)


def test_the_crawl_goes_on(crawled: Crawled) -> None:
    assert crawled.code == 0
    assert len(crawled.evidence) == 2
    assert "fault of the crawler" not in str(crawled["odd.example"].failures)
    titles = [title for seen in crawled["odd.example"].pages for title in seen.titles]
    assert "Башкы барак" in titles
    assert "Жакшы" in titles
    assert crawled["odd.example"].crawl.ended_by == "complete"
    assert [seen.titles for seen in crawled["robots.example"].pages] == [("Robots",)]


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_became_a_value(crawled: Crawled, path: str) -> None:
    site = crawled["odd.example"]
    address = f"http://odd.example{path}"
    seen = [found.requested_url for found in site.pages] + [failure.url for failure in site.failures]
    assert isinstance(site.documents, tuple)
    seen += [document.url for document in site.documents]
    assert seen.count(address) == 1


def test_what_they_became(crawled: Crawled) -> None:
    reasons = {f.url.removeprefix("http://odd.example/"): f.reason for f in crawled["odd.example"].failures}
    assert reasons["garbage"] in (Unavailable.BROKEN, Unavailable.CONNECTION_LOST)
    assert reasons["length-huge"] is Unavailable.TOO_LARGE
    assert reasons["gzip-broken"] is Unavailable.BROKEN
    assert reasons["location-odd"] is Unavailable.BAD_ADDRESS
    assert reasons["location-user"] is Unavailable.BAD_ADDRESS
    assert reasons["location-script"] is Unavailable.BAD_ADDRESS
    assert reasons["location-none"] is Unavailable.HTTP_ERROR
