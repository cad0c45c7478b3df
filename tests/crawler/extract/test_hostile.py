"""Whatever comes in, an answer comes out, and it can be stored."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audits import codec
from audits.evidence import PageEvidence
from audits.facts.page import page_facts
from audits.run import judge_page
from crawler.extract import extract
from crawler.extract.feeds import parse_feed
from crawler.extract.robots_file import parse_robots
from crawler.extract.sitemaps import parse_sitemap
from tests.examples import EXAMPLES

MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<a href='",
                "'>",
                "<meta charset=",
                "<title>",
                "</",
                "<script type=application/ld+json>",
                "{",
                "<!--",
                "&#0;",
            ]
            + [
                "<div lang=",
                "<img src=x alt=",
                "<base href=",
                "<link rel=license href=",
                "http://[",
                "tel:",
                "mailto:",
                "©",
            ]
        ),
        st.text(max_size=12),
    ),
    max_size=40,
).map("".join)


def stored(page: PageEvidence) -> PageEvidence:
    return codec.decode(codec.encode(page), PageEvidence)


@settings(max_examples=EXAMPLES, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes(body: bytes) -> None:
    page = extract(body, "http://a.kg/")
    assert stored(page).body_bytes == len(body)
    parse_feed(body, "http://a.kg/feed", 200)
    parse_sitemap(body, "http://a.kg/sitemap.xml", 200, "robots")
    parse_robots(body, "http://a.kg/robots.txt", 200)


@settings(max_examples=EXAMPLES, deadline=None)
@given(MARKUP, st.text(max_size=30))
def test_any_markup(html: str, url: str) -> None:
    page = extract(html, url)
    stored(page)
    codec.encode(page_facts(page))
    assert all(finding.status != "error" for finding in judge_page(page))


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 50_000 + "<a href=/x>терең</a>",
        "<p>" + "а" * 10_000_000,
        "<a href=/x>" * 200_000,
        "<title>\x00Өмүр\x00</title>" + "\x00" * 1000,
        "<p>\ud800\udc00 lone \ud800</p>",
        "<a href='" + "x" * 1_000_000 + "'>x</a>",
        "<table>" * 3_000 + "x",
        "",
    ],
    ids=["nested", "one line", "links", "nul", "surrogates", "long address", "tables", "empty"],
)
def test_monsters(html: str) -> None:
    page = extract(html, "http://a.kg/")
    assert len(codec.encode(page)) < 3_000_000
    codec.encode(page_facts(page))
