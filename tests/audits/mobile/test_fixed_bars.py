"""mobile.fixed-bars: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Overlay
from audits.mobile.fixed_bars import check as CHECK  # noqa: N812
from tests.builders import drawn, phone_page


def overlay(share: float, dialog: bool = False) -> Overlay:
    return Overlay(at=drawn("header", "Меню", 360, 800 * share), share=share, position="fixed", dialog=dialog)


CASES = [
    ("nothing stays in place", phone_page(), "none"),
    ("a low header that stays: fine", phone_page(overlays=(overlay(0.07),)), "ok"),
    ("a round button in the corner", phone_page(overlays=(overlay(0.012),)), "none"),
    ("three tenths", phone_page(overlays=(overlay(0.12), overlay(0.18))), "ok"),
    ("a header and a banner", phone_page(overlays=(overlay(0.16), overlay(0.19))), "large"),
    ("a window over the page is another matter", phone_page(overlays=(overlay(0.9, dialog=True),)), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
