"""social.contact-page-social: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.contact-page-social"]

FB = link("https://www.facebook.com/omur.kg", "Фейсбук", place="footer")


def home(name: str = "Контакты", *more: object) -> PageEvidence:
    return page(links=(link("/k", name, internal=True), *more))  # type: ignore[arg-type]


def contacts(*links: object) -> PageEvidence:
    return page("https://example.kg/k", depth=1, links=links)


CASES = [
    ("there", site(home(), contacts(FB)), "ok"),
    ("only on the home page", site(home("Контакты", FB), contacts()), "missing"),
    ("байланыш", site(home("Байланыш", FB), contacts()), "missing"),
    ("contacts were not visited", site(home("Контакты", FB)), "no_page"),
    (
        "news about contacts are no contacts page: fine",
        site(home("Контакты с партнёрами", FB), contacts()),
        "no_page",
    ),
    ("no networks at all", site(home(), contacts()), "no_profiles"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
