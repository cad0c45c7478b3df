"""language.look-alike-letters: evidence and the outcome that a person would give."""

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
    ("look-alike letters", saying(RIGHT.replace("ң", "ӊ").replace("ө", "ѳ")), "look_alike"),
    ("Latin letters in Cyrillic words", saying(RIGHT.replace("жаштары", "ж\u0061штары")), "look_alike"),
    (
        "a foreign name with an ending is fine",
        saying("Бизди Facebookтон жана WhatsAppтан табасыз, жазыңыз."),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.look-alike-letters"].function(evidence).outcome == outcome  # type: ignore[arg-type]
