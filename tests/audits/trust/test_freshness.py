"""trust.freshness: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Feed
from audits.registry import all_checks
from tests.builders import crawl, link, meta, page, site


def fed(newest: str) -> object:
    return site(page(), feeds=(Feed(url="https://example.kg/feed", status=200, kind="rss", newest=newest),))


CASES = [
    ("a feed of this month", fed("2026-11-02T09:00:00Z"), "ok"),
    ("a feed in the form of RSS", fed("Mon, 02 Nov 2026 09:00:00 +0600"), "ok"),
    ("a feed of long ago", fed("2023-05-01T09:00:00Z"), "quiet"),
    ("exactly a year is fine", fed("2025-11-23T08:00:00Z"), "ok"),
    ("a day more than a year", fed("2025-11-22T08:00:00Z"), "quiet"),
    ("a dated address", site(page(links=(link("/2026/09/14/bulak/", internal=True),))), "ok"),
    ("an old dated address", site(page(links=(link("/2019/09/bulak/", internal=True),))), "quiet"),
    ("a school year", site(page(links=(link("/docs/2011-12/doklad.pdf", internal=True),))), "no_date"),
    ("a month", site(page(links=(link("/docs/2011-11/doklad.pdf", internal=True),))), "quiet"),
    ("a day that does not exist", site(page(links=(link("/2026/02/31/x/", internal=True),))), "no_date"),
    ("another site's dates", site(page(links=(link("https://24.example/2019/09/x/"),))), "no_date"),
    (
        "a folder of files",
        site(page(links=(link("/wp-content/uploads/2019/09/a.pdf", internal=True),))),
        "no_date",
    ),
    ("a meta", site(page(metas=(meta("article:published_time", "2026-10-01T10:00:00+06:00"),))), "ok"),
    (
        "structured data",
        site(page(json_ld=('{"@type": "Article", "datePublished": "2022-10-01"}',))),
        "quiet",
    ),
    (
        "old news beside new ones is fine",
        site(page(links=(link("/2012/09/14/a/", internal=True), link("/2026/03/14/b/", internal=True)))),
        "ok",
    ),
    ("a date to come is none: fine", fed("2031-01-01T00:00:00Z"), "no_date"),
    ("no dates at all: fine", site(page()), "no_date"),
    ("the moment is not known", site(page(), crawl=crawl(started_at="")), "no_date"),
    ("no date", fed("soon"), "no_date"),
    ("a date without zone is read as it stands", fed("2025-11-23T08:00:00"), "ok"),
    ("a date with another zone is compared in one", fed("2025-11-23T13:30:00+06:00"), "quiet"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.freshness"].function(evidence).outcome == outcome  # type: ignore[arg-type]
