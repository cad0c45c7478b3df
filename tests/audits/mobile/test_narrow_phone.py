"""mobile.narrow-phone: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Unavailable
from audits.mobile.narrow_phone import check as CHECK  # noqa: N812
from tests.builders import layout, overflow, phone_page

CASES = [
    ("fits", phone_page(), "ok"),
    (
        "its table scrolls in a box of its own: fine",
        phone_page(reflow=layout(320, overflows=(overflow(300, "scroller"),))),
        "ok",
    ),
    (
        "a card of 352 px",
        phone_page(reflow=layout(320, scrolled=32, overflow_count=1, overflows=(overflow(32),))),
        "sideways",
    ),
    (
        "it moves on wider phones already",
        phone_page(layout=layout(scrolled=540), reflow=layout(320, scrolled=580)),
        "already",
    ),
    (
        "the usual width was not measured",
        phone_page(layout=Unavailable.TIMEOUT, reflow=layout(320, scrolled=40)),
        "sideways",
    ),
    (
        "laid out as on a desk: that comes first",
        phone_page(layout=layout(layout_width=980), reflow=layout(320, scrolled=9)),
        "desk",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
