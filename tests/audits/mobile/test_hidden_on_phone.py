"""mobile.hidden-on-phone: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import HiddenText
from audits.mobile.hidden_on_phone import check as CHECK  # noqa: N812
from tests.builders import phone_page

CASES = [
    ("the same text", phone_page(), "ok"),
    (
        "much text in parts that open: fine",
        phone_page(hidden=HiddenText(wide_letters=2000, phone_letters=900, folded=1100, lost=0)),
        "ok",
    ),
    (
        "a slogan is left out",
        phone_page(hidden=HiddenText(wide_letters=300, phone_letters=160, folded=0, lost=140)),
        "ok",
    ),
    (
        "the column with the courses",
        phone_page(hidden=HiddenText(wide_letters=2000, phone_letters=1400, folded=0, lost=600)),
        "part",
    ),
    (
        "a tenth",
        phone_page(hidden=HiddenText(wide_letters=2000, phone_letters=1800, folded=0, lost=200)),
        "ok",
    ),
    (
        "most of the page",
        phone_page(hidden=HiddenText(wide_letters=2000, phone_letters=500, folded=0, lost=1500)),
        "much",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
