"""seo.title-several: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import page

CHECK = all_checks()["seo.title-several"]

CASES = [
    ("one", page(titles=("Өмүр",)), "ok"),
    ("the same twice does no harm: fine", page(titles=("Өмүр", "өмүр ")), "ok"),
    ("two", page(titles=("Өмүр", "Байланыштар — Өмүр")), "several"),
    ("none", page(), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
