"""seo.image-alt: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Image
from audits.seo.image_alt import check as CHECK  # noqa: N812
from tests.builders import page


def img(alt: str | None, **kw: bool) -> Image:
    return Image(src="a.jpg", url="https://example.kg/a.jpg", alt=alt, **kw)  # type: ignore[arg-type]


CASES = [
    ("all", page(images=(img("Сүрөт"),)), "ok"),
    ("empty alt is decoration: fine", page(images=(img(""),)), "ok"),
    ("some", page(images=(img(None), img("Сүрөт"))), "some"),
    ("none", page(images=(img(None),)), "all"),
    ("hidden pictures do not count", page(images=(img(None, hidden=True),)), "no_images"),
    ("no images", page(), "no_images"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
