"""social.home-visible: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.home_visible import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("on the home page", site(seen("https://www.facebook.com/omur.kg")), "ok"),
    (
        "in the middle of the text, and named as their own: fine",
        site(seen("https://www.facebook.com/omur.kg", place="main", name="Биздин Фейсбук")),
        "ok",
    ),
    (
        "elsewhere",
        site(page(), seen("https://www.facebook.com/omur.kg", url="https://example.kg/contacts")),
        "elsewhere",
    ),
    ("none", site(page()), "none"),
    ("no home", site(), "no_home"),
    (
        "somebody's page on the home page",
        site(page(links=(link("https://www.facebook.com/bashka.uyum", "Биздин өнөктөш", place="main"),))),
        "unclear",
    ),
    (
        "named for search engines only",
        site(page(json_ld=('{"@type": "NGO", "sameAs": "https://www.facebook.com/omur.kg"}',))),
        "none",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
