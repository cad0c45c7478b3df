"""The language of each block of text, and the shares of a page. Needs the text: it is stored with the page.

Cyrillic text is judged by our own two rules, since no open detector knows Kyrgyz among all its neighbours:
the small words of each language, and how often each letter comes. Other scripts are judged by the same words,
and where they do not decide by py3langid. Unsure is an answer.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from math import exp
from typing import TYPE_CHECKING, Any

from numpy import array, bincount, float64, frombuffer, full, log, ones, uint8

from audits.evidence import LanguageShare, TextBlock
from crawler.extract.language_words import LETTERS, NO_SHORT_CODE, PRIOR, VOTES

if TYPE_CHECKING:
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

_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻʼ`][^\W\d_]+)*")
_CAPITAL = "[A-ZА-ЯЁӨҮҢҚҒҲҶЎӮӘІҰ]"
_INITIAL = re.compile(rf"{_CAPITAL}(?<!\w{_CAPITAL})\.")
"""One capital and a full stop; the letter stands first, so that it is searched fast."""
_QUOTED = re.compile(r"«[^«»]{3,80}»|“[^“”]{3,80}”|\"[^\"]{3,80}\"")
"""Names of programmes and contests are often in another language than the sentence."""
_CODE_SIGN = re.compile(r"[{}\[\]=<>\\]")
_CODE_SHARE = 8
"""More than one such sign for so many letters: a program or a template, no sentence."""
_FIRST, _LAST = 0x0400, 0x052F
"""The Cyrillic letters."""
_LATIN_RANGE = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
_SIGNS = tuple(sorted(set("".join(LETTERS.values())) - set("0123456789. ")))
_CYRILLIC = tuple(LETTERS)
_ABSENT = 0.15
"""Per thousand: a letter that the language does not have comes in foreign names."""
_MOST_LETTERS, _TRUST, _VOTE = 200, 0.6, 2.0
"""Letters that count in full, how far their likelihood is trusted, and what one word adds to it."""


def _table() -> "NDArray[float64]":
    """Rows: the letters of _SIGNS; columns: languages (logarithms of how often), and a one: it is known."""
    rates = [
        {sign: float(rate) for sign, rate in re.findall(r"([^\W\d])([\d.]+)", letters)}
        for letters in LETTERS.values()
    ]
    table = ones((len(_SIGNS), len(rates) + 1))
    for row, sign in enumerate(_SIGNS):
        table[row, :-1] = log([one.get(sign, _ABSENT) / sum(one.values()) for one in rates])
    return table


def _rows() -> "NDArray[uint8]":
    """The row of each UTF-16 unit: that of the table, _UNKNOWN for a Cyrillic letter of no language here,
    _NOT_CYRILLIC for anything else. So all letters of a text are counted by one look-up."""
    rows = full(0x10000, _NOT_CYRILLIC, dtype=uint8)
    rows[_FIRST : _LAST + 1] = _UNKNOWN
    for row, sign in enumerate(_SIGNS):
        rows[ord(sign)] = row
    return rows


_UNKNOWN, _NOT_CYRILLIC = len(_SIGNS), len(_SIGNS) + 1
_TABLE = _table()
_ROW = _rows()
_COLUMN = {language: column for column, language in enumerate(_CYRILLIC)}
_PRIORS = array([PRIOR[language] for language in _CYRILLIC])


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in GUESS_LANGUAGES if code in identifier.nb_classes])
    return identifier


def language_of(text: str, cap: int = BLOCK_CAP) -> tuple[str | None, float]:
    """(ISO 639-1, confidence 0..1), (None, confidence) when the text is too short or the answer unsure.
    The first ``cap`` letters are looked at."""
    text = text[:cap]
    if "«" in text or '"' in text or "“" in text:
        unquoted = _QUOTED.sub(" ", text)
        if sum(map(str.isalpha, unquoted)) >= _FEW:
            text = unquoted
    if "." in text:
        text = _INITIAL.sub(" ", text)
    words = _WORD.findall(text.lower() if text.isupper() else text)
    letters = sum(map(len, words))
    if letters < SHORTEST or len(_CODE_SIGN.findall(text)) * _CODE_SHARE > letters:
        return None, 0.0
    plain = [word for word in words if not word[0].isupper()]
    names = sum(map(len, plain)) < SHORTEST
    if names and not text.isupper():
        words = [word for word in words if len(word) == 1 or not word.isupper()]
    votes: dict[str, float] = {}
    for word in " ".join(words).lower().split():
        if found := VOTES.get(word):
            for language, weight in found:
                votes[language] = votes.get(language, 0.0) + weight
    text = (text if names or text.isupper() else " ".join(plain)).lower()
    if names and max(votes.values(), default=0.0) < _LEAST_VOTES:
        return None, 0.0
    letters = letters if names else sum(map(len, text.split()))
    if text.isascii():
        return _by_words(text, letters, votes)
    counts, cyrillic = _letter_counts(text)
    if cyrillic * 5 > letters * 3:
        return _by_letters(counts, cyrillic, votes)
    if cyrillic * 5 > letters * 2:
        return None, 0.0
    return _by_words(text, letters, votes)


def _letter_counts(text: str) -> "tuple[NDArray[Any], int]":
    """How often each row comes in a text, and how many of its letters are Cyrillic."""
    units = frombuffer(text.encode("utf-16-le", "replace"), dtype="<u2")
    counts = bincount(_ROW[units], minlength=_NOT_CYRILLIC + 1)
    return counts, len(units) - int(counts[_NOT_CYRILLIC])


def _by_letters(counts: "NDArray[Any]", letters: int, votes: dict[str, float]) -> tuple[str | None, float]:
    """How likely the letters are in each language, and its words on top."""
    scores = (
        counts[:_UNKNOWN].astype(float64) @ _TABLE
    )  # whole numbers would be multiplied three times slower
    known = float(scores[-1])
    if (letters - known) * 12 > letters:
        return None, 0.0
    scores = scores[:-1] * (_TRUST * min(1.0, _MOST_LETTERS / known)) + _PRIORS
    for voted, votes_for in votes.items():
        if (column := _COLUMN.get(voted)) is not None:
            scores[column] += _VOTE * votes_for
    runner_up, winner = scores.argsort()[-2:].tolist()
    best, second, language = float(scores[winner]), float(scores[runner_up]), _CYRILLIC[winner]
    confidence = round(1 / (1 + exp(max(-30.0, second - best))), 3)
    if confidence < FLOOR or language in NO_SHORT_CODE:
        return None, confidence
    if known < _FEW and votes.get(language, 0.0) < 0.4 and confidence < SURE:
        return None, confidence / 2
    return language, confidence


def _by_words(text: str, letters: int, votes: dict[str, float]) -> tuple[str | None, float]:
    ranked = sorted(((weight, language) for language, weight in votes.items()), reverse=True)
    best, language = ranked[0] if ranked else (0.0, "")
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    if best >= 0.9 and best > second * 1.6 and best * 50 > letters:
        return language, round(min(0.99, 1 - exp(-(best - second)) / 2), 3)
    if letters < GUESS_SHORTEST:
        return None, 0.0
    guess, probability = _identifier().classify(text[:GUESS_CAP])
    probability = round(float(probability), 3)
    if probability < GUESS_FLOOR or (best >= 1.2 and votes.get(guess, 0.0) * 2 < best):
        return None, probability / 2
    return guess, probability


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
