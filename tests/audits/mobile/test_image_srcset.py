"""mobile.image-srcset: evidence and the outcome that a person would give."""

from typing import Any

import pytest

from audits.evidence import Image
from audits.registry import all_checks
from tests.builders import HOME, page

CHECK = all_checks()["mobile.image-srcset"]


def photos(count: int, ending: str = "jpg", **kw: Any) -> object:
    return page(
        images=tuple(
            Image(src=f"/сүрөт-{n}.{ending}", url=f"{HOME}{n}.{ending}", alt="", **kw) for n in range(count)
        )
    )


CASES = [
    ("several sizes", photos(4, srcset="a.jpg 600w"), "ok"),
    ("one size", photos(4), "one_size"),
    ("small ones are fine", photos(9, width="150"), "few"),
    ("drawings are fine", photos(9, "svg"), "few"),
    ("logos in the foot are fine", photos(9, place="footer"), "few"),
    ("few", photos(2), "few"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
