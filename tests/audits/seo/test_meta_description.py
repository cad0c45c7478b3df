"""seo.meta-description: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.seo.meta_description import check as CHECK  # noqa: N812
from tests.builders import meta, page

CASES = [
    ("right", page(metas=(meta("description", "Биз ким?"),)), "ok"),
    ("missing", page(), "missing"),
    ("empty", page(metas=(meta("description", " "),)), "empty"),
    ("only og:description", page(metas=(meta("og:description", "Биз ким?"),)), "missing"),
    ("long is fine", page(metas=(meta("description", "ө" * 900),)), "ok"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
