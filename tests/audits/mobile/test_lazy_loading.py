"""mobile.lazy-loading: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Image
from audits.mobile.lazy_loading import check as CHECK  # noqa: N812
from tests.builders import page


def img(loading: str | None = None) -> Image:
    return Image(src="a.jpg", url=None, alt="", loading=loading)


CASES = [
    ("lazy", page(images=(img(),) * 9 + (img("lazy"),)), "ok"),
    ("at once", page(images=(img(),) * 9), "none"),
    ("few: fine", page(images=(img(),) * 3), "few_images"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
