"""seo.broken-links: evidence and the outcome that a person would give."""

from dataclasses import replace

import pytest

from audits.check import Check, Verdict
from audits.evidence import Failure, PageEvidence, Unavailable
from audits.seo.broken_links import check as CHECK  # noqa: N812
from tests.builders import page, site


def many(count: int) -> list[PageEvidence]:
    return [page(f"https://example.kg/{n}") for n in range(count)]


def broken(count: int) -> tuple[Failure, ...]:
    return tuple(
        Failure(
            url=f"https://example.kg/жок{n}",
            reason=Unavailable.HTTP_ERROR,
            status=404,
            found_on="https://example.kg/",
        )
        for n in range(count)
    )


CASES = [
    ("all work", site(*many(20)), "ok"),
    ("one", site(*many(20), failures=broken(1)), "few"),
    ("many", site(*many(20), failures=broken(8)), "many"),
    (
        "a page of the sitemap that nobody links is no broken link: fine",
        site(*many(20), failures=tuple(replace(one, found_on=None) for one in broken(8))),
        "ok",
    ),
    (
        "blocked is not broken",
        site(*many(20), failures=tuple(replace(one, status=403) for one in broken(8))),
        "ok",
    ),
    ("nothing followed", site(page()), "none_followed"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
