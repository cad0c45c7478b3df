import json
from itertools import product
from pathlib import Path

from crawler.extract import word_rows
from crawler.extract.language import languages_of

KYRGYZ = "Биздин уюм айыл жаштарына компьютердик сабактарды акысыз өткөрүп келет жана жардам берет."
RUSSIAN = "Наша организация уже десять лет помогает детям из семей мигрантов в горных сёлах."
ENGLISH = "Our organisation helps the children of mountain villages with books and lessons."
CORPUS = Path("tests/corpus/language.jsonl")


def texts() -> list[str]:
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["html"][-300:] for line in lines]


def test_a_text_is_told_the_same_alone_and_among_others() -> None:
    found = texts()
    assert languages_of(found) == [languages_of([text])[0] for text in found]


def test_more_words_than_are_remembered_change_nothing() -> None:
    before = languages_of([KYRGYZ, RUSSIAN, ENGLISH])
    assert [language for language, _ in before] == ["ky", "ru", "en"]
    words = ["".join(three) for three in product("абвгдежзийклмнопрстуфхцчшщъ", repeat=3)]
    assert len(words) > word_rows.MOST_ROWS
    many = [" ".join(words[at : at + 50]) for at in range(0, len(words), 50)]
    among = languages_of([KYRGYZ, *many, RUSSIAN, *reversed(many), ENGLISH])
    assert [among[0], among[len(many) + 1], among[-1]] == before
    assert languages_of([KYRGYZ, RUSSIAN, ENGLISH]) == before


def test_as_many_words_as_texts_can_have_find_room_at_once() -> None:
    """A word and its space take two of the 200 signs that are looked at."""
    texts = [" ".join(map(chr, range(begin, begin + 100))) for begin in range(0x4E00, 0x4E00 + 15_000, 100)]
    assert languages_of([*texts, RUSSIAN])[-1] == languages_of([RUSSIAN])[0]


def test_texts_without_words_are_not_told() -> None:
    assert languages_of(["", "   ", "123 456", "{[<=>]}" * 30]) == [(None, 0.0)] * 4
    assert languages_of([]) == []
