"""mobile.messenger-links: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import block, link, page, site


def said(text: str, **kw: object) -> object:
    return site(page(blocks=(block(text, **kw),)))


LINKED = page(
    blocks=(block("WhatsApp: +996 555 120 345"),),
    links=(link("https://wa.me/996555120345", "WhatsApp", place="footer"),),
)
CASES = [
    ("a link beside the number is fine", site(LINKED), "ok"),
    ("a number as text", said("WhatsApp: +996 555 12 03 45"), "text_only"),
    ("with a zero, in Russian", said("Ватсап 0555 120 345"), "text_only"),
    ("Telegram and no number is fine", said("Биздин Telegram каналга жазылыңыз"), "none"),
    ("a number and no messenger is fine", said("Тел.: +996 555 120 345"), "none"),
    ("a comment is fine", said("Пишите мне в WhatsApp 0555120345", quoted=True), "none"),
    ("a long article is fine", said("Через WhatsApp мошенники писали с номера 0555120345. " * 5), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["mobile.messenger-links"].function(evidence).outcome == outcome  # type: ignore[arg-type]
