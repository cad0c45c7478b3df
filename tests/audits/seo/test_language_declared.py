"""seo.language-declared: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.seo.language_declared import check as CHECK  # noqa: N812
from tests.builders import page

CASES = [
    ("right", page(lang="ky"), "ok"),
    ("with country: fine", page(lang="ru-KG"), "ok"),
    ("kg", page(lang="kg"), "likely"),
    ("no such code", page(lang="qqqqq9"), "wrong"),
    ("missing", page(), "missing"),
    ("empty", page(lang=" "), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
