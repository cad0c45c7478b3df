"""mobile.viewport: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.mobile.viewport import check as CHECK  # noqa: N812
from tests.builders import meta, page

CASES = [
    ("right", page(metas=(meta("viewport", "width=device-width, initial-scale=1"),)), "ok"),
    ("scale alone: fine", page(metas=(meta("viewport", "initial-scale=1"),)), "ok"),
    ("fixed", page(metas=(meta("viewport", "width=980"),)), "fixed"),
    ("broken", page(metas=(meta("viewport", "Өмүр"),)), "broken"),
    ("missing", page(), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
