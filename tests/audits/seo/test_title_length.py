"""seo.title-length: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import page

CHECK = all_checks()["seo.title-length"]

CASES = [
    ("right", page(titles=("Ош шаарындагы үй-бүлөлөргө юридикалык жардам — «Өмүр» фонду",)), "ok"),
    ("70 Cyrillic letters are 140 bytes and fine", page(titles=("ө" * 70,)), "ok"),
    ("marks above letters do not count", page(titles=("й" * 35 + "и\u0306" * 35,)), "ok"),
    ("too long", page(titles=("Өмүр " * 20,)), "long"),
    ("one word", page(titles=("Өмүр",)), "short"),
    ("none", page(), "no_title"),
    ("empty", page(titles=(" ",)), "no_title"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
