"""What each written word says about the language of its text, as one row of numbers.

All that the language of a block is decided by adds up over its words: letters, votes of small words, how
likely the letters are in each language. So a word is read once, its row is remembered, and the blocks of a
page are sums of rows, made by one call. Its share of extraction fell by nearly half with it
(docs/performance.md).
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from numpy import add, bincount, cumsum, float64, frombuffer, full, log, ones, uint8, zeros

from crawler.extract.language_words import LETTERS, VOTES

if TYPE_CHECKING:
    from numpy.typing import NDArray

WORD = re.compile(r"[^\W\d_]+(?:['’‘ʻʼ`][^\W\d_]+)*")
_CAPITAL = "[A-ZА-ЯЁӨҮҢҚҒҲҶЎӮӘІҰ]"
INITIAL = re.compile(rf"{_CAPITAL}(?<!\w{_CAPITAL})\.")
"""One capital and a full stop; the letter stands first, so that it is searched fast."""
CODE_SIGN = re.compile(r"[{}\[\]=<>\\]")

CYRILLIC = tuple(LETTERS)
"""The languages whose letters are known; the first of VOTERS."""
VOTERS = (*CYRILLIC, *sorted({language for votes in VOTES.values() for language, _ in votes} - set(CYRILLIC)))
KNOWN = len(CYRILLIC)
VOTED = KNOWN + 1
CYRILLIC_LETTERS, LETTERS_OF_ALL, LETTERS_OF_PLAIN, CODE_SIGNS = range(
    VOTED + len(VOTERS), VOTED + len(VOTERS) + 4
)
"""Columns of a row: logarithms of how likely its Cyrillic letters are in each language of CYRILLIC, how many
of them any language has (KNOWN), the votes for each of VOTERS (from VOTED on), Cyrillic letters, those of all
words, letters of words without a capital, signs of program code. All but LETTERS_OF_ALL and the votes leave
words with a capital out."""
_COLUMNS = CODE_SIGNS + 1
MOST_ROWS = 12_000
"""Five megabytes; the words of some ten sites."""

_FIRST, _LAST = 0x0400, 0x052F
"""The Cyrillic letters."""
_SIGNS = tuple(sorted(set("".join(LETTERS.values())) - set("0123456789. ")))
_ABSENT = 0.15
"""Per thousand: a letter that the language does not have comes in foreign names."""
_UNKNOWN, _NOT_CYRILLIC = len(_SIGNS), len(_SIGNS) + 1
_LINE_END = ord("\n")


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


def _kinds() -> "NDArray[uint8]":
    """The row in _TABLE of each UTF-16 unit, _UNKNOWN for a Cyrillic letter of no language here,
    _NOT_CYRILLIC for anything else. So all letters of a text are counted by one look-up."""
    kinds = full(0x10000, _NOT_CYRILLIC, dtype=uint8)
    kinds[_FIRST : _LAST + 1] = _UNKNOWN
    for row, sign in enumerate(_SIGNS):
        kinds[ord(sign)] = row
    return kinds


_TABLE = _table()
_KINDS = _kinds()
_COLUMN = {language: VOTED + place for place, language in enumerate(VOTERS)}
_places: dict[str, int] = {}
_rows = zeros((MOST_ROWS, _COLUMNS))


def sums(texts: Sequence[str]) -> "NDArray[float64]":
    """The sum of the words' rows of each text."""
    words = [text.split() or ["-"] for text in texts]
    missing = list({word: None for one in words for word in one if word not in _places})
    if len(_places) + len(missing) > MOST_ROWS:
        _places.clear()
        missing = list({word: None for one in words for word in one})
    if missing:
        _read(missing)
    found = [list(map(_places.__getitem__, one)) for one in words]
    begins = cumsum([0, *map(len, found[:-1])])
    return add.reduceat(_rows[[place for one in found for place in one]], begins, axis=0)


def _read(words: list[str]) -> None:
    begin = len(_places)
    plain_texts = []
    for place, word in enumerate(words, begin):
        _places[word] = place
        row = _rows[place]
        row[:] = 0.0
        parts = WORD.findall(INITIAL.sub(" ", word) if "." in word else word)
        plain = [part for part in parts if not part[0].isupper()]
        plain_texts.append(" ".join(plain).lower())
        row[LETTERS_OF_ALL] = sum(map(len, parts))
        row[LETTERS_OF_PLAIN] = sum(map(len, plain))
        row[CODE_SIGNS] = len(CODE_SIGN.findall(word))
        for part in parts:
            for language, weight in VOTES.get(part.lower(), ()):
                row[_COLUMN[language]] += weight
    new = _rows[begin : begin + len(words)]
    new[:, :VOTED], new[:, CYRILLIC_LETTERS] = likelihoods(plain_texts)


def likelihoods(texts: Sequence[str]) -> "tuple[NDArray[float64], NDArray[float64]]":
    """The columns up to KNOWN, and CYRILLIC_LETTERS, of whole texts of one line each."""
    units = frombuffer("\n".join(texts).encode("utf-16-le", "replace"), dtype="<u2")
    kinds = cumsum(units == _LINE_END) * (_NOT_CYRILLIC + 1) + _KINDS[units]
    counts = bincount(kinds, minlength=len(texts) * (_NOT_CYRILLIC + 1)).astype(float64)
    counts = counts.reshape(len(texts), _NOT_CYRILLIC + 1)
    return counts[:, :_UNKNOWN] @ _TABLE, counts[:, : _UNKNOWN + 1].sum(axis=1)
