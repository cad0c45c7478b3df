"""mobile.blocking-time: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Loading
from audits.mobile.blocking_time import check as CHECK  # noqa: N812
from tests.builders import phone_page

CASES = [
    ("no long work", phone_page(), "ok"),
    ("long work, in short pieces: fine", phone_page(loading=Loading(blocking_ms=200, long_tasks=9)), "ok"),
    ("some", phone_page(loading=Loading(blocking_ms=201)), "some"),
    ("much", phone_page(loading=Loading(blocking_ms=601)), "much"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
