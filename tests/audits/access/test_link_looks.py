"""access.link-looks: evidence and the outcome that a person would give."""

import pytest

from audits.access.link_looks import check as CHECK  # noqa: N812
from audits.check import Check, Verdict
from tests.builders import axe, phone_page

CASES = [
    ("passed", phone_page(axe=axe(passed=("link-in-text-block",))), "ok"),
    (
        "a menu of links without lines: fine",
        phone_page(axe=axe(passed=("link-in-text-block",), doubtful="link-in-text-block")),
        "ok",
    ),
    ("broken", phone_page(axe=axe(broken="link-in-text-block", html='<a href="/кабар/">кабар</a>')), "found"),
    (
        "broken at one place, right at others",
        phone_page(axe=axe(broken="link-in-text-block", passed=("link-in-text-block",), count=3)),
        "found",
    ),
    ("a person must look", phone_page(axe=axe(doubtful="link-in-text-block", count=7)), "unsure"),
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
        phone_page(axe=axe(broken="link-in-text-block", html='<a href="/кабар/">кабар</a>', count=12))
    )  # type: ignore[arg-type]
    assert verdict.params == {"count": 12}
    assert [place.markup for place in verdict.subjects] == ['<a href="/кабар/">кабар</a>']
