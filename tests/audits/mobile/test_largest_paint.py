"""mobile.largest-paint: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Loading
from audits.mobile.largest_paint import check as CHECK  # noqa: N812
from tests.builders import drawn, phone_page

CASES = [
    ("soon", phone_page(), "ok"),
    (
        "just in time, though the page loads on: fine",
        phone_page(loading=Loading(largest_paint_ms=2500, load_ms=9000)),
        "ok",
    ),
    ("late", phone_page(loading=Loading(largest_paint_ms=2501, largest_paint=drawn("img", "Сүрөт"))), "late"),
    ("very late", phone_page(loading=Loading(largest_paint_ms=4001)), "very_late"),
    ("the browser did not say", phone_page(loading=Loading()), "not_measured"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
