"""social.dead-networks: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.dead_networks import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("alive", site(seen("https://www.facebook.com/omur.kg")), "ok"),
    ("dead", site(seen("https://plus.google.com/+omur")), "dead"),
    ("none", site(page()), "none"),
    (
        "dead beside alive",
        site(seen("https://www.facebook.com/omur.kg", "https://my.mail.ru/community/omur/")),
        "dead",
    ),
    ("an organisation on its own host is no network: fine", site(seen("https://plus.example.kg/")), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
