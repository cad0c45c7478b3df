"""language.main-text: evidence and the outcome that a person would give."""

from dataclasses import replace

import pytest

from audits.evidence import LanguageShare, PageEvidence
from audits.registry import all_checks
from tests.builders import block, page, site


def text(lang: str | None, detected: str, letters: int = 900, path: str = "") -> PageEvidence:
    shares = (LanguageShare(lang=detected, letters=letters, confidence=0.95),)
    return page(f"https://example.kg/{path}", lang=lang, languages=shares)


MIXED = page(
    lang="ky",
    languages=(
        LanguageShare(lang="ru", letters=510, confidence=0.9),
        LanguageShare(lang="ky", letters=490, confidence=0.9),
    ),
)
RUSSIAN = "Мы помогаем сельской молодёжи учиться и работать дома. " * 3


def inside(detected: str, *declared: str | None) -> PageEvidence:
    """A page that calls itself Kyrgyz, with such words in its text."""
    blocks = (block(RUSSIAN + str(n), detected=detected, declared=one) for n, one in enumerate(declared))
    kyrgyz = block("Биз жөнүндө", detected="ky", declared="ky")
    return replace(text("ky", detected), blocks=(kyrgyz, *blocks))


CASES = [
    ("as it says", site(text("ky", "ky"), text("ru-KG", "ru", path="ru/")), "ok"),
    (
        "one of three is Russian",
        site(text("ky", "ky"), text("ky", "ky", path="a"), text("ky", "ru", path="b")),
        "some",
    ),
    (
        "one guest article of twenty pages",
        site(*(text("en", "es" if n == 7 else "en", path=str(n)) for n in range(20))),
        "few",
    ),
    ("Russian everywhere", site(text("ky", "ru"), text("ky", "ru", path="a")), "most"),
    ("half and half is no accusation: fine", site(MIXED), "not_told"),
    ("a short text decides nothing", site(text("ky", "ru", 150)), "not_told"),
    ("no language named", site(text(None, "ky")), "not_told"),
    ("a version that is hollow is another check's matter", site(text("ky", "ru", path="ky/")), "not_told"),
    ("kg is another check's matter", site(text("kg", "ky")), "not_told"),
    ("a page whose text says its own language is fine", site(inside("ru", "ru-RU")), "ok"),
    ("most of that text says nothing", site(inside("ru", None)), "most"),
    ("most of that text says another language", site(inside("ru", "en")), "most"),
    ("a small part says its own language", site(inside("ru", "ru", "en", "en", "en")), "most"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.main-text"].function(evidence).outcome == outcome  # type: ignore[arg-type]
