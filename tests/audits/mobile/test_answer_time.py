"""mobile.answer-time: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Unavailable
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["mobile.answer-time"]


def times(*found: int | Unavailable) -> object:
    return site(*(page(f"{HOME}барак-{n}" if n else HOME, elapsed_ms=time) for n, time in enumerate(found)))


CASES = [
    ("quick", times(300, 400, 350), "ok"),
    ("one slow page among quick ones is fine", times(300, 400, 9000), "ok"),
    ("slow", times(3000, 4000, 2500), "slow"),
    ("not measured", times(Unavailable.NOT_COLLECTED, 400, 300), "not_measured"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
