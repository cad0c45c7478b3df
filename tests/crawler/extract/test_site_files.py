"""robots.txt, sitemaps and feeds, right and broken."""

import gzip

import pytest

from crawler.extract.feeds import parse_feed
from crawler.extract.robots_file import parse_robots
from crawler.extract.sitemaps import parse_sitemap

URLSET = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url>'
    '<loc> http://a.kg/жаңы </loc><xhtml:link rel="alternate" hreflang="ru" href="http://a.kg/ru"/></url></urlset>'
)
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><urlset><url><loc>http://a.kg/&b;</loc></url></urlset>'


@pytest.mark.parametrize(
    ("body", "kind", "count"),
    [
        (URLSET.encode(), "urlset", 1),
        (gzip.compress(URLSET.encode()), "urlset", 1),
        (b"\xef\xbb\xbf" + URLSET.encode(), "urlset", 1),
        (b"<sitemapindex><sitemap><loc>http://a.kg/1.xml</loc></sitemap></sitemapindex>", "index", 1),
        (b"http://a.kg/\nhttp://a.kg/b\nno address\n", "text", 2),
        (b"<html><body>404", "broken", 0),
        (b"", "broken", 0),
        (b"\x1f\x8bbroken", "broken", 0),
        (URLSET[:-20].encode(), "urlset", 1),
        (b"<?xml version='1.0'?><other/>", "broken", 0),
        (
            b"<urlset><url><loc>http://a.kg/</loc><image:image><image:loc>x</image:loc></image:image></url>",
            "urlset",
            1,
        ),
        (b"<urlset><x:y/><s:url><s:loc>http://a.kg/</s:loc></s:url></urlset>", "urlset", 1),
        (b"<s:urlset><url><loc>http://a.kg/</loc></url></s:urlset>", "urlset", 1),
    ],
)
def test_sitemaps(body: bytes, kind: str, count: int) -> None:
    found = parse_sitemap(body, "http://a.kg/sitemap.xml", 200, "robots")
    assert (found.kind, found.entry_count) == (kind, count)
    assert bool(found.error) or kind != "broken"


def test_alternates_of_a_sitemap() -> None:
    (entry,) = parse_sitemap(URLSET.encode(), "http://a.kg/sitemap.xml", 200, "guess").entries
    assert entry.url == "http://a.kg/%D0%B6%D0%B0%D2%A3%D1%8B"
    assert entry.alternates == (("ru", "http://a.kg/ru"),)


def test_entities_are_not_expanded_and_bombs_not_unpacked() -> None:
    found = parse_sitemap(BOMB.encode(), "http://a.kg/sitemap.xml", 200, "robots")
    assert all("aaaa" not in entry.url for entry in found.entries)
    bomb = gzip.compress(bytes(70_000_000))
    assert parse_sitemap(bomb, "http://a.kg/sitemap.xml.gz", 200, "robots").error.startswith("gzip")


def test_a_large_sitemap_is_counted_and_capped() -> None:
    body = "<urlset>" + "".join(f"<url><loc>http://a.kg/{n}</loc></url>" for n in range(8_000)) + "</urlset>"
    found = parse_sitemap(body.encode(), "http://a.kg/sitemap.xml", 200, "robots")
    assert (found.entry_count, len(found.entries)) == (8_000, 5_000)


def test_feeds() -> None:
    rss = (
        '<rss version="2.0" xmlns:cc="http://backend.userland.com/creativeCommonsRssModule"><channel><title>Жаңылык'
        "</title><copyright>CC BY</copyright><cc:license>https://creativecommons.org/licenses/by/4.0/</cc:license>"
        "<item><pubDate>Mon, 14 Sep 2026 09:00:00 +0600</pubDate></item></channel></rss>"
    )
    feed = parse_feed(rss.encode(), "http://a.kg/feed", 200)
    assert (feed.kind, feed.title, feed.entry_count, feed.newest[:10]) == ("rss", "Жаңылык", 1, "2026-09-14")
    assert feed.license_urls == ("https://creativecommons.org/licenses/by/4.0/",)
    assert feed.rights == ("CC BY",)
    atom = '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><link rel="license" href="http://l/"/><entry/></feed>'
    assert parse_feed(atom.encode(), "http://a.kg/feed", 200).license_urls == ("http://l/",)
    undeclared = b"<rss><channel><creativeCommons:license>http://l/</creativeCommons:license></channel></rss>"
    assert parse_feed(undeclared, "http://a.kg/feed", 200).license_urls == ("http://l/",)
    assert parse_feed(b"<html>", "http://a.kg/feed", 200).kind == "broken"
    assert parse_feed(b"", "http://a.kg/feed", 404).kind == "broken"


@pytest.mark.parametrize("date", ["Mon, 1 Jan 99999999999999999999 00:00:00 +0000", "Mon, 1 Jan 2026 00:00:00 +99999999999999999", "tomorrow"])  # fmt: skip
def test_a_date_that_no_calendar_has(date: str) -> None:
    body = f"<rss><channel><item><pubDate>{date}</pubDate></item></channel></rss>"
    feed = parse_feed(body.encode(), "http://a.kg/feed", 200)
    assert (feed.kind, feed.entry_count, feed.newest) == ("rss", 1, "")


@pytest.mark.parametrize("delay", ["inf", "nan", "1e999", "-5", "0"])
def test_a_delay_that_nobody_can_wait_for(delay: str) -> None:
    """Evidence is JSON, which has no such numbers: what is judged now and what is judged later would differ."""
    body = f"User-agent: *\nCrawl-delay: {delay}\n"
    assert parse_robots(body.encode(), "http://a.kg/robots.txt", 200).crawl_delay is None


def test_a_sitemap_at_no_address_takes_nothing_with_it() -> None:
    body = b"User-agent: *\nCrawl-delay: 7\nSitemap: http://[\nSitemap: /s.xml\n"
    robots = parse_robots(body, "http://a.kg/robots.txt", 200)
    assert (robots.crawl_delay, robots.sitemaps) == (7, ("http://a.kg/s.xml",))


def test_robots() -> None:
    text = "User-agent: Kuzgu\nCrawl-delay: 7\nDisallow: /a\n\nSitemap: /s.xml\nSitemap: http://a.kg/s2.xml\n"
    robots = parse_robots(text.encode(), "http://a.kg/robots.txt", 200)
    assert robots.crawl_delay == 7
    assert robots.sitemaps == ("http://a.kg/s.xml", "http://a.kg/s2.xml")
    assert parse_robots(text.encode(), "http://a.kg/robots.txt", 404).text == ""
    assert parse_robots(b"<html>Disallow: /", "http://a.kg/robots.txt", 200).text == ""


@pytest.mark.parametrize("half", ["&#xD800;", "&#x0dfff;", "&#55296;", "&#57343"])
def test_half_a_letter_in_a_file_costs_only_that_letter(half: str) -> None:
    """References to lone surrogates, which the XML parser lets through when it recovers."""
    feed = f"<rss><channel><title>A{half}B</title><item><title>x</title></item></channel>"
    assert parse_feed(feed.encode(), "http://a.kg/feed", 200).title.startswith("A")
    sitemap = f"<urlset><url><loc>http://a.kg/{half}</loc></url><url><loc>http://a.kg/b</loc></url>"
    found = parse_sitemap(sitemap.encode(), "http://a.kg/sitemap.xml", 200, "robots")
    assert (found.kind, found.entry_count) == ("urlset", 2)
