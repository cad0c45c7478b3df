"""mobile.covering-popup: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Overlay
from audits.mobile.covering_popup import check as CHECK  # noqa: N812
from tests.builders import drawn, phone_page


def overlay(share: float, dialog: bool = False) -> Overlay:
    return Overlay(at=drawn("header", "Меню", 360, 800 * share), share=share, position="fixed", dialog=dialog)


CASES = [
    ("nothing", phone_page(), "ok"),
    (
        "a low cookie bar that says it is a dialog: fine",
        phone_page(overlays=(overlay(0.1, dialog=True),)),
        "ok",
    ),
    ("a window over the page", phone_page(overlays=(overlay(0.35, dialog=True),)), "covered"),
    ("half of the screen", phone_page(overlays=(overlay(0.5),)), "covered"),
    ("a large banner", phone_page(overlays=(overlay(0.45),)), "ok"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
