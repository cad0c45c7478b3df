"""mobile.image-dimensions: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Image
from audits.mobile.image_dimensions import check as CHECK  # noqa: N812
from tests.builders import page


def img(size: str | None, src: str = "a.jpg") -> Image:
    return Image(src=src, url=None, alt="", width=size, height=size)


CASES = [
    ("named", page(images=(img("10"),)), "ok"),
    ("some", page(images=(img("10"), img(None))), "some"),
    ("none named", page(images=(img(None),)), "all"),
    ("a picture inside the page is fine", page(images=(img(None, "data:image/gif;base64,R0"),)), "no_images"),
    ("no images", page(), "no_images"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
