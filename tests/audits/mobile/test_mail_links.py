"""mobile.mail-links: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Link
from audits.mobile.mail_links import check as CHECK  # noqa: N812
from tests.builders import page, site

CASES = [
    (
        "mailto",
        site(
            page(
                emails=("a@b.kg",),
                links=(Link(href="mailto:a@b.kg", url=None, text="a@b.kg", name="a@b.kg"),),
            )
        ),
        "ok",
    ),
    (
        "one as text beside one to tap: fine",
        site(
            page(
                emails=("a@b.kg", "c@b.kg"),
                links=(Link(href="mailto:a@b.kg", url=None, text="Жазыңыз", name="Жазыңыз"),),
            )
        ),
        "ok",
    ),
    ("text only", site(page(emails=("a@b.kg",))), "text_only"),
    ("malformed", site(page(malformed_emails=("a@ b.kg",))), "malformed"),
    ("hidden", site(page(hidden_emails=1)), "hidden"),
    ("none", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
