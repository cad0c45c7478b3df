"""mobile.lazy-frames: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Subresource
from audits.registry import all_checks
from tests.builders import page

CHECK = all_checks()["mobile.lazy-frames"]


def frames(*found: tuple[str, str]) -> object:
    return page(
        subresources=tuple(
            Subresource(kind="frame", url=url, attributes=(flag, "title=Өмүр")) for url, flag in found
        )
    )


FILM, MAP = "https://www.youtube.com/embed/x", "https://yandex.kg/map-widget/v1/?um=1"

CASES = [
    ("waits", frames((FILM, "loading=lazy"), (MAP, "loading=Lazy")), "ok"),
    ("loads at once", frames((FILM, "loading=eager")), "eager"),
    ("a map", frames((FILM, "loading=lazy"), (MAP, "width=100")), "eager"),
    (
        "a counter in a frame is another matter: fine",
        frames(("https://www.googletagmanager.com/ns.html?id=G", "height=0")),
        "none",
    ),
    ("none", page(), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
