"""social.tiktok-only: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.tiktok-only"]


def footer(*hrefs: str) -> PageEvidence:
    return page(links=tuple(link(href, "Биздин барак", place="footer") for href in hrefs))


TIKTOK = "https://www.tiktok.com/@omur.kg"

CASES = [
    ("with Instagram", site(footer(TIKTOK, "https://www.instagram.com/omur.kg")), "ok"),
    ("with a list of links: fine", site(footer(TIKTOK, "https://linktr.ee/omur")), "ok"),
    ("alone", site(footer(TIKTOK)), "only"),
    ("a number in WhatsApp is not for following", site(footer(TIKTOK, "https://wa.me/996555120345")), "only"),
    ("no TikTok", site(footer("https://www.facebook.com/omur.kg")), "none"),
    ("nothing", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
