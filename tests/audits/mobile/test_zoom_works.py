"""mobile.zoom-works: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.mobile.zoom_works import check as CHECK  # noqa: N812
from tests.builders import phone_page

CASES = [
    ("it grows", phone_page(), "ok"),
    ("limited to five times: fine", phone_page(zoom=1.9), "ok"),
    ("it does not", phone_page(zoom=1.0), "blocked"),
    ("hardly", phone_page(zoom=1.4), "blocked"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
