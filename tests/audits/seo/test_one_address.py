"""seo.one-address: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import HomeVariant, Unavailable
from audits.seo.one_address import check as CHECK  # noqa: N812
from tests.builders import page, site

ALL = ("http://example.kg/", "https://example.kg/", "http://www.example.kg/", "https://www.example.kg/")


def v(url: str, final: str | None = None, status: int | Unavailable = 200) -> HomeVariant:
    return HomeVariant(url=url, status=status, final_url=final or url)


CASES = [
    (
        "all lead to one",
        site(page(), variants=(v("http://example.kg/", "https://example.kg/"), v("https://example.kg/"))),
        "ok",
    ),
    ("two", site(page(), variants=(v("http://example.kg/"), v("https://example.kg/"))), "several"),
    ("four", site(page(), variants=tuple(map(v, ALL))), "many"),
    (
        "an error",
        site(page(), variants=(v("https://example.kg/"), v("http://example.kg/", status=500))),
        "broken_spelling",
    ),
    (
        "www without an address is fine",
        site(
            page(), variants=(v("https://example.kg/"), v("https://www.example.kg/", status=Unavailable.DNS))
        ),
        "ok",
    ),
    (
        "nothing answered",
        site(page(), variants=(v("https://example.kg/", status=Unavailable.TIMEOUT),)),
        "none",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
