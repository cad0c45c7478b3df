"""seo.heading-order: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Heading
from audits.registry import all_checks
from tests.builders import page

CHECK = all_checks()["seo.heading-order"]


def levels(*numbers: int, place: str = "main") -> object:
    return page(headings=tuple(Heading(level=n, text=f"Бөлүм {n}", place=place) for n in numbers))  # type: ignore[arg-type]


CASES = [
    ("step by step", levels(1, 2, 3, 2, 3), "ok"),
    ("going up by several is fine", levels(1, 2, 3, 4, 2), "ok"),
    ("beginning with a second level is fine", levels(2, 3), "ok"),
    ("a level left out", levels(1, 4), "skipped"),
    ("small headings of the foot are no matter", levels(1, 4, place="footer"), "few"),
    ("one", levels(1), "few"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
