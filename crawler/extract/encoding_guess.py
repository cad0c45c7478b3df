"""The encoding of bytes that declare none, by what the text would look like.

Cyrillic single-byte encodings differ in where the letters lie, so that a wrong one gives rare letters,
capitals inside words and signs between letters. Letter frequencies are those of the language detector.
"""

import re
from functools import cache
from math import log

from crawler.extract.encoding_labels import decoded, single_bytes
from crawler.extract.language_words import LETTERS

SAMPLE = 200_000
_MOST_WORDS = 2_000
_CYRILLIC = ("windows-1251", "koi8-r", "koi8-u", "ibm866", "iso-8859-5", "x-mac-cyrillic")
_PRIOR = {"windows-1251": 0.25, "koi8-r": 0.1, "koi8-u": 0.05, "ibm866": 0.02}
"""What a letter of an encoding wins over one of a rarer encoding: it decides between equals."""
_LIKELY = -3.6
"""Mean log likelihood of a letter below which a text is not Cyrillic; Russian has about -3.0."""
_NOT_A_LETTER, _CAPITAL_INSIDE, _ALL_CAPITALS, _TWO_SCRIPTS = -9.0, -5.0, -0.4, -6.0
_LOW_QUOTES = frozenset("‘’‚„“”†‡‰€")  # noqa: RUF001
_LOW_QUOTE = -4.0
"""Signs that stand where MacCyrillic has its capitals."""
_AROUND = frozenset("«»„“”’‘‚†‡‰…–—№•·©®\xa0°§¤€")  # noqa: RUF001
_WORD = re.compile(rb"[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*")
_UTF_8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ISO_2022_JP = re.compile(rb"\x1b\$[@B]")
_ASCII_LETTERS = bytes(range(128))
_LATIN = {
    "windows-1252": frozenset("àâäáãåæçèéêëìíîïñòóôõöøùúûüßœÀÂÄÁÇÈÉÊËÍÎÓÔÖÚÜ’«»"),
    "windows-1254": frozenset("çğıöşüÇĞİÖŞÜâîû’"),
    "windows-1250": frozenset("ąćęłńóśźżáčďéěíňřšťúůýžőűăşţâîäöüĄĆĘŁŃÓŚŹŻČŘŠŽ"),
    "iso-8859-2": frozenset("ąćęłńóśźżáčďéěíňřšťúůýžőűăşţâîĄĆĘŁŃÓŚŹŻČŘŠŽ"),
    "windows-1257": frozenset("āčēģīķļņšūžąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽ"),
}
"""Letters with accents of the languages for which an encoding was made."""
_ALONE = {
    "windows-1253": frozenset("αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"),  # noqa: RUF001
    "windows-1255": frozenset("אבגדהוזחטיכלמנסעפצקרשתךםןףץ"),
    "windows-1256": frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآئءؤ"),
    "windows-874": frozenset(map(chr, range(0x0E01, 0x0E5B))),
}


def guessed(body: bytes) -> tuple[str, bool]:
    """(WHATWG name, whether the bytes say so); without a sign UTF-8 for ASCII, windows-1252 for the rest."""
    sample = body[:SAMPLE]
    if sample.isascii():
        if _ISO_2022_JP.search(sample):
            return "iso-2022-jp", True
        if wide := _two_bytes(sample):
            return wide, True
        return "utf-8", False
    if wide := _two_bytes(sample):
        return wide, True
    if _is_utf_8(sample):
        return "utf-8", True
    words = [found.group() for _, found in zip(range(_MOST_WORDS), _WORD.finditer(sample), strict=False)]
    likelihood, name = max((_likelihood(words, name), name) for name in _CYRILLIC)
    if likelihood > _LIKELY and not _is_hebrew(words):
        return name, True
    first = next(index for index, byte in enumerate(sample) if byte > 127)
    return _other(b" ".join(words)[:8_000], sample[first : first + 8_000])


def _two_bytes(sample: bytes) -> str:
    """UTF-16 without a mark: every second byte of mark-up is zero."""
    even, odd = sample[:4_000:2], sample[1:4_000:2]
    if odd.count(0) * 3 > len(odd) and even.count(0) * 20 < len(even):
        return "utf-16le"
    if even.count(0) * 3 > len(even) and odd.count(0) * 20 < len(odd):
        return "utf-16be"
    return ""


def _is_utf_8(sample: bytes) -> bool:
    """Valid, but for the cut at the end and a stray byte in a hundred."""
    try:
        sample[:-3].decode()
    except UnicodeDecodeError:
        rest = _UTF_8.sub(b"", sample)
        whole = len(sample) - len(rest)
        stray = len(rest) - len(rest.translate(None, bytes(range(128, 256))))
        return stray * 100 < whole
    return len(sample) > 3 or _UTF_8.fullmatch(sample) is not None


@cache
def _weights() -> dict[str, float]:
    """Log frequency of each letter in Russian, or Ukrainian and Kyrgyz where that is higher."""
    weights: dict[str, float] = {}
    for language in ("ru", "uk", "ky"):
        for part in LETTERS[language].split():
            weight = log(max(float(part[1:]), 0.3) / 1_000) - (0.0 if language == "ru" else 1.0)
            weights[part[0]] = max(weights.get(part[0], -9.0), weight)
    weights.setdefault("ў", -7.0)
    weights.setdefault("ґ", -7.0)
    return weights


def _likelihood(words: list[bytes], name: str) -> float:
    """Mean over the letters above ASCII."""
    total, count, weights, table = 0.0, 0, _weights(), single_bytes(name)
    for word in words:
        before = ""
        for byte in word:
            char = table[byte]
            if byte < 128:
                if before and _is_cyrillic(before):
                    total += _TWO_SCRIPTS
                before = char
                continue
            if char in _AROUND:
                if char in _LOW_QUOTES and not before:
                    total += _LOW_QUOTE
                before = ""
                continue
            count += 1
            small = char.lower()
            if small in weights:
                total += weights[small]
                if before.isascii() and before:
                    total += _TWO_SCRIPTS
                elif char != small and before:
                    total += _CAPITAL_INSIDE if before == before.lower() else _ALL_CAPITALS
            else:
                total += _NOT_A_LETTER
            before = char
    return total / count + _PRIOR.get(name, 0.0) if count else -99.0


def _is_cyrillic(char: str) -> bool:
    return "\u0400" <= char <= "\u052f"


def _other(words: bytes, text: bytes) -> tuple[str, bool]:
    """Other scripts: two bytes a letter, letters without Latin ones beside them, Latin with accents."""
    high = words.translate(None, bytes(range(128)))
    if len(high) > 0.4 * len(words) and (name := _east_asian(text)):
        return name, True
    alone = sum(len(word) for word in words.split() if word.translate(None, _ASCII_LETTERS) == word)
    if alone > 8 and alone * 2 > len(words):
        share, name = max((_share(high, name, letters), name) for name, letters in _ALONE.items())
    else:
        share, name = max((_share(high, name, letters), name) for name, letters in _LATIN.items())
    return (name, True) if share > 0.7 and len(high) > 2 else ("windows-1252", False)


def _is_hebrew(words: list[bytes]) -> bool:
    """Only the 27 bytes of Hebrew letters; Cyrillic text of that length has capitals, or ы, ь, ю or я."""
    high = b"".join(words).translate(None, _ASCII_LETTERS)
    return len(high) >= 40 and min(high) >= 0xE0 and max(high) <= 0xFA


def _share(high: bytes, name: str, letters: frozenset[str]) -> float:
    text = decoded(high, name)
    return sum(char in letters for char in text) / len(text)


def _east_asian(body: bytes) -> str:
    """By the signs that are frequent: kana, syllables, and the first level of the Chinese sets."""
    for name in ("euc-jp", "shift_jis"):
        kana = _share_if_whole(body, name, "\u3041", "\u30ff")
        if kana > 0.3 and (name == "euc-jp" or kana > 0.4):
            return name
    if _share_if_whole(body, "euc-kr", "\uac00", "\ud7a3") > 0.9:
        return "euc-kr"
    if _share_if_whole(body, "gb18030", "\u4e00", "\u9fff") > 0.7:
        hanzi = [char for char in decoded(body, "gb18030") if char >= "\u4e00"]
        if len("".join(hanzi).encode("gb2312", "ignore")) > 1.6 * len(hanzi):
            return "gb18030"
    return "big5" if _share_if_whole(body, "big5", "\u4e00", "\u9fff") > 0.7 else ""


def _share_if_whole(body: bytes, name: str, first: str, last: str) -> float:
    """The share of these letters among those above ASCII; none where bytes have no meaning."""
    text = decoded(body, name)
    above = [char for char in text if char > "\x7f"]
    if len(above) < 4 or text.count("\ufffd") * 50 > len(above):
        return 0.0
    return sum(first <= char <= last for char in above) / len(above)
