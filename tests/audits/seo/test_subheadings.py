"""seo.subheadings: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Heading
from audits.registry import all_checks
from tests.builders import block, page

CHECK = all_checks()["seo.subheadings"]
PARAGRAPH = block("Фонд айылдарда суу түтүктөрүн оңдоого жардам берет жана мугалимдерди окутат. " * 10)
LONG = (PARAGRAPH,) * 8
TITLE = Heading(level=1, text="Отчёт")

CASES = [
    ("divided", page(blocks=LONG, headings=(TITLE, Heading(level=2, text="Суу"))), "ok"),
    ("divided by main headings is fine", page(blocks=LONG, headings=(TITLE, TITLE)), "ok"),
    ("a wall", page(blocks=LONG, headings=(TITLE,)), "wall"),
    (
        "headings of the foot divide nothing",
        page(blocks=LONG, headings=(TITLE, Heading(level=4, text="Байланыш", place="footer"))),
        "wall",
    ),
    (
        "a long list of short lines is fine",
        page(blocks=(block("Айыл мектебинин китепканасы"),) * 300, headings=(TITLE,)),
        "short",
    ),
    ("short", page(blocks=LONG[:2], headings=(TITLE,)), "short"),
    ("no headings at all", page(blocks=LONG), "no_headings"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
