"""social.site-wide: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.site_wide import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("everywhere", site(seen("https://www.facebook.com/omur.kg")), "ok"),
    ("half", site(seen("https://www.facebook.com/omur.kg"), page("https://example.kg/a")), "some"),
    (
        "one of ten",
        site(seen("https://www.facebook.com/omur.kg"), *(page(f"https://example.kg/{n}") for n in range(9))),
        "few",
    ),
    ("none", site(page()), "none"),
    (
        "one network here, another there: fine",
        site(
            seen("https://www.facebook.com/omur.kg"),
            seen("https://www.instagram.com/omur.kg", url="https://example.kg/a"),
        ),
        "ok",
    ),
    (
        "pages of errors are not counted",
        site(seen("https://www.facebook.com/omur.kg"), page("https://example.kg/a", status=404)),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
