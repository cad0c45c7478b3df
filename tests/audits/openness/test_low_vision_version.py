"""openness.low-vision-version: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, page, site

CASES = [
    ("in Russian", site(page(links=(link("#", "Версия для слабовидящих"),))), "ok"),
    ("in Kyrgyz", site(page(links=(link("#", "Начар көргөндөр үчүн"),))), "ok"),
    ("none is no fault", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["openness.low-vision-version"].function(evidence).outcome == outcome  # type: ignore[arg-type]
