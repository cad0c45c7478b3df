"""mobile.autoplay-media: evidence and the outcome that a person would give."""

from typing import Any

import pytest

from audits.evidence import Subresource
from audits.registry import all_checks
from tests.builders import HOME, page

CHECK = all_checks()["mobile.autoplay-media"]


def with_media(kind: Any, url: str, *flags: str) -> object:
    return page(subresources=(Subresource(kind=kind, url=url, attributes=flags),))


CASES = [
    ("none", page(), "none"),
    ("waits", with_media("media", HOME + "тасма.mp4", "type=video/mp4"), "ok"),
    (
        "allow=autoplay starts nothing: fine",
        with_media("frame", "https://www.youtube.com/embed/x?rel=0", "title=autoplay"),
        "ok",
    ),
    ("a slider is no film", with_media("script", HOME + "slider.js?autoplay=1"), "none"),
    ("film", with_media("media", HOME + "тасма.mp4", "autoplay="), "autoplay"),
    ("in a frame", with_media("frame", "https://www.youtube.com/embed/x?rel=0&autoplay=1"), "autoplay"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
