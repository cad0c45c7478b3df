# ruff: noqa: E501
"""Licences in words: which one a text names, and whether the text gives it or only talks about it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from audits.evidence import PageEvidence, TextBlock
from audits.facts import rights_phrases as phrases
from audits.facts.addresses import with_scheme
from audits.facts.license_addresses import (
    CC0,
    PUBLIC_DOMAIN,
    PUBLIC_DOMAIN_MARK,
    UNKNOWN_CC,
    Named,
    creative_commons,
    license_of_address,
    of_row,
    without_version,
)
from audits.facts.license_table import CC_PORTS, CC_WORDS, LICENSES
from audits.facts.remembered import remembered
from audits.facts.wording import fold


def _any(patterns: tuple[str, ...] | str) -> re.Pattern[str]:
    return re.compile(patterns if isinstance(patterns, str) else "|".join(f"(?:{p})" for p in patterns))


_LICENSE_WORDS = _any(phrases.LICENSE_WORDS)
_SITE_ITSELF = _any(phrases.SITE_ITSELF)
_PAGE_ITSELF = _any(phrases.PAGE_ITSELF)
_OBJECT = _any(phrases.OBJECT_WORDS)
_OTHERS = _any(phrases.WORKS_OF_OTHERS)
_SOFTWARE = _any(phrases.SOFTWARE_WORDS)
_TALK = _any(phrases.TALK)
_NOT_GIVEN = _any(phrases.NOT_GIVEN)

_EXCEPTION = _any(phrases.EXCEPTIONS)
_SHORT = re.compile(
    r"\b(?:cc|сс|creative commons)[\s\"'(:,_-]{0,3}"
    r"(by(?:[ /_-]{1,3}(?:nc|nd|sa)\b){0,2}|by-?(?:nc|nd|sa)(?:-?(?:nc|nd|sa))?|nc-sa|nc-nd)\b"
    r"[\s\"'),_-]{0,3}(?:(?:v|version|версии|версия)\.? ?)?([1-9][.,]\d)?(?:-([a-z]{2,3})\b| (igo|[a-z]{2}(?=[.,;)]|\Z))\b)?"
)
_ZERO = re.compile(r"\b(?:cc|сс)[ -]?(?:0|zero)\b|creative commons zero")
_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)/[^\s\"'<>,;)]+"
)
_LONG = re.compile(r"(?<![\w./@])creative[ -]?commons(?!\.org|\.\w)|криэйтив коммонс|креатив коммонс")
_VERSION = re.compile(r"(?<![\d.,])([1-4][.,][015])(?![\d.,]*\d)")
_ELEMENTS = tuple((letters, re.compile(pattern)) for letters, pattern in CC_WORDS.items())
_ADAPTED = re.compile(
    r"(?:attribution|атрибуц\w*|с указанием авторства)[\s\"'«»()/-]{0,4}(?:non-?commercial|no-?deriv|share-?alike|некоммерч|безпроизв|без производ"
    r"|сохранениеусловий|с сохранением|[1-4]\.[05] (?:international|unported|generic|всемирн|международн|непортирован))"
)  # fmt: skip
_DEDICATION = re.compile(
    r"(?:dedicat|releas|plac|put)\w* (?:\w+ ){0,6}(?:in|to|into) the public domain|(?:is|are) in the public domain"
    r"|(?:передан|отдан|перешл|находит)\w* (?:\w+ ){0,3}(?:в )?общественно\w+ достояни\w*"
    r"|является общественным достоянием|коомдук мүлк(?:кө|үнө|ү) (?:\w+ )?(?:өткөр|берил|болуп)\w*"
)
_BY_NAME = tuple((re.compile(row.words), row) for row in LICENSES if row.words)
_CREDIT = re.compile(
    r"\bby\b(?! ?-?(?:nc|nd|sa|\d))|©|\bvia\b|credits?|courtesy|source|licen[cs]ed|лиценз|источник|автор|сүрөтчү|булак|[:/]"
)
_QUICK = (
    "creative", "cc", "сс", "коммонс", "licen", "лиценз", "ліценз", "литсенз", "lisans", "litsenz", "lizenz",
    "атрибуц", "указанием автор", "©", "(c)", "(с)", "copyright", "copyleft", "прав", "укук", "құқық", "ҳуқуқ", "huquq",
    "хокук", "rights", "reserved", "public domain", "достояни", "коомдук мүлк", "ссылк", "шилтеме", "сілтеме", "посилання",
    "havola", "link", "credit", "reproduc", "reprint", "republi", "copy", "перепечат", "копирован", "использован", "цитирован",
    "көчүр", "колдон", "пайдалан", "droits", "derechos", "direitos", "diritti", "rechte", "saklıdır", "hakları", "prawa",
    "gfdl", "odbl", "эрх", "правы", "版权",
)  # fmt: skip
_BEFORE, _AFTER = 90, 150
_CAPTION = 200
_TEASER = 30
"""A side column may name a licence alone; a longer line there without words of a licence is a headline."""
_LOUD = ("footer", "header", "nav", "aside")


def _end_of_sentence(text: str, start: int, stop: int) -> int:
    found = re.search(r"[.!?] (?=\D)|\|", text[start:stop])
    return start + found.start() if found else stop


def _version_of(window: str) -> str | None:
    found = _VERSION.search(window)
    return found[1].replace(",", ".") if found else None


def _spelled(letters: set[str], version: str | None, port: str = "") -> Named:
    kind = "-".join(part for part in ("by", "nc", "nd", "sa") if part in letters | {"by"})
    if version is None:
        return without_version(kind)
    named = creative_commons(kind, version, port if port in CC_PORTS.get(version, frozenset()) else "")
    return without_version(kind) if named.invalid else named


@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[Named, ...]:
    """Licences that a folded text names, each once, in the order in which they are looked for."""
    found: dict[Named, None] = {}
    taken: list[tuple[int, int]] = []
    for match in _ADDRESS.finditer(text):
        named = license_of_address(with_scheme(match[0]))
        if named is not None and not named.invalid:
            found[named] = None
        taken.append(match.span())
    for match in _SHORT.finditer(text):
        letters = set(re.findall("by|nc|nd|sa", match[1]))
        port = match[3] or match[4] or ""
        version = match[2].replace(",", ".") if match[2] else None
        if version is None and "creative" in match[0]:
            version = _version_of(text[match.end() : match.end() + 40])
        found[_spelled(letters, version, port)] = None
        taken.append(match.span())
    for match in _ZERO.finditer(text):
        found[CC0] = None
        taken.append(match.span())
    for match in _LONG.finditer(text):
        if any(start <= match.start() < stop for start, stop in taken):
            continue
        start = max(0, match.start() - _BEFORE)
        stop = _end_of_sentence(text, match.end(), match.end() + _AFTER)
        cut = max(text.rfind(". ", start, match.start()), text.rfind("| ", start, match.start()))
        window = text[max(start, cut + 1) : stop]
        if any(start <= begin < stop for begin, _ in taken):
            continue
        letters = {name for name, pattern in _ELEMENTS if pattern.search(window)}
        if letters:
            found[_spelled(letters, _version_of(window))] = None
        elif "public domain mark" in window:
            found[PUBLIC_DOMAIN_MARK] = None
        elif "zero" in window or "public domain dedication" in window:
            found[CC0] = None
        else:
            found[UNKNOWN_CC] = None
    if not found:
        for match in _ADAPTED.finditer(text):
            window = text[match.start() : _end_of_sentence(text, match.end(), match.end() + 60)]
            letters = {name for name, pattern in _ELEMENTS if pattern.search(window)}
            found[_spelled(letters, _version_of(window))] = None
    for pattern, row in _BY_NAME:
        if pattern.search(text):
            found[of_row(row)] = None
    if not found and _DEDICATION.search(text):
        found[PUBLIC_DOMAIN] = None
    return tuple(found)


@lru_cache(maxsize=4096)
def statement_scope(text: str, place: str) -> str | None:
    """Whose licence a folded text gives: site, page or object; None when it only talks about one.

    In a footer, header or side column a licence is the site's unless the words say otherwise. In running
    text the words must say that this site, page or picture has it.
    """
    if _NOT_GIVEN.search(text):
        return None
    thing = _OBJECT.search(text) is not None
    whole = _SITE_ITSELF.search(text) is not None
    if place in _LOUD:
        if place != "footer" and len(text) > _TEASER and not _gives(text) and not whole:
            return None
        if _SOFTWARE.search(text) and not whole:
            return None
        part = (thing or _OTHERS.search(text)) and not whole and _PAGE_ITSELF.search(text) is None
        return "object" if part else "site"
    if _LICENSE_WORDS.search(text) is None and len(text) > 80:
        return None
    if _TALK.search(_EXCEPTION.sub(" ", text)):
        return None
    if _SOFTWARE.search(text) and not any(map(_plainly_site, sentences(text))):
        return None
    if _LICENSE_WORDS.search(text) and whole:
        return "site"
    if _LICENSE_WORDS.search(text) and _PAGE_ITSELF.search(text):
        return "page"
    if thing and len(text) <= _CAPTION and _CREDIT.search(text):
        return "object"
    if place == "body" and len(text) < 120 and (_LICENSE_WORDS.search(text) or "©" in text):
        return "site"
    return None


def _plainly_site(sentence: str) -> bool:
    """The sentence gives the site its licence; what the next one says of programs or icons is another matter."""
    return (
        _LICENSE_WORDS.search(sentence) is not None
        and _SITE_ITSELF.search(sentence) is not None
        and _SOFTWARE.search(sentence) is None
    )


def _gives(text: str) -> bool:
    return _LICENSE_WORDS.search(text) is not None or _CREDIT.search(text) is not None


def gives_license(text: str) -> bool:
    """The folded text has the words of a licence."""
    return _LICENSE_WORDS.search(text) is not None


def about_things(text: str) -> bool:
    """The folded text speaks of pictures or other things, not of the whole site."""
    return _OBJECT.search(text) is not None and _SITE_ITSELF.search(text) is None


def about_site(text: str) -> bool:
    """The folded text speaks of the whole site."""
    return _SITE_ITSELF.search(text) is not None


def sentences(text: str) -> Iterator[str]:
    """A text cut at ends of sentences and bars."""
    return (part for part in re.split(r"(?<=[.!?…;])\s+(?=\S)|\s+[|•·]\s+", text) if part)


@remembered
def rights_texts(page: PageEvidence) -> tuple[tuple[TextBlock, str], ...]:
    """Blocks that may speak of rights or licences, with their folded text."""
    if page.rights_blocks:
        return tuple((block, fold(block.text)) for block in page.rights_blocks if not block.quoted)
    return tuple(
        (block, fold(block.text))
        for block in page.blocks
        if not block.quoted and any(sign in lower for lower in (block.text.casefold(),) for sign in _QUICK)
    )
