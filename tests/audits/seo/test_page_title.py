"""seo.page-title: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.seo.page_title import check as CHECK  # noqa: N812
from tests.builders import page

CASES = [
    ("right", page(titles=("Биз жөнүндө — Өмүр",)), "ok"),
    ("missing", page(), "missing"),
    ("empty", page(titles=("",)), "empty"),
    ("long Kyrgyz title is fine", page(titles=("Ө" * 200,)), "ok"),
    ("second title in a picture is fine", page(titles=("Өмүр", "")), "ok"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
