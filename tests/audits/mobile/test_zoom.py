"""mobile.zoom: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.mobile.zoom import check as CHECK  # noqa: N812
from tests.builders import meta, page

CASES = [
    ("free", page(metas=(meta("viewport", "width=device-width"),)), "ok"),
    ("user-scalable=no", page(metas=(meta("viewport", "width=device-width, user-scalable=no"),)), "blocked"),
    ("maximum-scale=1", page(metas=(meta("viewport", "width=device-width, maximum-scale=1"),)), "blocked"),
    ("maximum-scale=5 is fine", page(metas=(meta("viewport", "width=device-width, maximum-scale=5"),)), "ok"),
    ("no viewport", page(), "no_viewport"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
