"""seo.canonical: evidence and the outcome that a person would give."""

from urllib.parse import urljoin

import pytest

from audits.check import Check, Verdict
from audits.evidence import LinkElement
from audits.seo.canonical import check as CHECK  # noqa: N812
from tests.builders import page


def canonical(href: str) -> LinkElement:
    return LinkElement(rel=("canonical",), href=href, url=urljoin("https://example.kg/", href))


CASES = [
    ("right", page(link_elements=(canonical("https://example.kg/"),)), "ok"),
    (
        "its own address without the host: search engines read it so too",
        page(link_elements=(canonical("/"),)),
        "relative",
    ),
    ("without the host, and of another page", page(link_elements=(canonical("/about"),)), "elsewhere"),
    (
        "two that differ",
        page(link_elements=(canonical("https://example.kg/"), canonical("https://example.kg/a"))),
        "several",
    ),
    (
        "the home page, on an inner page",
        page("https://example.kg/about", link_elements=(canonical("https://example.kg/"),)),
        "home",
    ),
    (
        "another language",
        page(
            "https://example.kg/ky/a",
            link_elements=(
                canonical("https://example.kg/ru/a"),
                LinkElement(rel=("alternate",), href="/ky/a", url="https://example.kg/ky/a", hreflang="ky"),
                LinkElement(rel=("alternate",), href="/ru/a", url="https://example.kg/ru/a", hreflang="ru"),
            ),
        ),
        "language",
    ),
    (
        "in the body only",
        page(
            link_elements=(
                LinkElement(
                    rel=("canonical",), href="https://example.kg/", url="https://example.kg/", in_head=False
                ),
            )
        ),
        "in_body",
    ),
    ("no address", page(link_elements=(canonical("mailto:a@example.kg"),)), "wrong"),
    (
        "two lines that name the same address: fine",
        page(link_elements=(canonical("https://example.kg/"), canonical("https://example.kg/"))),
        "ok",
    ),
    ("absent", page(), "absent"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
