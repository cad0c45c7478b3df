import pytest

from audits.evidence import LanguageShare
from audits.facts.language import page_language, page_letter_faults
from tests.builders import block, page


def shares(*pairs: tuple[str | None, int]) -> tuple[LanguageShare, ...]:
    return tuple(LanguageShare(lang=lang, letters=letters, confidence=0.9) for lang, letters in pairs)


LANGUAGES = [
    (shares(("ky", 900), ("ru", 100)), "ky"),
    (shares(("ky", 500), ("ru", 500)), None),
    (shares((None, 400), ("ky", 600)), "ky"),
    (shares((None, 900), ("ky", 100)), None),
    (shares(("ky", 10)), None),
    ((), None),
]


@pytest.mark.parametrize(("languages", "detected"), LANGUAGES)
def test_language(languages: tuple, detected: str | None) -> None:
    assert page_language(page(languages=languages)).detected == detected


def test_declared_and_shares() -> None:
    found = page_language(page(lang=" ky ", languages=shares(("ru", 750), ("ky", 250))))
    assert (found.declared, found.detected, found.confidence) == ("ky", "ru", 0.9)
    assert found.blocks == (("ru", 0.75), ("ky", 0.25))


def test_from_blocks_when_there_are_no_shares() -> None:
    one = block("Кыргыз Республикасынын жарандык коому", detected="ky", confidence=0.8)
    assert page_language(page(blocks=(one,))).detected == "ky"


MOJIBAKE = "Кыргызстан жана дүйнө".encode().decode("cp1251", "replace")
FAULTS = [
    # text, lang, kinds
    ("Кыргыз Республикасынын Жогорку Кеңеши, өнүгүү жана билим", "ky", ()),
    ("Жогорку Кеӊешинин чечими", "ky", ("homoglyph",)),
    ("Ысык-Кѳл облусу", None, ("homoglyph",)),
    ("Оrозов Марат", "ru", ("homoglyph",)),
    ("Жаcтар үчүн", "ky", ("homoglyph",)),
    ("Facebookтогу баракчабыз жана WhatsAppтан жазыңыз, ITчи", "ky", ()),
    ("онлайн-тренинг, IT-школа, Wi-Fi, e-mail, 3D-принтер, PR-менеджер", "ru", ()),
    ("Кыргыз єкмєтї жана аў сезим, ЄЗГЄРТЄБЇЗ", None, ("glyph_hack",)),
    ("Їй цікаво, що є українська мова: її життя і світ, європейський шлях", "uk", ()),
    ("Українська мова є державною, її вивчають і люблять у світі, євро", None, ()),
    ("Беларуская мова і культура, аўтар, сёння ў Мінску, ўсё", None, ()),
    ("Ўзбек тили ва қишлоқ ҳақида ўқинг", "uz", ()),
    (MOJIBAKE, "ky", ("mojibake",)),
    ("Êûðãûçñòàí Ðåñïóáëèêàñû æàíà ýëè", "ky", ("mojibake",)),
    ("Bișkek, Köln, São Paulo, être, Señor", "ro", ()),
    ("РОССИЯ, СССР, РСФСР и Республика", "ru", ()),
    ("???? ??????? жана", "ky", ("mojibake",)),
    ("Кто? Что? Где??? Когда!", "ru", ()),
    ("Ис\ufffd\ufffdтория", "ru", ("mojibake",)),
    ("pages.foundation.children[2].title", "ru", ("raw_key",)),
    ("menu.home_title", "ky", ("raw_key",)),
    ("{{ nav.about }}", "ky", ("raw_key",)),
    ("www.example.kg", "ky", ()),
    ("info.example.kg", "ky", ()),
    ("report.final.pdf", "ky", ()),
    ("e.g. this", "en", ()),
    ("v2.0", "en", ()),
    ("", None, ()),
]


@pytest.mark.parametrize(("text", "lang", "kinds"), FAULTS)
def test_letter_faults(text: str, lang: str | None, kinds: tuple[str, ...]) -> None:
    found = page_letter_faults(page(lang=lang, blocks=(block(text),)))
    assert tuple(fault.kind for fault in found) == kinds


def test_a_fault_shows_its_words() -> None:
    (fault,) = page_letter_faults(page(blocks=(block("Жаңы тереӊ, тереӊ жана коӊшу"),)))
    assert (fault.count, fault.examples) == (3, ("тереӊ", "коӊшу"))
