"""social.card-language: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, PageEvidence
from audits.registry import all_checks
from tests.builders import meta, page

CHECK = all_checks()["social.card-language"]


def written(lang: str, locale: str = "") -> PageEvidence:
    shares = (LanguageShare(lang=lang, letters=900, confidence=0.95),)
    return page(languages=shares, metas=(meta("og:locale", locale),) if locale else ())


CASES = [
    ("Kyrgyz", written("ky", "ky_KG"), "ok"),
    ("only the language", written("ru", "ru"), "ok"),
    ("Russian of Kyrgyzstan: fine", written("ru", "ru-KG"), "ok"),
    ("left as it came", written("ky", "en_US"), "other"),
    ("code of the country", written("ky", "kg_KG"), "other"),
    ("no line", written("ky"), "none"),
    ("too little text", page(metas=(meta("og:locale", "en_US"),)), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
