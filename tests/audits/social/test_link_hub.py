"""social.link-hub: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.link-hub"]


def footer(*hrefs: str) -> PageEvidence:
    return page(links=tuple(link(href, "Биздин барак", place="footer") for href in hrefs))


CASES = [
    ("both: fine", site(footer("https://linktr.ee/omur", "https://www.facebook.com/omur.kg")), "both"),
    ("alone", site(footer("https://taplink.cc/omur")), "only"),
    (
        "a number beside it is no page",
        site(footer("https://linktr.ee/omur", "https://wa.me/996555120345")),
        "only",
    ),
    ("straight", site(footer("https://www.facebook.com/omur.kg")), "none"),
    ("nothing", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
