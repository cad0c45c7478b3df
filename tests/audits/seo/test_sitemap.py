"""seo.sitemap: evidence and the outcome that a person would give."""

from dataclasses import replace

import pytest

from audits.check import Check, Verdict
from audits.evidence import Sitemap
from audits.registry import all_checks
from audits.seo.sitemap import check as CHECK  # noqa: N812
from tests.builders import page, site


def sitemap(kind: str, status: int = 200, found_in: str = "guess") -> Sitemap:
    return Sitemap(
        url="https://example.kg/sitemap.xml", status=status, kind=kind, found_in=found_in, error="HTML"
    )  # type: ignore[arg-type]


CASES = [
    ("right", site(page(), sitemaps=(sitemap("urlset"),)), "ok"),
    ("text is fine", site(page(), sitemaps=(sitemap("text"),)), "ok"),
    ("broken", site(page(), sitemaps=(sitemap("broken"),)), "broken"),
    ("guessed and not there", site(page(), sitemaps=(sitemap("broken", status=404),)), "missing"),
    (
        "named in robots.txt and not there",
        site(page(), sitemaps=(sitemap("broken", status=404, found_in="robots"),)),
        "broken",
    ),
    ("none", site(page(), sitemaps=()), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


TOLD = [
    (
        site(
            page(),
            sitemaps=(
                replace(sitemap("index"), entry_count=3),
                replace(sitemap("urlset"), entry_count=40),
                replace(sitemap("text"), entry_count=2),
            ),
        ),
        {"entries": 42},
        [],
    ),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["seo.sitemap"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
