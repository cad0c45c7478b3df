"""mobile.cut-content: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.mobile.cut_content import check as CHECK  # noqa: N812
from tests.builders import layout, overflow, phone_page

CASES = [
    ("nothing is cut", phone_page(), "ok"),
    (
        "a carousel and a table that scroll by themselves: fine",
        phone_page(layout=layout(overflows=(overflow(700, "scroller"), overflow(540, "scroller")))),
        "ok",
    ),
    (
        "a menu outside the screen: fine",
        phone_page(layout=layout(root_clips=True, overflows=(overflow(280, "parked"),))),
        "ok",
    ),
    (
        "a shadow is cut",
        phone_page(layout=layout(overflows=(overflow(6, "clipped"),), clipped_count=1)),
        "ok",
    ),
    (
        "a table is cut",
        phone_page(layout=layout(root_clips=True, overflows=(overflow(540, "clipped"),), clipped_count=3)),
        "cut",
    ),
    (
        "laid out as on a desk: that comes first",
        phone_page(layout=layout(layout_width=980), reflow=layout(320)),
        "desk",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
