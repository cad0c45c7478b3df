"""mobile.compression: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.mobile.compression import check as CHECK  # noqa: N812
from tests.builders import page

CASES = [
    ("gzip", page(compression="gzip", body_bytes=50_000), "ok"),
    ("brotli", page(compression="br", body_bytes=50_000), "ok"),
    ("plain", page(body_bytes=50_000), "plain"),
    ("identity", page(compression="identity", body_bytes=50_000), "plain"),
    ("small: fine", page(body_bytes=900), "small"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
