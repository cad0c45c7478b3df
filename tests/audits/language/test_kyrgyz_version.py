"""language.kyrgyz-version: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, Organisation, PageEvidence
from audits.registry import all_checks
from tests.builders import page, site


def text(number: int | str, **letters: int) -> PageEvidence:
    shares = tuple(
        LanguageShare(lang=lang, letters=count, confidence=0.95) for lang, count in letters.items()
    )
    return page(f"https://example.kg/{number}", languages=shares, text_sha1=str(number))


ABROAD = Organisation(id="a", name="A", languages=("en", "ru"))
CASES = [
    ("three pages", site(*(text(n, ky=900) for n in range(3))), "ok"),
    ("one page, and it is Kyrgyz", site(text(0, ky=900)), "ok"),
    ("one of three", site(text(0, ky=900), text(1, ru=900), text(2, ru=900)), "little"),
    ("a paragraph inside a Russian page", site(text(0, ru=2000, ky=400), text(1, ru=900)), "little"),
    ("none", site(text(0, ru=900), text(1, en=900)), "none"),
    (
        "a Kyrgyz version that is Russian is the other check's matter",
        site(text(0, ru=900), text("ky/a", ru=901)),
        "hollow",
    ),
    ("a Kyrgyz name is no version", site(text(0, ru=900, ky=30)), "none"),
    ("for readers abroad: fine", site(text(0, en=900), organisation=ABROAD), "not_asked"),
    ("too little text", site(text(0, ru=80)), "unsure"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.kyrgyz-version"].function(evidence).outcome == outcome  # type: ignore[arg-type]
