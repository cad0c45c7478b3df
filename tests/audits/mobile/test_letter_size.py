"""mobile.letter-size: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Letters, TextRun
from audits.mobile.letter_size import check as CHECK  # noqa: N812
from tests.builders import drawn, layout, phone_page


def run(px: float) -> TextRun:
    return TextRun(at=drawn(), px=px, letters=300)


CASES = [
    ("large enough", phone_page(), "ok"),
    (
        "a line of small print under much text: fine",
        phone_page(letters=Letters(letters=1000, under_12=100)),
        "ok",
    ),
    ("a side part", phone_page(letters=Letters(letters=1000, under_12=101, small=(run(11),))), "some"),
    ("two fifths", phone_page(letters=Letters(letters=1000, under_12=400, small=(run(11),))), "some"),
    (
        "running text of 9 px",
        phone_page(letters=Letters(letters=1000, under_12=900, small=(run(9),))),
        "much",
    ),
    ("no text", phone_page(letters=Letters(letters=0, under_12=0)), "no_text"),
    (
        "laid out as on a desk: that comes first",
        phone_page(layout=layout(layout_width=980), letters=Letters(letters=1000, under_12=1000)),
        "desk",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
