"""mobile.requests: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Asset
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["mobile.requests"]


def files(count: int) -> tuple[Asset, ...]:
    return tuple(
        Asset(url=f"{HOME}сүрөт-{n}.jpg", kind="image", pages=(HOME,), status=200, bytes=9)
        for n in range(count)
    )


CASES = [
    ("few", site(page(), assets=files(12)), "ok"),
    ("as many as usual is fine", site(page(), assets=files(74)), "ok"),
    ("many", site(page(), assets=files(75)), "many"),
    ("not measured", site(page(), assets=()), "not_measured"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
