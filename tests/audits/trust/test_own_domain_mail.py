"""trust.own-domain-mail: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import page, site

CASES = [
    ("own", site(page(emails=("a@mail.ru", "office@example.kg"))), "own"),
    (
        "the mother domain is own too: fine",
        site(page("https://fund.example.kg/", emails=("info@example.kg",))),
        "own",
    ),
    ("free", site(page(emails=("fond@mail.ru",))), "free"),
    ("another domain is no free service", site(page(emails=("info@network.example",))), "other"),
    ("none", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.own-domain-mail"].function(evidence).outcome == outcome  # type: ignore[arg-type]
