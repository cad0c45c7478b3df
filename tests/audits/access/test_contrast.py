"""access.contrast: evidence and the outcome that a person would give."""

import pytest

from audits.access.contrast import check as CHECK  # noqa: N812
from audits.check import Check, Verdict
from audits.evidence import Contrast, ContrastPair, Unavailable
from tests.builders import axe, drawn, phone_page

PAIR = ContrastPair(
    at=drawn("p.дата", "12-май"),
    ratio=2.32,
    needed=4.5,
    foreground="#aaaaaa",
    background="#ffffff",
    px=14,
    letters=90,
)


CASES = [
    ("dark on white", phone_page(axe=axe(passed=("color-contrast",))), "ok"),
    (
        "some words on a photo: fine",
        phone_page(contrast=Contrast(letters=900, low=0, unsure=300), axe=axe(doubtful="color-contrast")),
        "ok",
    ),
    (
        "pale, but axe sees it otherwise (a shadow behind the letters): fine",
        phone_page(
            contrast=Contrast(letters=900, low=90, unsure=0, pairs=(PAIR,)),
            axe=axe(passed=("color-contrast",)),
        ),
        "ok",
    ),
    (
        "a pale date",
        phone_page(
            contrast=Contrast(letters=900, low=90, unsure=0, pairs=(PAIR,)), axe=axe(broken="color-contrast")
        ),
        "some",
    ),
    (
        "all text is pale",
        phone_page(
            contrast=Contrast(letters=900, low=800, unsure=0, pairs=(PAIR,)),
            axe=axe(broken="color-contrast", count=30),
        ),
        "found",
    ),
    (
        "axe could not look",
        phone_page(contrast=Contrast(letters=900, low=800, unsure=0, pairs=(PAIR,)), axe=Unavailable.TIMEOUT),
        "found",
    ),
    (
        "mostly on photos",
        phone_page(contrast=Contrast(letters=100, low=0, unsure=500), axe=axe(doubtful="color-contrast")),
        "unsure",
    ),
    ("no text", phone_page(contrast=Contrast(letters=0, low=0, unsure=0)), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


def test_the_colours_are_named() -> None:
    evidence = phone_page(
        contrast=Contrast(letters=900, low=90, unsure=0, pairs=(PAIR,)),
        axe=axe(broken="color-contrast", count=4),
    )
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert verdict.params == {"percent": 10.0, "count": 4}
    assert [place.markup for place in verdict.subjects] == ["p.дата “12-май” — #aaaaaa on #ffffff, 2.3 : 1"]
