"""mobile.image-size: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import DrawnImage, DrawnImages
from audits.mobile.image_size import check as CHECK  # noqa: N812
from tests.builders import drawn, phone_page


def photo(width: int, size: int | None) -> DrawnImage:
    return DrawnImage(
        at=drawn("img", "", 328, 200),
        url="https://example.kg/сүрөт.jpg",
        natural_width=width,
        natural_height=600,
        bytes=size,
    )


CASES = [
    (
        "a photo of the right size",
        phone_page(images=DrawnImages(count=1, images=(photo(800, 200_000),))),
        "ok",
    ),
    (
        "1200 points, as we advise: fine",
        phone_page(images=DrawnImages(count=1, images=(photo(1312, 400_000),))),
        "ok",
    ),
    (
        "large, but a drawing of few bytes: fine",
        phone_page(images=DrawnImages(count=1, images=(photo(4000, 45_000),))),
        "ok",
    ),
    (
        "a photo from the camera",
        phone_page(images=DrawnImages(count=4, images=(photo(4000, 3_000_000),))),
        "large",
    ),
    ("its weight is not known", phone_page(images=DrawnImages(count=1, images=(photo(4000, None),))), "ok"),
    ("no pictures", phone_page(images=DrawnImages(count=0)), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


def test_what_could_be_saved_is_counted() -> None:
    verdict = CHECK.function(phone_page(images=DrawnImages(count=1, images=(photo(1640, 1_000_000),))))  # type: ignore[arg-type]
    assert verdict.params == {"large": 1, "images": 1, "kilobytes": 840}
