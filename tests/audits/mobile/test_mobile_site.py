"""mobile.mobile-site: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.mobile.mobile_site import check as CHECK  # noqa: N812
from tests.builders import link, page, site

CASES = [
    ("one", site(page(links=(link("/about", "Биз"),))), "ok"),
    ("m. host", site(page(links=(link("https://m.example.kg/", "Мобилдик"),))), "separate"),
    ("folder", site(page(links=(link("/mobile/", "Мобилдик", internal=True),))), "separate"),
    (
        "a page about mobile phones is fine",
        site(page(links=(link("/mobile-phones-for-schools", "Телефондор", internal=True),))),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
