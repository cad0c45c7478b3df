"""social.same-as: evidence and the outcome that a person would give."""

from dataclasses import replace

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence, Property
from audits.social.same_as import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def own(*json_ld: str) -> PageEvidence:
    return page(
        links=(link("https://www.facebook.com/omur.kg", "Facebook", place="footer"),), json_ld=json_ld
    )


CASES = [
    ("agrees", site(own('{"@type": "NGO", "sameAs": ["https://facebook.com/omur.kg"]}')), "ok"),
    ("another", site(own('{"@type": "NGO", "sameAs": "https://facebook.com/bashka.uyum"}')), "other"),
    ("missing", site(own()), "missing"),
    ("no profiles", site(page()), "no_profiles"),
    (
        "inside a graph",
        site(
            own(
                '{"@graph": [{"@type": "WebSite", "publisher": {"sameAs": ["https://facebook.com/omur.kg"]}}]}'
            )
        ),
        "ok",
    ),
    ("a broken block is none", site(own('{"@type": "NGO", "sameAs": [')), "missing"),
    (
        "one of several is enough: fine",
        site(own('{"sameAs": ["https://t.me/omur_kg", "https://www.facebook.com/omur.kg/"]}')),
        "ok",
    ),
    (
        "in microdata",
        site(
            replace(
                own(),
                properties=(
                    Property(syntax="microdata", name="sameAs", value="https://facebook.com/omur.kg"),
                ),
            )
        ),
        "ok",
    ),
    (
        "another statement in microdata",
        site(
            replace(
                own(),
                properties=(Property(syntax="microdata", name="url", value="https://facebook.com/omur.kg"),),
            )
        ),
        "missing",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
