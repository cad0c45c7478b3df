"""social.card-image: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import meta, page

CHECK = all_checks()["social.card-image"]


def card(content: str, *more: object) -> object:
    return page(metas=(meta("og:image", content), *more))  # type: ignore[arg-type]


CASES = [
    ("jpg", card("https://example.kg/a.jpg"), "ok"),
    (
        "sized",
        card("https://example.kg/a.jpg", meta("og:image:width", "1200"), meta("og:image:height", "630")),
        "ok",
    ),
    ("made by a program: fine", card("https://example.kg/card?title=Өмүр"), "ok"),
    ("svg", card("https://example.kg/logo.svg?v=2"), "svg"),
    (
        "tiny",
        card("https://example.kg/i.png", meta("og:image:width", "64"), meta("og:image:height", "64px")),
        "small",
    ),
    ("nonsense for a size", card("https://example.kg/a.jpg", meta("og:image:width", "auto")), "ok"),
    ("nothing", page(), "none"),
    ("not whole", card("/a.svg"), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
