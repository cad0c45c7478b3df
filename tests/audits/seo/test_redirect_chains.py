"""seo.redirect-chains: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Failure, Hop, PageEvidence, Unavailable
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["seo.redirect-chains"]


def hops(count: int) -> tuple[Hop, ...]:
    return tuple(Hop(url=f"{HOME}{n}", status=301, location=f"{HOME}{n + 1}") for n in range(count))


def inner(count: int) -> PageEvidence:
    return page(HOME + "%D0%B1%D0%B8%D0%B7", found_on=HOME, hops=hops(count))


CIRCLE = Failure(
    url=HOME + "0", reason=Unavailable.TOO_MANY_REDIRECTS, status=302, found_on=HOME, hops=hops(3)
)

CASES = [
    ("straight", site(page(), inner(0)), "ok"),
    ("one step is fine", site(page(), inner(1)), "ok"),
    ("the way to the home page is another matter", site(page(hops=hops(3)), inner(0)), "ok"),
    ("two steps", site(page(), inner(2)), "chain"),
    ("circle", site(page(), inner(2), failures=(CIRCLE,)), "circle"),
    ("nothing followed", site(page()), "none_followed"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
