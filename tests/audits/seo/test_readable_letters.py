"""seo.readable-letters: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.seo.readable_letters import check as CHECK  # noqa: N812
from tests.builders import block, page


def saying(text: str, lang: str = "ky") -> PageEvidence:
    words = block(text, detected=lang)
    return page(lang=lang, blocks=(words,), text_letters=words.letters)


RIGHT = "Биздин өмүрүбүз жана жаңы үмүттөрүбүз жөнүндө көп айтылат, өлкөбүздүн жаштары үчүн иштейбиз."
CASES = [
    ("right", saying(RIGHT), "ok"),
    ("look-alike letters", saying(RIGHT.replace("ң", "ӊ").replace("ө", "ѳ")), "homoglyph"),
    (
        "Latin letters in Cyrillic words",
        saying(RIGHT.replace("жаңы", "жaңы").replace("жаштары", "жaштары")),
        "homoglyph",
    ),
    ("drawn with other letters", saying(RIGHT.translate(str.maketrans("өүң", "єїў"))), "glyph_hack"),
    (
        "real Ukrainian is fine",
        saying("Ми їздили до її сім'ї, і вони розповіли історії про свій край, який є гарним.", "uk"),
        "ok",
    ),
    ("broken", saying(RIGHT.encode().decode("windows-1251", "replace")), "mojibake"),
    ("field names", saying("pages.about.children[2].title"), "raw_key"),
    (
        "an address in a sentence is fine",
        saying("Биздин сайт www.example.kg, кат: a@b.kg, өзүңүз көрүңүз."),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
