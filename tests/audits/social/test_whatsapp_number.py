"""social.whatsapp-number: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.whatsapp_number import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("number", site(seen("https://wa.me/996555120345")), "ok"),
    (
        "no number beside a channel",
        site(seen("https://wa.me/?text=Салам", "https://t.me/omur_kg")),
        "missing",
    ),
    ("no number and no other way", site(seen("https://wa.me/?text=Салам")), "only_way"),
    (
        "a row of buttons for sharing is fine",
        site(seen("https://wa.me/?text=x", "https://t.me/share/url?url=x", "https://t.me/omur_kg")),
        "none",
    ),
    ("a share button in an article is fine", site(seen("https://wa.me/?text=x", place="article")), "none"),
    ("none", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
