"""mobile.sideways-scrolling: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.mobile.sideways_scrolling import check as CHECK  # noqa: N812
from tests.builders import layout, overflow, phone_page

CASES = [
    ("fits", phone_page(), "ok"),
    ("a rounding", phone_page(layout=layout(scrolled=3.4)), "ok"),
    (
        "a table in a box of its own that scrolls: fine",
        phone_page(layout=layout(overflows=(overflow(540, "scroller"),), scroller_count=1)),
        "ok",
    ),
    (
        "a closed menu that waits outside: fine",
        phone_page(layout=layout(overflows=(overflow(280, "parked"),))),
        "ok",
    ),
    (
        "a long word",
        phone_page(layout=layout(scrolled=24, overflow_count=1, overflows=(overflow(24, path="h1"),))),
        "slight",
    ),
    ("just more than slight", phone_page(layout=layout(scrolled=25)), "sideways"),
    (
        "a wide table",
        phone_page(layout=layout(scrolled=540, overflow_count=1, overflows=(overflow(540),))),
        "sideways",
    ),
    (
        "laid out as on a desk: that comes first",
        phone_page(layout=layout(layout_width=980, scrolled=200)),
        "desk",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


def test_the_culprits_come_with_their_measure() -> None:
    parts = (
        overflow(12, path="p"),
        overflow(540, path="table.цифралар"),
        overflow(300, "clipped", path="div"),
    )
    verdict = CHECK.function(phone_page(layout=layout(scrolled=540, overflow_count=2, overflows=parts)))  # type: ignore[arg-type]
    assert [place.markup for place in verdict.subjects] == [
        "table.цифралар “Айылга таза суу” — +540 px",
        "p “Айылга таза суу” — +12 px",
    ]
