"""mobile.image-weight: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Asset, Unavailable
from audits.mobile.image_weight import check as CHECK  # noqa: N812
from tests.builders import page, site


def image(size: int | Unavailable) -> Asset:
    return Asset(
        url="https://example.kg/a.jpg", kind="image", pages=("https://example.kg/",), status=200, bytes=size
    )


CASES = [
    ("small", site(page(), assets=(image(90_000),)), "ok"),
    ("exactly the limit: fine", site(page(), assets=(image(300_000),)), "ok"),
    ("one of three", site(page(), assets=(image(900_000), image(9_000), image(9_000))), "some"),
    ("most", site(page(), assets=(image(900_000),)), "many"),
    ("unmeasured images do not count", site(page(), assets=(image(Unavailable.TIMEOUT),)), "no_images"),
    ("none", site(page(), assets=()), "no_images"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
