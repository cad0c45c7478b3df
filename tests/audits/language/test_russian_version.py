"""language.russian-version: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, Organisation, PageEvidence
from audits.registry import all_checks
from tests.builders import page, site


def written(lang: str, number: int, letters: int = 600) -> PageEvidence:
    share = LanguageShare(lang=lang, letters=letters, confidence=0.99)
    return page(
        f"https://example.kg/{number}", languages=(share,), text_letters=letters, text_sha1=str(number)
    )


def in_languages(*languages: str, pages: tuple[PageEvidence, ...] = ()) -> object:
    owner = Organisation(id="o", name="O", url="https://example.kg/", languages=languages)
    return site(*(pages or (written("ky", 1),)), organisation=owner)


CASES = [
    ("three pages", site(*(written("ru", n) for n in range(3))), "ok"),
    ("a small site in Russian", site(written("ru", 1)), "ok"),
    ("some Russian is fine", site(*(written("ky", n) for n in range(4)), written("ru", 9)), "little"),
    ("English only", site(*(written("en", n) for n in range(4))), "none"),
    ("little Kyrgyz beside English", site(*(written("en", n) for n in range(3)), written("ky", 8)), "none"),
    ("Kyrgyz only, and nobody said for whom: fine", site(*(written("ky", n) for n in range(4))), "kyrgyz"),
    ("Kyrgyz only, and so it was meant: fine", in_languages("ky"), "not_asked"),
    ("Russian is wanted", in_languages("ky", "ru"), "none"),
    ("a few words", site(written("ky", 1, 50)), "unsure"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.russian-version"].function(evidence).outcome == outcome  # type: ignore[arg-type]
