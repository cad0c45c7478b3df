"""access.frame-titles: evidence and the outcome that a person would give."""

import pytest

from audits.access.frame_titles import check as CHECK  # noqa: N812
from audits.check import Check, Verdict
from tests.builders import axe, phone_page

CASES = [
    ("passed", phone_page(axe=axe(passed=("frame-title",))), "ok"),
    (
        "a frame that is hidden: fine",
        phone_page(axe=axe(passed=("frame-title",), doubtful="frame-title")),
        "ok",
    ),
    ("broken", phone_page(axe=axe(broken="frame-title", html='<iframe src="https://карта.kg/">')), "found"),
    (
        "broken at one place, right at others",
        phone_page(axe=axe(broken="frame-title", passed=("frame-title",), count=3)),
        "found",
    ),
    ("a person must look", phone_page(axe=axe(doubtful="frame-title", count=7)), "unsure"),
    ("another rule is broken", phone_page(axe=axe(broken="video-caption")), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


def test_the_places_are_counted_and_shown() -> None:
    verdict = CHECK.function(
        phone_page(axe=axe(broken="frame-title", html='<iframe src="https://карта.kg/">', count=12))
    )  # type: ignore[arg-type]
    assert verdict.params == {"count": 12}
    assert [place.markup for place in verdict.subjects] == ['<iframe src="https://карта.kg/">']
