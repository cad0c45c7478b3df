"""mobile.data-cost: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Asset, Unavailable
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["mobile.data-cost"]


def photo(size: int | Unavailable, url: str = HOME) -> Asset:
    return Asset(url=url + "сүрөт.jpg", kind="image", pages=(url,), status=200, bytes=size)


INNER = HOME + "отчёт"

CASES = [
    ("light", site(page(), assets=(photo(800_000),)), "ok"),
    (
        "a heavy inner page is another matter: fine",
        site(page(), page(INNER, depth=1), assets=(photo(9), photo(9_000_000, INNER))),
        "ok",
    ),
    ("heavy", site(page(), assets=(photo(6_000_000),)), "dear"),
    ("not measured", site(page(), assets=()), "not_measured"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
