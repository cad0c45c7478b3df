"""language.raw-keys: evidence and the outcome that a person would give."""

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
    ("field names", saying("pages.about.children[2].title"), "keys"),
    (
        "an address in a sentence is fine",
        saying("Биздин сайт www.example.kg, кат: a@b.kg, өзүңүз көрүңүз."),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.raw-keys"].function(evidence).outcome == outcome  # type: ignore[arg-type]
