"""seo.main-heading: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Heading
from audits.seo.main_heading import check as CHECK  # noqa: N812
from tests.builders import page

CASES = [
    ("right", page(headings=(Heading(level=1, text="Биз жөнүндө"),)), "ok"),
    ("missing", page(headings=(Heading(level=2, text="Биз"),)), "missing"),
    ("empty", page(headings=(Heading(level=1, text=""),)), "empty"),
    ("several", page(headings=tuple(Heading(level=1, text=t) for t in "абвг")), "several"),
    ("two are fine", page(headings=tuple(Heading(level=1, text=t) for t in "аб")), "ok"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
