"""social.share-card: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.social.share_card import check as CHECK  # noqa: N812
from tests.builders import meta, page

CASES = [
    ("right", page(metas=(meta("og:title", "Өмүр"), meta("og:image", "https://example.kg/a.png"))), "ok"),
    ("no picture", page(metas=(meta("og:title", "Өмүр"),)), "no_image"),
    ("empty is missing", page(metas=(meta("og:title", ""), meta("og:image", ""))), "missing"),
    ("nothing", page(), "missing"),
    ("no title", page(metas=(meta("og:image", "https://example.kg/a.png"),)), "no_title"),
    (
        "half an address",
        page(metas=(meta("og:title", "Өмүр"), meta("og:image", "/img/a.png"))),
        "relative_image",
    ),
    (
        "an address without scheme is fine",
        page(metas=(meta("og:title", "Өмүр"), meta("og:image", "//example.kg/a.png"))),
        "ok",
    ),
    (
        "a card for X is fine",
        page(metas=(meta("twitter:title", "Өмүр"), meta("twitter:image", "https://example.kg/сүрөт.jpg"))),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
