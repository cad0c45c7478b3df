"""mobile.image-weight: evidence and the outcome that a person would give."""

from dataclasses import replace

import pytest

from audits.check import Check, Verdict
from audits.evidence import Asset, Unavailable
from audits.mobile.image_weight import check as CHECK  # noqa: N812
from audits.registry import all_checks
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


TOLD = [
    (
        site(page(), assets=(image(900_000), replace(image(400_000), pages=()))),
        {"large": 2, "images": 2},
        [
            ("https://example.kg/", "https://example.kg/a.jpg: 900 kB"),
            ("https://example.kg/a.jpg", "https://example.kg/a.jpg: 400 kB"),
        ],
    ),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["mobile.image-weight"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
