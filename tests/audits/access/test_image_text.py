"""access.image-text: evidence and the outcome that a person would give."""

import pytest

from audits.access.image_text import check as CHECK  # noqa: N812
from audits.check import Check, Verdict
from tests.builders import axe, phone_page

CASES = [
    ("passed", phone_page(axe=axe(passed=("image-alt",))), "ok"),
    (
        "a picture whose words are hidden in an unusual way: fine",
        phone_page(axe=axe(passed=("image-alt",), doubtful="image-alt")),
        "ok",
    ),
    ("broken", phone_page(axe=axe(broken="image-alt", html='<img src="кудук.jpg">')), "found"),
    (
        "broken at one place, right at others",
        phone_page(axe=axe(broken="image-alt", passed=("image-alt",), count=3)),
        "found",
    ),
    ("a person must look", phone_page(axe=axe(doubtful="image-alt", count=7)), "unsure"),
    ("another rule is broken", phone_page(axe=axe(broken="video-caption")), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


def test_the_places_are_counted_and_shown() -> None:
    verdict = CHECK.function(phone_page(axe=axe(broken="image-alt", html='<img src="кудук.jpg">', count=12)))  # type: ignore[arg-type]
    assert verdict.params == {"count": 12}
    assert [place.markup for place in verdict.subjects] == ['<img src="кудук.jpg">']
