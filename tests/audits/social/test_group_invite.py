"""social.group-invite: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.group-invite"]


def footer(*hrefs: str) -> PageEvidence:
    return page(links=tuple(link(href, "Бизге кошулуңуз", place="footer") for href in hrefs))


CASES = [
    ("channel", site(footer("https://whatsapp.com/channel/0029VaAbCdEf")), "ok"),
    ("chat with the organisation", site(footer("https://wa.me/996555120345")), "ok"),
    ("group in WhatsApp", site(footer("https://chat.whatsapp.com/AbCdEfGhIjK12345")), "open"),
    ("group in Viber", site(footer("https://invite.viber.com/?g2=AQAbCdEf")), "open"),
    ("Telegram hides numbers: fine", site(footer("https://t.me/+AbCdEfGhIjK")), "none"),
    ("nothing", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
