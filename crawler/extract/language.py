"""The language of each block of text, and the shares of a page. Needs the text: it is stored with the page.

Cyrillic text is judged by our own two rules, since no open detector knows Kyrgyz among all its neighbours:
the small words of each language, and how often each letter comes. Other scripts are judged by the same words,
and where they do not decide by py3langid. Unsure is an answer.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import version
from math import exp
from typing import TYPE_CHECKING, Any

from numpy import array, maximum, minimum, partition

from audits.evidence import LanguageShare, TextBlock
from crawler.extract import word_rows
from crawler.extract.language_words import NO_SHORT_CODE, PRIOR
from crawler.extract.word_rows import (
    CODE_SIGNS,
    CYRILLIC,
    CYRILLIC_LETTERS,
    INITIAL,
    KNOWN,
    LETTERS_OF_ALL,
    LETTERS_OF_PLAIN,
    VOTED,
    VOTERS,
    WORD,
)

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

DETECTOR = f"words and letters 3, py3langid {version('py3langid')}"
SHORTEST = 20
FLOOR, SURE = 0.7, 0.88
_FEW = 60
_LEAST_VOTES = 0.5
"""Text of capitalised words alone is a list of names, unless one of the words is known."""
BLOCK_CAP = 200
"""Letters of a block that are looked at."""
MUCH_TEXT, LATER_CAP = 4_000, 100
"""After so many letters of a page a shorter look at each further block."""
GUESS_CAP, GUESS_SHORTEST, GUESS_FLOOR = 200, 40, 0.9
"""py3langid: letters that it is given, fewest letters, and the probability that it must reach."""
GUESS_LANGUAGES = tuple(
    "en de fr es it pt nl pl cs sk hu ro tr az uz tk sv da fi et lv lt hr sl sq id vi "  # noqa: SIM905
    "ar fa ur ug zh ja ko hi el he ka hy th".split()
)

_QUOTED = re.compile(r"«[^«»]{3,80}»|“[^“”]{3,80}”|\"[^\"]{3,80}\"")
"""Names of programmes and contests are often in another language than the sentence."""
_CODE_SHARE = 8
"""More than one sign of code for so many letters: a program or a template, no sentence."""
_MOST_LETTERS, _TRUST, _VOTE = 200, 0.6, 2.0
"""Letters that count in full, how far their likelihood is trusted, and what one word adds to it."""
_PRIORS = array([PRIOR[language] for language in CYRILLIC])
_AT_ONCE = 100
"""Texts that are summed by one call: their words always have room in the table."""


@cache
def _identifier() -> Any:
    """Built anew from the wanted languages: else it keeps those of all others as well, 28 MB."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages([code for code in GUESS_LANGUAGES if code in whole.nb_classes])
    return LanguageIdentifier(
        whole.nb_ptc,
        whole.nb_pc,
        whole.nb_classes,
        whole.tk_nextmove,
        whole.tk_output,
        norm_probs=True,
        tk_row=whole.tk_row,
    )


def languages_of(texts: Sequence[str]) -> list[tuple[str | None, float]]:
    """(ISO 639-1, confidence 0..1) of each text, (None, confidence) where it is too short or unsure.
    The first BLOCK_CAP letters of each are looked at. Much faster than asking for one text at a time."""
    answers: list[tuple[str | None, float]] = []
    for begin in range(0, len(texts), _AT_ONCE):
        answers += _answers(
            [_without_quotations(text[:BLOCK_CAP]) for text in texts[begin : begin + _AT_ONCE]]
        )
    return answers


def _without_quotations(text: str) -> str:
    """The text without what stands in quotation marks, where enough is left."""
    if "«" in text or '"' in text or "“" in text:
        unquoted = _QUOTED.sub(" ", text)
        if sum(map(str.isalpha, unquoted)) >= _FEW:
            return unquoted
    return text


def _answers(texts: list[str]) -> list[tuple[str | None, float]]:
    rows = word_rows.sums(texts)
    answers: list[tuple[str | None, float]] = []
    for text, row, by_letters in zip(texts, rows.tolist(), _best_by_letters(rows), strict=True):
        letters, plain = row[LETTERS_OF_ALL], row[LETTERS_OF_PLAIN]
        if letters < SHORTEST or row[CODE_SIGNS] * _CODE_SHARE > letters:
            answers.append((None, 0.0))
        elif plain < SHORTEST:
            answers.append(_of_names(text, letters))
        else:
            answers.append(_decided(row, plain, by_letters, text))
    return answers


def _of_names(text: str, letters: float) -> tuple[str | None, float]:
    """Of a text in capitals, or of names: abbreviations are no words there, and another must be known."""
    text = INITIAL.sub(" ", text)
    words = WORD.findall(text.lower() if text.isupper() else text)
    known = [word for word in words if len(word) == 1 or not word.isupper()]
    rows = word_rows.sums([" ".join(known).lower()])
    if not text.isupper() and rows[0, VOTED:CYRILLIC_LETTERS].max() < _LEAST_VOTES:
        return None, 0.0
    rows[:, :VOTED], rows[:, CYRILLIC_LETTERS] = word_rows.likelihoods([text.lower()])
    return _decided(rows[0].tolist(), letters, _best_by_letters(rows)[0], text)


def _decided(
    row: list[float], letters: float, by_letters: tuple[int, float], text: str
) -> tuple[str | None, float]:
    cyrillic = row[CYRILLIC_LETTERS]
    if cyrillic * 5 > letters * 3:
        return _by_letters(row, *by_letters)
    return (None, 0.0) if cyrillic * 5 > letters * 2 else _by_words(row, letters, text)


def _best_by_letters(rows: "NDArray[float64]") -> list[tuple[int, float]]:
    """Of each row the place of the likeliest language of CYRILLIC, and by how much it is before the next: how
    likely the letters are in each, and its words on top."""
    weights = _TRUST * minimum(1.0, _MOST_LETTERS / maximum(rows[:, KNOWN], 1.0))
    scores = rows[:, :KNOWN] * weights[:, None] + _PRIORS + _VOTE * rows[:, VOTED : VOTED + KNOWN]
    best = scores.argmax(axis=1).tolist()
    second, first = partition(scores, -2, axis=1)[:, -2:].T
    return list(zip(best, (first - second).tolist(), strict=True))


def _by_letters(row: list[float], best: int, lead: float) -> tuple[str | None, float]:
    letters, known, language = row[CYRILLIC_LETTERS], row[KNOWN], CYRILLIC[best]
    if (letters - known) * 12 > letters:
        return None, 0.0
    confidence = round(1 / (1 + exp(max(-30.0, -lead))), 3)
    if confidence < FLOOR or language in NO_SHORT_CODE:
        return None, confidence
    if known < _FEW and row[VOTED + best] < 0.4 and confidence < SURE:
        return None, confidence / 2
    return language, confidence


def _by_words(row: list[float], letters: float, text: str) -> tuple[str | None, float]:
    votes = row[VOTED:CYRILLIC_LETTERS]
    second, best = sorted(votes)[-2:]
    if best >= 0.9 and best > second * 1.6 and best * 50 > letters:
        return VOTERS[votes.index(best)], round(min(0.99, 1 - exp(-(best - second)) / 2), 3)
    if letters < GUESS_SHORTEST:
        return None, 0.0
    guess, probability = _identifier().classify(_words_without_capital(text)[:GUESS_CAP])
    probability = round(float(probability), 3)
    voted = votes[VOTERS.index(guess)] if guess in VOTERS else 0.0
    if probability < GUESS_FLOOR or (best >= 1.2 and voted * 2 < best):
        return None, probability / 2
    return guess, probability


def _words_without_capital(text: str) -> str:
    """In small letters; the whole text where hardly a word is without."""
    plain = [word for word in WORD.findall(INITIAL.sub(" ", text)) if not word[0].isupper()]
    return (" ".join(plain) if sum(map(len, plain)) >= SHORTEST else text).lower()


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
