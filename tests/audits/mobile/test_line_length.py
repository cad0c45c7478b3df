"""mobile.line-length: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Letters
from audits.mobile.line_length import check as CHECK  # noqa: N812
from tests.builders import layout, phone_page

CASES = [
    ("38 letters in a line", phone_page(), "ok"),
    (
        "a caption of short lines beside long text: fine",
        phone_page(letters=Letters(letters=900, under_12=0, lines=30, short_lines=15, line_letters=30)),
        "ok",
    ),
    (
        "two words beside a picture",
        phone_page(letters=Letters(letters=900, under_12=0, lines=60, short_lines=40, line_letters=12)),
        "short",
    ),
    (
        "long lines of tiny letters",
        phone_page(letters=Letters(letters=3000, under_12=3000, lines=30, long_lines=20, line_letters=95)),
        "long",
    ),
    (
        "hardly any running text",
        phone_page(letters=Letters(letters=90, under_12=0, lines=5, short_lines=5, line_letters=9)),
        "no_text",
    ),
    (
        "laid out as on a desk: that comes first",
        phone_page(layout=layout(layout_width=980), letters=Letters(letters=9, under_12=0)),
        "desk",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
