"""In which language a page is written, and signs that its letters are broken."""

import re
from dataclasses import dataclass

from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.remembered import remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """``detected``: ISO 639-1 of most text, None when unsure; ``blocks``: (language or None, share 0..1)."""

    declared: str | None
    detected: str | None
    confidence: float
    blocks: tuple[tuple[str | None, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFault:
    """kind: glyph_hack (Є Ї Ў drawn as ө ү ң), homoglyph (ӊ ѳ or Latin letters), mojibake, raw_key."""

    kind: str
    count: int
    examples: tuple[str, ...]


_FEWEST_LETTERS = 20
_LENDERS = ("uk", "be")
"""Their letters were drawn as ө ү ң in old fonts: Kyrgyz of that kind looks like them."""
_EXAMPLES = 10


@remembered
def page_language(page: PageEvidence) -> Language:
    """The language of more than half of the letters whose language is known, if those are not too few."""
    letters: dict[str | None, int] = {}
    weighted: dict[str | None, float] = {}
    for share in page.languages:
        letters[share.lang] = letters.get(share.lang, 0) + share.letters
        weighted[share.lang] = weighted.get(share.lang, 0.0) + share.confidence * share.letters
    if not letters:
        for block in page.blocks:
            letters[block.detected] = letters.get(block.detected, 0) + block.letters
            weighted[block.detected] = weighted.get(block.detected, 0.0) + block.confidence * block.letters
    total = sum(letters.values())
    known = {lang: count for lang, count in letters.items() if lang}
    certain = sum(known.values())
    detected: str | None = None
    confidence = 0.0
    if certain >= _FEWEST_LETTERS and certain * 3 >= total:
        best = max(known, key=lambda lang: (known[lang], lang))
        if known[best] * 2 > certain:
            detected = best
            confidence = round(weighted[best] / known[best], 3)
    if detected in _LENDERS and any(fault.kind == "glyph_hack" for fault in page_letter_faults(page)):
        detected = "ky"
    order = sorted(letters.items(), key=lambda pair: (-pair[1], pair[0] or "~"))
    return Language(
        declared=(page.lang or "").strip() or None,
        detected=detected,
        confidence=confidence,
        blocks=tuple((lang, round(count / total, 3)) for lang, count in order if count) if total else (),
    )


_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_KYRGYZ_WORDS = re.compile(
    r"\b(?:жана|менен|боюнча|эмес|болгон|бул|кыргыз\w*|жаны|деп|кайрылуу\w*|башкы|барак|байланыш\w*|билим\w*"
    r"|республикасы\w*|мамлекет\w*|жер\w{0,3}|аркылуу|тууралуу|жардам\w*|уюму\w*|болуп|кабарлар|ошол)\b",
    re.I,
)
_HACKED = re.compile(r"[ЄєЇїЎў]")
_UKRAINIAN_ONLY = re.compile(r"[ІіҐґ]")
_UZBEK_ONLY = re.compile(r"[ҚқҒғҲҳ]")
_CYRILLIC = "\u0400-\u052f"
_MIXED = re.compile(rf"(?<=[{_CYRILLIC}])[A-Za-z]|(?<=[A-Za-z])[{_CYRILLIC}]")
_LOOKALIKE = frozenset("aceopxyiABCEHKMOPTXYjsS")
_WRONG_KYRGYZ = re.compile("[ӊӉѳѲ]")
_LATIN = re.compile("[A-Za-z]+")
_UTF8_AS_1251 = re.compile(
    r"[РСТУ](?:(?<=[РС])[{0}](?:[РС][{0}])+|[{1}](?:[РСТУ][{1}]){{3,}})".format(
        "\u0080-\u00bf\u0402-\u040f\u0452-\u045f\u2013-\u2122ҐґЁёЄєЇїІіЎў№",
        "\u0080-\u00bf\u0402-\u040f\u0451-\u045f\u0490\u0491\u2013-\u2122",
    )
)
"""Two pairs of one kind or four of the other. One class of letters stands first: so it is searched fast."""
_UTF8_AS_LATIN = re.compile(
    r"(?:[ÐÑÒÓ][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u2122]){2,}|â€[™œ“”\u009d¦]"
)
_1251_AS_LATIN = re.compile(r"[à-ÿÀ-ß]{4,}")
_RUSSIAN_AS_LATIN = frozenset("îåàèíòñðâëêìä")
_REPLACED = re.compile(r"\ufffd{2,}|\w\ufffd+\w|(?<!\?)\?{4,}(?!\?)")
_RAW_KEY = re.compile(
    r"(?:\{\{\s*)?\b[a-z][A-Za-z0-9_-]*(?:\[\d+\])?(?:\.[A-Za-z][A-Za-z0-9_-]*(?:\[\d+\])?)*"
    r"(?:\.[A-Za-z][A-Za-z0-9_]*)(?:\[\d+\])?(?:\s*\}\})?"
)
_NOT_KEYS = re.compile(
    r"\.(?:com|org|net|kg|ru|kz|uz|tj|edu|gov|info|biz|asia|io|me|tv|co|uk|de|eu|su|html?|php|aspx?|pdf|docx?|xlsx?"
    r"|pptx?|jpe?g|png|gif|svg|webp|mp[34]|zip|rar|txt|csv|json|xml|js|css|py|md)\Z|\Awww\.",
    re.I,
)
_FILE = re.compile(r"\d\.[A-Za-z]|[A-Za-z0-9]-[A-Za-z0-9-]*\.[A-Za-z0-9]{2,4}\Z")
"""A name of a file or a version: a digit before the dot, hyphens before a short ending."""
_FIRST_OF_KEYS = frozenset(
    (
        "button",
        "common",
        "error",
        "errors",
        "footer",
        "form",
        "general",
        "header",
        "i18n",
        "label",
        "menu",
        "messages",
    )
    + (
        "nav",
        "navbar",
        "navigation",
        "page",
        "pages",
        "section",
        "sections",
        "translation",
        "translations",
        "validation",
    )
)
_LAST_OF_KEYS = frozenset(
    (
        "alt",
        "body",
        "button",
        "caption",
        "description",
        "desc",
        "heading",
        "header",
        "hint",
        "intro",
        "label",
        "lead",
    )
    + (
        "link",
        "message",
        "name",
        "placeholder",
        "subtitle",
        "summary",
        "text",
        "title",
        "tooltip",
        "about",
        "contacts",
    )
)


def _fault(kind: str, found: list[str]) -> LetterFault:
    return LetterFault(kind=kind, count=len(found), examples=tuple(dict.fromkeys(found))[:_EXAMPLES])


def _glyph_hack(page: PageEvidence, text: str) -> list[str]:
    hacked = _HACKED.findall(text) if any(sign in text for sign in "ЄєЇїЎў") else ()
    if len(hacked) < 3 or any(letter in text for letter in "ӨөҮүҢң"):
        return []
    if _UZBEK_ONLY.search(text) or len(_UKRAINIAN_ONLY.findall(text)) * 10 > len(hacked):
        return []
    declared = (page.lang or "").lower()[:2]
    if declared in ("uk", "be", "uz"):
        return []
    if declared not in ("ky", "kg") and not _KYRGYZ_WORDS.search(text):
        return []
    return [word for word in _WORD.findall(text) if _HACKED.search(word)]


def _has_latin_lookalike(word: str) -> bool:
    """A Cyrillic word with Latin letters that look like Cyrillic ones, or with one inside («Оrозов»).

    Not: a foreign name with an ending («Facebookтогу», «ITчи»), a short abbreviation.
    """
    if _MIXED.search(word) is None or "-" in word:
        return False
    runs = _LATIN.findall(word)
    letters = "".join(runs)
    if len(letters) * 2 > len(word) or (word.isupper() and len(word) < 4):
        return False
    return set(letters) <= _LOOKALIKE or (
        len(letters) == 1 and len(word) > 3 and word[0] != letters and word[-1] != letters
    )


_LATIN_BYTE, _LEAD_BYTE, _TRAIL_BYTE = b"L", b"C", b"c"
_KINDS_OF_BYTES = bytes(
    (_LATIN_BYTE if byte < 128 and chr(byte).isalpha() else b" ")[0]
    if byte < 128
    else (_TRAIL_BYTE if byte < 192 else _LEAD_BYTE if 0xD0 <= byte <= 0xD4 else b" ")[0]
    for byte in range(256)
)
"""UTF-8 bytes: Latin letters, first bytes of Cyrillic letters, further bytes of any letter, others."""


def _touches_latin(text: str) -> bool:
    """May a Latin letter stand beside a Cyrillic one? Looked for in bytes: most texts have few Latin ones."""
    kinds = text.encode("utf-8", "replace").translate(_KINDS_OF_BYTES)
    at = kinds.find(_LATIN_BYTE)
    while at >= 0:
        if kinds[at - 1 : at] == _TRAIL_BYTE:
            return True
        end = at + 1
        while kinds[end : end + 1] == _LATIN_BYTE:
            end += 1
        if kinds[end : end + 1] == _LEAD_BYTE:
            return True
        at = kinds.find(_LATIN_BYTE, end)
    return False


def _homoglyphs(parts: list[str]) -> list[str]:
    """Words of texts that are not ASCII."""
    return [
        word
        for part in parts
        if any(sign in part for sign in "ӊӉѳѲ") or _touches_latin(part)
        for word in _WORD.findall(part)
        if not word.isascii() and (_WRONG_KYRGYZ.search(word) or _has_latin_lookalike(word))
    ]


def _mojibake(text: str) -> list[str]:
    found: list[str] = []
    if "Р" in text or "С" in text:
        found += [match[0] for match in _UTF8_AS_1251.finditer(text)]
    if "Ð" in text or "Ñ" in text or "â€" in text or "Ò" in text or "Ó" in text:
        found += [match[0] for match in _UTF8_AS_LATIN.finditer(text)]
    if any(sign in text for sign in "îåàèí"):
        words = [match[0] for match in _1251_AS_LATIN.finditer(text)]
        letters = "".join(words).lower()
        usual = sum(letter in _RUSSIAN_AS_LATIN for letter in letters)
        if len(words) >= 3 and usual * 2 > len(letters):
            found += words
    if "\ufffd" in text or "????" in text:
        found += [match[0] for match in _REPLACED.finditer(text)]
    return found


def _raw_keys(page: PageEvidence) -> list[str]:
    found: list[str] = []
    texts = [block.text for block in page.blocks] + [heading.text for heading in page.headings]
    texts += [link.text for link in page.links]
    files = {link.href.rpartition("/")[2] for link in page.links}
    for text in dict.fromkeys([text for text in (*texts, *page.titles) if "." in text and len(text) <= 120]):
        if " " in text.strip("{} "):
            continue
        key = text.strip()
        if not _RAW_KEY.fullmatch(key) or _NOT_KEYS.search(key.strip("{} ")):
            continue
        if "{" not in key and (key in files or _FILE.search(key) or _is_host_or_group(key)):
            continue
        if "[" in key or "_" in key or "{" in key or key.count(".") > 1 or any(c.isupper() for c in key[1:]):
            found.append(key)
    return found


def _is_host_or_group(key: str) -> bool:
    """Small letters and dots: the name of a machine or a newsgroup, unless it begins or ends as fields do."""
    labels = key.split(".")
    if key != key.lower() or "_" in key or "[" in key:
        return False
    return labels[0] not in _FIRST_OF_KEYS and labels[-1] not in _LAST_OF_KEYS


WORDED = ("ky", "ru", "en")
"""The languages in whose words checks look for reports, terms, privacy and invitations."""
_FEWEST_WORDED = 0.25


@remembered
def has_known_words(site: SiteEvidence) -> bool:
    """Is a fair part of the text in a language whose words checks know? If not, what they do not find may be
    there by another name. True where no language could be told."""
    letters: dict[str, int] = {}
    for page in site.pages:
        if 200 <= page.status < 300:
            for share in page.languages:
                if share.lang:
                    letters[share.lang] = letters.get(share.lang, 0) + share.letters
    return sum(letters.get(lang, 0) for lang in WORDED) >= sum(letters.values()) * _FEWEST_WORDED


def has_kyrgyz(page: PageEvidence) -> bool:
    """Some block is in Kyrgyz, or the title has its letter ң."""
    return any(block.detected == "ky" for block in page.blocks) or any(
        letter in title for title in page.titles for letter in "ңҢ"
    )


@remembered
def page_letter_faults(page: PageEvidence) -> tuple[LetterFault, ...]:
    """Each kind of fault that the visible text, the title and the headings show, with the words."""
    parts = [*page.titles, *(block.text for block in page.blocks)]
    if not page.blocks:
        parts += [heading.text for heading in page.headings]
        parts += [link.text for link in page.links]
    foreign = [part for part in parts if not part.isascii()]
    text = "\n".join(foreign)
    faults: list[LetterFault] = []
    if text:
        mojibake = _mojibake(text)
        hacked = [] if mojibake else _glyph_hack(page, text)
        suspect = any(sign in text for sign in "ӊӉѳѲ") or _touches_latin(text)
        homoglyphs = _homoglyphs(foreign) if suspect and not mojibake else []
        faults += [
            _fault(kind, found)
            for kind, found in (("glyph_hack", hacked), ("homoglyph", homoglyphs), ("mojibake", mojibake))
            if found
        ]
    elif lost := [match[0] for part in parts if "????" in part for match in _REPLACED.finditer(part)]:
        faults.append(_fault("mojibake", lost))
    keys = _raw_keys(page)
    if keys:
        faults.append(_fault("raw_key", keys))
    return tuple(faults)
