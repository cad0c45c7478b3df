"""trust.default-page: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Heading
from audits.registry import all_checks
from tests.builders import block, page, site

CASES = [
    ("own texts", site(page(blocks=(block("Биз айыл жаштарына жардам беребиз"),))), "ok"),
    (
        "lorem ipsum",
        site(page(blocks=(block("Lorem ipsum dolor sit amet, consectetur adipiscing elit"),))),
        "left",
    ),
    ("the first post", site(page(headings=(Heading(level=1, text="Hello world!"),))), "left"),
    (
        "the first post in Russian",
        site(page(blocks=(block("Добро пожаловать в WordPress. Это ваша первая запись."),))),
        "left",
    ),
    (
        "a lesson on programs is fine",
        site(page(blocks=(block("Первая программа печатает Hello world! и кончается"),))),
        "ok",
    ),
    ("nothing seen", site(), "no_pages"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.default-page"].function(evidence).outcome == outcome  # type: ignore[arg-type]
