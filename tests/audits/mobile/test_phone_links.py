"""mobile.phone-links: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Phone
from audits.mobile.phone_links import check as CHECK  # noqa: N812
from tests.builders import page, site

CASES = [
    ("tel link", site(page(phones=(Phone(raw="+996312123456", e164="+996312123456", source="tel"),))), "ok"),
    (
        "tel link that cannot work",
        site(page(phones=(Phone(raw="12", e164=None, source="tel"),))),
        "malformed",
    ),
    ("a short number of a help line", site(page(phones=(Phone(raw="119", e164=None, source="tel"),))), "ok"),
    ("text only", site(page(phones=(Phone(raw="0312 12-34-56", e164="+996312123456"),))), "text_only"),
    ("nothing", site(page()), "no_phone"),
    ("e-mail only is fine", site(page(emails=("a@b.kg",))), "mail_only"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
