"""seo.broken-external-links: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import ExternalLink, SiteEvidence, Unavailable
from audits.seo.broken_external_links import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def heard(*statuses: int | Unavailable) -> SiteEvidence:
    """A site with a link to another site for each of these."""
    found = [(f"https://partner{n}.example/", status) for n, status in enumerate(statuses)]
    home = page(links=tuple(link(f"{url}#part") for url, _ in found))
    return site(home, external_links=tuple(ExternalLink(url=url, status=status) for url, status in found))


CASES = [
    ("all work", heard(200, 200, 204), "ok"),
    ("one is gone", heard(200, 404), "few"),
    ("a name is gone", heard(*[200] * 20, Unavailable.DNS, 410), "few"),
    ("many are gone", heard(*[200] * 10, 404, 404, 410), "many"),
    ("who keeps programs out is not gone: fine", heard(200, 401, 403, 429, 999, 500, 503), "ok"),
    ("silence is no fault", heard(200, Unavailable.TIMEOUT, Unavailable.REFUSED, Unavailable.TLS), "ok"),
    ("robots.txt is obeyed, not blamed", heard(200, Unavailable.ROBOTS_DISALLOWED), "ok"),
    ("nobody answered", heard(403, Unavailable.TIMEOUT), "untold"),
    ("networks are not asked", heard(Unavailable.NOT_ATTEMPTED), "not_asked"),
    ("a link that is in no archive", heard(200, Unavailable.NOT_COLLECTED), "ok"),
    ("no links", heard(), "no_links"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: SiteEvidence, outcome: str) -> None:
    assert answer(evidence).outcome == outcome


def answer(evidence: SiteEvidence) -> Verdict:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    return verdict


def test_broken_ones_come_first_and_what_could_not_be_told_is_shown() -> None:
    verdict = answer(heard(200, 403, 404, Unavailable.NOT_ATTEMPTED))
    assert verdict.params == {"broken": 1, "tried": 2, "untold": 1}
    assert [(place.url, place.markup) for place in verdict.subjects] == [
        ("https://example.kg/", "https://partner2.example/ (404)"),
        ("https://example.kg/", "https://partner1.example/ (403)"),
    ]
