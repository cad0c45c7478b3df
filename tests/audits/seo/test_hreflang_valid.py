"""seo.hreflang-valid: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LinkElement, Sitemap, SitemapEntry
from audits.registry import all_checks
from tests.builders import page, site

CHECK = all_checks()["seo.hreflang-valid"]


def alternate(lang: str, href: str) -> LinkElement:
    return LinkElement(rel=("alternate",), hreflang=lang, href=href, url=f"https://example.kg/{lang}/")


def named(*pairs: tuple[str, str]) -> object:
    return site(page(link_elements=tuple(alternate(*pair) for pair in pairs)))


def folders(*names: str) -> object:
    return site(*(page(f"https://example.kg/{name}/{n}") for name in names for n in range(3)))


IN_MAP = Sitemap(
    url="https://example.kg/sitemap.xml", status=200, kind="urlset", found_in="robots",
    entries=(SitemapEntry(url="https://example.kg/", alternates=(("ky", "https://example.kg/ky/"), ("ru", "https://example.kg/ru/"))),),
)  # fmt: skip
WRONG_IN_MAP = Sitemap(
    url="https://example.kg/sitemap.xml", status=200, kind="urlset", found_in="robots",
    entries=(SitemapEntry(url="https://example.kg/", alternates=(("kg", "https://example.kg/kg/"), ("ru", "https://example.kg/ru/"))),),
)  # fmt: skip

CASES = [
    (
        "right",
        named(
            ("ky", "https://example.kg/ky/"),
            ("ru", "https://example.kg/ru/"),
            ("x-default", "https://example.kg/"),
        ),
        "ok",
    ),
    ("in the site map is fine", site(page(), sitemaps=(IN_MAP,)), "ok"),
    ("Kongo", named(("kg", "https://example.kg/kg/"), ("ru", "https://example.kg/ru/")), "wrong_code"),
    ("Kongo in the site map", site(page(), sitemaps=(WRONG_IN_MAP,)), "wrong_code"),
    ("part of an address", named(("ky", "/ky/"), ("ru", "/ru/")), "wrong_address"),
    ("two folders that do not name each other", folders("ky", "ru"), "missing"),
    ("the folder kg is harmless", folders("kg"), "one_language"),
    ("one language", site(page(), page("https://example.kg/байланыш")), "one_language"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
