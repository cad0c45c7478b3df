"""seo.inner-pages-indexable: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence, Robots, Sitemap, SitemapEntry
from audits.registry import all_checks
from tests.builders import HOME, link, meta, page, site

CHECK = all_checks()["seo.inner-pages-indexable"]
NOINDEX = (meta("robots", "noindex"),)
MENU = tuple(link(path, path, internal=True, place="nav") for path in ("/жардам", "/b", "/c", "/tag/суу"))
HOME_PAGE = page(links=MENU)


def inner(path: str, closed: bool = False) -> PageEvidence:
    return page(HOME + path, found_on=HOME, metas=NOINDEX if closed else ())


LISTED = Sitemap(
    url=HOME + "sitemap.xml",
    status=200,
    kind="urlset",
    found_in="guess",
    entries=(SitemapEntry(url=HOME + "news/1"),),
)
SECRET = Robots(url=HOME + "robots.txt", status=200, text="User-agent: Googlebot\nDisallow: /b")

CASES = [
    ("open", site(HOME_PAGE, inner("жардам"), inner("b")), "ok"),
    ("a closed tag page is usual, even in the menu: fine", site(HOME_PAGE, inner("tag/суу", True)), "side"),
    ("a page that nobody points at", site(HOME_PAGE, inner("test-page", True)), "side"),
    ("one of three", site(HOME_PAGE, inner("жардам", True), inner("b"), inner("c")), "some"),
    ("all", site(HOME_PAGE, inner("жардам", True), inner("b", True)), "most"),
    ("listed in the site map and closed", site(HOME_PAGE, inner("news/1", True), sitemaps=(LISTED,)), "most"),
    ("closed by robots.txt", site(HOME_PAGE, inner("b"), inner("c"), inner("жардам"), robots=SECRET), "some"),
    ("the home page as well", site(page(metas=NOINDEX), inner("b", True)), "home_closed"),
    ("no home page", site(inner("b"), site=HOME), "no_home"),
    ("one page", site(HOME_PAGE), "no_main"),
    ("no menu to go by", site(page(), inner("b")), "no_main"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
