"""trust.mail-addresses: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, page, site

CASES = [
    ("right", site(page(emails=("office@example.kg",))), "ok"),
    (
        "a slip beside a right one",
        site(page(emails=("office@example.kg",), malformed_emails=("info@example",))),
        "malformed",
    ),
    ("a slip in a link", site(page(links=(link("mailto:info@@example.kg", "info"),))), "malformed"),
    ("a Cyrillic domain is fine", site(page(emails=("office@мисал.кыр",))), "ok"),
    ("an account name with @ elsewhere is fine", site(page(malformed_emails=())), "none"),
    ("a number that is none is told apart: fine", site(page(malformed_emails=("0555 12",))), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.mail-addresses"].function(evidence).outcome == outcome  # type: ignore[arg-type]
