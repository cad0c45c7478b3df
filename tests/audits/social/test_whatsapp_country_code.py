"""social.whatsapp-country-code: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.whatsapp-country-code"]


def footer(href: str) -> PageEvidence:
    return page(links=(link(href, "WhatsApp", place="footer"),))


CASES = [
    ("whole", site(footer("https://wa.me/996555120345")), "ok"),
    ("with +", site(footer("https://api.whatsapp.com/send?phone=+996555120345")), "ok"),
    ("with zero", site(footer("https://wa.me/0555120345")), "no_code"),
    ("nine digits", site(footer("https://wa.me/555120345")), "no_code"),
    ("code and zero", site(footer("https://wa.me/9960555120345")), "no_code"),
    ("another country", site(footer("https://wa.me/77012345678")), "ok"),
    ("a message link has no number: fine", site(footer("https://wa.me/message/ABCDEF")), "none"),
    ("nothing", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
