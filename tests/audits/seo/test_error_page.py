"""seo.error-page: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import ErrorPage
from audits.seo.error_page import check as CHECK  # noqa: N812
from tests.builders import page, site

CASES = [
    ("404", site(page(), error_page=ErrorPage(url="https://example.kg/жок", status=404)), "ok"),
    (
        "410, gone for good: fine",
        site(page(), error_page=ErrorPage(url="https://example.kg/жок", status=410)),
        "ok",
    ),
    ("200", site(page(), error_page=ErrorPage(url="https://example.kg/жок", status=200)), "soft"),
    ("500", site(page(), error_page=ErrorPage(url="https://example.kg/жок", status=500)), "server_error"),
    ("403", site(page(), error_page=ErrorPage(url="https://example.kg/жок", status=403)), "blocked"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
