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
    ("without the host, and of another page", page(link_elements=(canonical("/about"),)), "wrong"),
    (
        "two that differ",
        page(link_elements=(canonical("https://example.kg/"), canonical("https://example.kg/a"))),
        "wrong",
    ),
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
