"""language.glyph-hack: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import block, page


def saying(text: str, lang: str = "ky") -> PageEvidence:
    words = block(text, detected=lang)
    return page(lang=lang, blocks=(words,), text_letters=words.letters)


RIGHT = "Биздин өмүрүбүз жана жаңы үмүттөрүбүз жөнүндө көп айтылат, өлкөбүздүн жаштары үчүн иштейбиз."
CASES = [
    ("right", saying(RIGHT), "ok"),
    ("no text", page(), "no_text"),
    ("Russian only", saying("Мы помогаем сельской молодёжи учиться и находить работу.", "ru"), "no_kyrgyz"),
    ("drawn with other letters", saying(RIGHT.translate(str.maketrans("өүң", "єїў"))), "other_letters"),
    (
        "real Ukrainian is fine",
        saying("Ми їздили до її сім'ї, і вони розповіли історії про свій край, який є гарним.", "uk"),
        "no_kyrgyz",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.glyph-hack"].function(evidence).outcome == outcome  # type: ignore[arg-type]
