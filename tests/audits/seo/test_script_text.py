"""seo.script-text: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.seo.script_text import check as CHECK  # noqa: N812
from tests.builders import phone_page

CASES = [
    ("all is there before", phone_page(), "ok"),
    ("a script adds a little: fine", phone_page(static_letters=900, rendered_letters=1200), "ok"),
    ("two fifths", phone_page(static_letters=600, rendered_letters=1000), "ok"),
    ("half", phone_page(static_letters=500, rendered_letters=1000), "part"),
    ("four fifths", phone_page(static_letters=200, rendered_letters=1000), "part"),
    ("an empty root", phone_page(static_letters=12, rendered_letters=1500), "empty"),
    ("a script takes text away", phone_page(static_letters=1500, rendered_letters=900), "ok"),
    ("hardly any text at all", phone_page(static_letters=0, rendered_letters=199), "no_text"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
