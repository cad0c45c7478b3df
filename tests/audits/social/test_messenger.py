"""social.messenger: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.messenger import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("whatsapp", site(seen("https://wa.me/996555120345")), "ok"),
    ("telegram", site(seen("https://t.me/omur_kg")), "ok"),
    ("no number", site(seen("https://wa.me/?text=Салам")), "no_number"),
    (
        "a share button under one of three is not meant",
        site(seen("https://wa.me/?text=x"), page("https://example.kg/a"), page("https://example.kg/b")),
        "none",
    ),
    ("none", site(page()), "none"),
    ("Viber, which few ask for: fine", site(seen("viber://chat?number=%2B996555120345")), "ok"),
    ("without even a text", site(seen("https://wa.me/")), "no_number"),
    (
        "a row of buttons for sharing is fine",
        site(seen("https://wa.me/?text=x", "https://t.me/share/url?url=x", place="aside")),
        "none",
    ),
    ("a share button in an article is fine", site(seen("https://wa.me/?text=x", place="article")), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
