"""seo.orphan-pages: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Sitemap, SitemapEntry
from audits.registry import all_checks
from tests.builders import HOME, crawl, link, page, site

CHECK = all_checks()["seo.orphan-pages"]
MAP = HOME + "sitemap.xml"
SITEMAPS = (
    Sitemap(url=MAP, status=200, kind="urlset", found_in="guess", entries=(SitemapEntry(url=HOME + "a/"),)),
)
ALONE = page(HOME + "a/", found_on=MAP)
LINKING = page(links=(link("/a", "Долбоор", internal=True),))

CASES = [
    ("linked, with another spelling", site(LINKING, ALONE, sitemaps=SITEMAPS), "ok"),
    ("found by a link is fine", site(page(), page(HOME + "b", found_on=HOME), sitemaps=SITEMAPS), "ok"),
    ("nothing leads there", site(page(), ALONE, sitemaps=SITEMAPS), "orphans"),
    ("not all was seen", site(page(), ALONE, sitemaps=SITEMAPS, crawl=crawl(ended_by="pages")), "partial"),
    ("no site map", site(page(), sitemaps=()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
