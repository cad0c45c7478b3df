"""licensing.terms-page: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.licensing.terms_page import check as CHECK  # noqa: N812
from tests.builders import link, page, site

CASES = [
    ("Kyrgyz", site(page(links=(link("/sharttar", "Колдонуу шарттары", internal=True),))), "ok"),
    ("by address", site(page(links=(link("/license/", "Кандай колдонсо болот", internal=True),))), "ok"),
    (
        "others' terms do not count",
        site(page(links=(link("https://policies.google.com/terms", "Terms of use"),))),
        "missing",
    ),
    ("none", site(page()), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
