"""mobile.layout-shift: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Loading, Shift
from audits.mobile.layout_shift import check as CHECK  # noqa: N812
from tests.builders import drawn, phone_page

CASES = [
    ("still", phone_page(), "ok"),
    (
        "a part came late below the text and moved nothing: fine",
        phone_page(loading=Loading(layout_shift=0.0)),
        "ok",
    ),
    ("at the limit", phone_page(loading=Loading(layout_shift=0.1)), "ok"),
    (
        "a little",
        phone_page(loading=Loading(layout_shift=0.11, shifts=(Shift(at=drawn(), score=0.11),))),
        "some",
    ),
    (
        "a banner pushes the text",
        phone_page(loading=Loading(layout_shift=0.4, shifts=(Shift(at=drawn(), score=0.4),))),
        "much",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
