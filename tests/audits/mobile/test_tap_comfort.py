"""mobile.tap-comfort: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import TapTargets
from audits.mobile.tap_comfort import check as CHECK  # noqa: N812
from tests.builders import layout, phone_page

CASES = [
    (
        "most are as large as a thumb, small ones beside them: fine",
        phone_page(tap=TapTargets(count=12, under_24=0, under_48=6)),
        "ok",
    ),
    ("most are smaller", phone_page(tap=TapTargets(count=12, under_24=0, under_48=7)), "small"),
    ("nothing to tap", phone_page(tap=TapTargets(count=0, under_24=0, under_48=0)), "none"),
    (
        "laid out as on a desk: that comes first",
        phone_page(layout=layout(layout_width=980), tap=TapTargets(count=9, under_24=9, under_48=9)),
        "desk",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
