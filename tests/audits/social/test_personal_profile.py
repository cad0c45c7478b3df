"""social.personal-profile: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.personal-profile"]


def footer(*hrefs: str) -> PageEvidence:
    return page(links=tuple(link(href, "Биздин барак", place="footer") for href in hrefs))


CASES = [
    ("page", site(footer("https://www.facebook.com/omur.kg")), "ok"),
    ("group", site(footer("https://ok.ru/group/70000001234567")), "ok"),
    ("a person in VK", site(footer("https://vk.com/id12345678")), "person"),
    ("a person in OK", site(footer("https://ok.ru/profile/561234567890")), "person"),
    (
        "a number may be a new page",
        site(footer("https://www.facebook.com/profile.php?id=100064123456789")),
        "number",
    ),
    ("a community whose name begins with id: fine", site(footer("https://vk.com/ideya_kg")), "ok"),
    ("Instagram only", site(footer("https://www.instagram.com/omur.kg")), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
