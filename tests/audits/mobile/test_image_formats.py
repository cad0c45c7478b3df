"""mobile.image-formats: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Image
from audits.registry import all_checks
from tests.builders import HOME, page

CHECK = all_checks()["mobile.image-formats"]


def showing(*names: str) -> object:
    return page(images=tuple(Image(src=name, url=HOME + name, alt="") for name in names))


CASES = [
    ("usual", showing("жыйын.jpg", "логотип.svg", "a.WEBP?v=2"), "ok"),
    ("old formats are fine", showing("a.gif", "b.bmp"), "ok"),
    ("a name is no ending", showing("heic.jpg", "a.tif.png"), "ok"),
    ("a name in a query is no ending", showing("thumb.php?file=IMG_1.HEIC"), "ok"),
    (
        "a place that sends another format",
        page(images=(Image(src="x", url="https://static.wixstatic.com/media/сүрөт.heic", alt=""),)),
        "ok",
    ),
    ("from a telephone", showing("жыйын.jpg", "IMG_1.HEIC"), "unshown"),
    ("from a scanner", showing("макала.tif?x=1"), "unshown"),
    ("none", page(), "no_images"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
