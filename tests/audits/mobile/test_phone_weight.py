"""mobile.phone-weight: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import DrawnImage, DrawnImages, Loading, Transfer
from audits.mobile.phone_weight import check as CHECK  # noqa: N812
from tests.builders import drawn, phone_page

CASES = [
    ("light", phone_page(), "light"),
    (
        "many files that weigh little: fine",
        phone_page(loading=Loading(requests=140, bytes=1_000_000)),
        "light",
    ),
    ("middle", phone_page(loading=Loading(bytes=1_000_001)), "middle"),
    ("heavy", phone_page(loading=Loading(bytes=3_000_000)), "heavy"),
    ("very heavy", phone_page(loading=Loading(bytes=9_000_000)), "very_heavy"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


def test_the_heaviest_are_named() -> None:
    photo = DrawnImage(
        at=drawn("img"),
        url="https://example.kg/сүрөт.jpg",
        natural_width=4000,
        natural_height=3000,
        bytes=4_200_000,
    )
    loading = Loading(
        bytes=4_400_000,
        transfers=(
            Transfer(kind="image", requests=1, bytes=4_200_000),
            Transfer(kind="style", requests=1, bytes=0),
        ),
    )
    verdict = CHECK.function(phone_page(loading=loading, images=DrawnImages(count=1, images=(photo,))))  # type: ignore[arg-type]
    assert [place.markup for place in verdict.subjects] == [
        "https://example.kg/сүрөт.jpg: 4200 kB",
        "image (1): 4200 kB",
    ]
    assert verdict.params == {"megabytes": 4.4, "files": 0, "seconds": 22.0}
