"""mobile.fixed-width: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import LayoutHint
from audits.mobile.fixed_width import check as CHECK  # noqa: N812
from tests.builders import page

CASES = [
    ("none", page(), "ok"),
    (
        "wide table",
        page(layout_hints=(LayoutHint(kind="wide_table", px=980, markup="<table width=980>"),)),
        "hint",
    ),
    (
        "small letters are another matter",
        page(layout_hints=(LayoutHint(kind="small_font", px=9, markup="<p>"),)),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
