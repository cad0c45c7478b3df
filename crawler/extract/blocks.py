"""The visible text of a page by blocks: letters, language, words about rights, e-mails and phones."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha1

from audits.evidence import Phone, Place, TextBlock
from crawler.extract import contacts, language

BLOCK_LIMIT, RIGHTS_LIMIT, TEXT_LIMIT = 400, 60, 1_000
REPEATED = 6_000
"""Blocks and links that are remembered: the menus and footers of some twenty sites that are open at once."""
_RIGHTS_LATIN = (
    *("licen", "litsenz", "lisans", "copy", "creative commons", "creativecommons", "public domain", "(c)"),
    *("rights reserved", "reproduc", "muallif", "lizenz", "rechte vorbehalten", "droits r", "derechos res"),
    *(
        "direitos res",
        "diritti ris",
        "prawa zas",
        "hakları",
        "hakk",
        "huquq",
        "hüquq",
        "hukuklar",
        "quellenangabe",
    ),
    *(
        "angabe der quelle",
        "de la source",
        "la fuente",
        "a fonte",
        "la fonte",
        "źródła",
        "kaynak g",
        "kaynak b",
    ),
    *("drepturile rez", "práva vyhraz", "jog fenntart", "oikeudet pid", "teisės saugom", "tiesības aiz"),
)
_RIGHTS_CYRILLIC = (
    *("лиценз", "литсенз", "укук", "авторск", "все права", "защищен", "корголг", "общественное достояние"),
    *("сі права", "ліценз", "ички права", "ва права", "усе правы", "құқы", "истинод", "посилання", "хокук"),
    *(
        "сс by",
        "сс-by",
        "сс0",
        "коомдук мүлк",
        "перепечат",
        "копирован",
        "көчүр",
        "ссылка на",
        "ссылки на",
        "гиперссылк",
        "шилтеме",
    ),
)
_RIGHTS_KAZAKH = ("хуқуқ", "ҳуқуқ", "құқық")
_RIGHTS_SHORT = re.compile(r"\bcc[\s-](?:by|0)|\bcc0\b|\bgpl\b|\bgfdl\b|\bodbl\b")
_RIGHTS_HINTS = ("cc", "gpl", "gfdl", "odbl")
_ASCII_LETTER = re.compile("[a-z]")
_CYRILLIC_LETTER = re.compile("[аеиоуыэюяөү]")

_Read = tuple[str, Place, int, str | None, bool, bool]
"""Of a block: its text, place, letters, declared language, whether it is quoted and whether it is asked for
its language."""


@dataclass(slots=True)
class VisibleText:
    """What the blocks of a page give. ``truncated``: there were more than BLOCK_LIMIT."""

    letters: int = 0
    truncated: bool = False
    emails: dict[str, None] = field(default_factory=dict)
    malformed: dict[str, None] = field(default_factory=dict)
    phones: dict[tuple[str, str | None], Phone] = field(default_factory=dict)
    _texts: list[str] = field(default_factory=list)
    _read: list[_Read] = field(default_factory=list)
    _looks: list[str] = field(default_factory=list)
    _rights: list[_Read] = field(default_factory=list)

    def add(self, raw: str, place: Place, lang: str | None, quoted: bool) -> None:
        """Read one block. The more letters came before it, the fewer of it are asked for their language."""
        text = " ".join(raw.split())
        if not text:
            return
        cut = text if len(text) <= TEXT_LIMIT else text[:TEXT_LIMIT]
        letters, about_rights, good, malformed, phones = _read(cut)
        kept = len(self._read) < BLOCK_LIMIT
        asked = kept and letters >= language.SHORTEST
        if asked:
            cap = language.BLOCK_CAP if self.letters < language.MUCH_TEXT else language.LATER_CAP
            self._looks.append(cut[:cap])
        if cut is not text:
            letters = _letters(text)
        self.letters += letters
        self._texts.append(text)
        block = (cut, place, letters, lang, quoted, asked)
        if kept:
            self._read.append(block)
        else:
            self.truncated = True
        if about_rights and not quoted and len(self._rights) < RIGHTS_LIMIT:
            self._rights.append(block)
        if good:
            self.emails.update(dict.fromkeys(good))
        if malformed:
            self.malformed.update(dict.fromkeys(malformed))
        for phone in phones:
            self.phones.setdefault((phone.raw, phone.e164), phone)

    def blocks(self) -> tuple[tuple[TextBlock, ...], tuple[TextBlock, ...]]:
        """All blocks, and those that may speak of rights."""
        answers = iter(_languages(self._looks))
        found = {
            id(block): _block(*block[:5], *(next(answers) if block[5] else (None, 0.0)))
            for block in self._read
        }
        rights = [found.get(id(block)) or _block(*block[:5], None, 0.0) for block in self._rights]
        return tuple(found.values()), tuple(rights)

    def sha1(self) -> str:
        """Of all text, in hexadecimal digits; "" where no letter is seen."""
        if not self.letters:
            return ""
        return sha1("".join(self._texts).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()


_known_languages: dict[str, tuple[str | None, float]] = {}


def _languages(texts: list[str]) -> list[tuple[str | None, float]]:
    """Of each text; those that came before are remembered, the others are asked for together."""
    new = [text for text in dict.fromkeys(texts) if text not in _known_languages]
    if len(_known_languages) + len(new) > REPEATED:
        _known_languages.clear()
        new = list(dict.fromkeys(texts))
    _known_languages.update(zip(new, language.languages_of(new), strict=True))
    return [_known_languages[text] for text in texts]


@lru_cache(maxsize=REPEATED)
def _block(
    text: str,
    place: Place,
    letters: int,
    lang: str | None,
    quoted: bool,
    detected: str | None,
    confidence: float,
) -> TextBlock:
    """Menus and footers repeat on every page: their blocks are kept once."""
    return TextBlock(
        text=text,
        place=place,
        letters=letters,
        detected=detected,
        confidence=confidence,
        declared=lang,
        quoted=quoted,
    )


@lru_cache(maxsize=REPEATED)
def _read(text: str) -> tuple[int, bool, tuple[str, ...], tuple[str, ...], tuple[Phone, ...]]:
    """Letters, whether it may speak of rights, its e-mails (good, malformed) and phones."""
    good, malformed = contacts.emails_in(text)
    return (
        _letters(text),
        _may_speak_of_rights(text.lower()),
        tuple(good),
        tuple(malformed),
        tuple(contacts.phones_in(text)),
    )


def _letters(text: str) -> int:
    """Letters of a text whose white space is folded; a combining mark belongs to its letter."""
    words = text.split(" ")
    rest = [sign for word in words if not word.isalpha() for sign in word if not sign.isalpha()]
    if any(sign > "\u02ff" and unicodedata.combining(sign) for sign in rest):
        return sum(map(str.isalpha, unicodedata.normalize("NFC", text)))
    return len(text) - (len(words) - 1) - len(rest)


def _may_speak_of_rights(text: str) -> bool:
    """``text`` in small letters: only words of its scripts are looked for."""
    if "©" in text:
        return True
    if _CYRILLIC_LETTER.search(text):
        if _holds_one(text, _RIGHTS_CYRILLIC):
            return True
        if "қ" in text and _holds_one(text, _RIGHTS_KAZAKH):
            return True
    if not _ASCII_LETTER.search(text):
        return False
    if _holds_one(text, _RIGHTS_LATIN):
        return True
    return _holds_one(text, _RIGHTS_HINTS) and bool(_RIGHTS_SHORT.search(text))


def _holds_one(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110  (a third of the time of any())
        if word in text:
            return True
    return False
