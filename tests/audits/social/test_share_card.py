"""social.share-card: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.social.share_card import check as CHECK  # noqa: N812
from tests.builders import meta, page

CASES = [
    ("right", page(metas=(meta("og:title", "Өмүр"), meta("og:image", "https://example.kg/a.png"))), "ok"),
    ("no picture", page(metas=(meta("og:title", "Өмүр"),)), "partly"),
    ("empty is missing", page(metas=(meta("og:title", ""), meta("og:image", ""))), "missing"),
    ("nothing", page(), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
