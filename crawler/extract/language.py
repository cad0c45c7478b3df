"""The language of each block of text, and the shares of a page. Needs the text: it is stored with the page.

py3langid, restricted to languages that sites of the region are written in, with the letters that only one of
them has as a cross-check.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.metadata import version
from typing import Any

from audits.evidence import LanguageShare, TextBlock

LANGUAGES = (
    *(
        "ky",
        "ru",
        "en",
        "kk",
        "uz",
        "tg",
        "tr",
        "tt",
        "mn",
        "uk",
        "be",
        "az",
        "tk",
        "ba",
        "de",
        "fr",
        "es",
        "it",
    ),
    *("pt", "pl", "ar", "fa", "zh", "ja", "ko", "hi"),
)
DETECTOR = f"py3langid {version('py3langid')}, letters 1"
SHORTEST = 20
FLOOR = 0.6
TEXT_CAP = 2000
BLOCK_CAP = 200

_LETTER_RULES = (
    ("ky", re.compile("[ңөү]"), re.compile("[әғқұһіәҳҷӯўӣ]")),
    ("kk", re.compile("[әғқұі]"), re.compile("[ўҳҷ]")),
    ("tg", re.compile("[ҳҷӯӣ]"), re.compile("[ңөүў]")),
)
_FAMILY = frozenset({"ky", "kk", "tt", "ba", "mn", "uz", "tk", "az", "tr", "tg"})


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(LANGUAGES))
    return identifier


@lru_cache(maxsize=20_000)
def language_of(text: str) -> tuple[str | None, float]:
    """(ISO 639-1, confidence 0..1), (None, 0.0) when the text is too short or the answer unsure."""
    letters = sum(map(str.isalpha, text))
    if letters < SHORTEST:
        return None, 0.0
    text = text[:BLOCK_CAP]
    found, probability = _identifier().classify(text)
    probability = float(probability)
    lower = text.lower()
    for language, own, foreign in _LETTER_RULES:
        if own.search(lower) and not foreign.search(lower) and found in _FAMILY and found != language:
            if language == "ky" and found in ("tt", "ba", "mn") and probability > 0.9:
                continue
            found, probability = language, max(0.7, 1 - probability)
            break
    return (found, round(probability, 3)) if probability >= FLOOR else (None, round(probability, 3))


def shares(blocks: Iterable[TextBlock]) -> tuple[LanguageShare, ...]:
    """Letters of each language over the blocks that were looked at, the most first."""
    letters: dict[str | None, int] = {}
    confidence: dict[str | None, float] = {}
    for block in blocks:
        if block.letters < SHORTEST:
            continue
        letters[block.detected] = letters.get(block.detected, 0) + block.letters
        confidence[block.detected] = confidence.get(block.detected, 0.0) + block.confidence * block.letters
    return tuple(
        LanguageShare(lang=lang, letters=count, confidence=round(confidence[lang] / count, 3))
        for lang, count in sorted(letters.items(), key=lambda item: (-item[1], item[0] or ""))
    )
