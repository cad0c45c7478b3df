"""mobile.small-text: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LayoutHint
from audits.registry import all_checks
from tests.builders import page

CHECK = all_checks()["mobile.small-text"]

CASES = [
    ("none", page(), "ok"),
    (
        "a wide table is another matter",
        page(layout_hints=(LayoutHint(kind="wide_table", px=900, markup="<table>"),)),
        "ok",
    ),
    (
        "small",
        page(
            layout_hints=(LayoutHint(kind="small_font", px=9, markup='<p style="font-size:9px" lang="ky">'),)
        ),
        "hint",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
