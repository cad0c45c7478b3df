"""seo.sitemap-matches: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Hop, Sitemap, SitemapEntry
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["seo.sitemap-matches"]
ABOUT = HOME + "%D0%B1%D0%B8%D0%B7-%D0%B6%D3%A9%D0%BD%D2%AF%D0%BD%D0%B4%D3%A9/"


def mapped(*urls: str, kind: str = "urlset") -> tuple[Sitemap, ...]:
    entries = tuple(SitemapEntry(url=url) for url in urls)
    return (Sitemap(url=HOME + "sitemap.xml", status=200, kind=kind, found_in="guess", entries=entries),)  # type: ignore[arg-type]


MOVED = page(ABOUT, requested_url=HOME + "old", hops=(Hop(url=HOME + "old", status=301, location=ABOUT),))

CASES = [
    ("right", site(page(), page(ABOUT), sitemaps=mapped(HOME, ABOUT)), "ok"),
    (
        "with www. and a language host is fine",
        site(page(), sitemaps=mapped(HOME, "https://www.example.kg/", "https://ky.example.kg/")),
        "ok",
    ),
    (
        "a home page that leads to a language is fine",
        site(
            page(HOME + "ru/", requested_url=HOME, hops=(Hop(url=HOME, status=302, location=HOME + "ru/"),)),
            sitemaps=mapped(HOME),
        ),
        "ok",
    ),
    ("redirected", site(page(), MOVED, sitemaps=mapped(HOME, HOME + "old")), "redirected"),
    (
        "an old domain",
        site(page(), sitemaps=mapped("http://omur-old.kg/", "http://omur-old.kg/a")),
        "foreign",
    ),
    ("made on the own computer", site(page(), sitemaps=mapped("http://localhost/omur/")), "foreign"),
    ("not looked at", site(page(), sitemaps=mapped(HOME + "a")), "unseen"),
    ("broken", site(page(), sitemaps=mapped(kind="broken")), "none"),
    ("none", site(page(), sitemaps=()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]


TOLD = [
    (
        site(page(), sitemaps=mapped(HOME, "http://omur-old.kg/")),
        {"host": "omur-old.kg", "count": 1},
        [(HOME + "sitemap.xml", "<loc>http://omur-old.kg/</loc>")],
    ),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["seo.sitemap-matches"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
