"""All labels of the Encoding Standard, and Python's codecs bent to what the standard says of bytes.

Source: WHATWG Encoding Standard, 4.2 (names and labels), 9 to 14 (legacy encodings) and its indexes.
"""

import codecs
import re
from collections.abc import Callable
from functools import cache

_LABELS = {
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8",
    "ibm866": "866 cp866 csibm866 ibm866",
    "iso-8859-2": (
        "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"
    ),
    "iso-8859-3": (
        "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"
    ),
    "iso-8859-4": (
        "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"
    ),
    "iso-8859-5": (
        "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988"
    ),
    "iso-8859-6": (
        "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
        "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"
    ),
    "iso-8859-7": (
        "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
        "iso_8859-7 iso_8859-7:1987 sun_eu_greek"
    ),
    "iso-8859-8": (
        "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 "
        "iso_8859-8 iso_8859-8:1988 visual"
    ),
    "iso-8859-8-i": "csiso88598i iso-8859-8-i logical",
    "iso-8859-10": "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6",
    "iso-8859-13": "iso-8859-13 iso8859-13 iso885913",
    "iso-8859-14": "iso-8859-14 iso8859-14 iso885914",
    "iso-8859-15": "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9",
    "iso-8859-16": "iso-8859-16",
    "koi8-r": "cskoi8r koi koi8 koi8-r koi8_r",
    "koi8-u": "koi8-ru koi8-u",
    "macintosh": "csmacintosh mac macintosh x-mac-roman",
    "windows-874": "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874",
    "windows-1250": "cp1250 windows-1250 x-cp1250",
    "windows-1251": "cp1251 windows-1251 x-cp1251",
    "windows-1252": (
        "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
        "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"
    ),
    "windows-1253": "cp1253 windows-1253 x-cp1253",
    "windows-1254": (
        "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 "
        "latin5 windows-1254 x-cp1254"
    ),
    "windows-1255": "cp1255 windows-1255 x-cp1255",
    "windows-1256": "cp1256 windows-1256 x-cp1256",
    "windows-1257": "cp1257 windows-1257 x-cp1257",
    "windows-1258": "cp1258 windows-1258 x-cp1258",
    "x-mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "gbk": "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk",
    "gb18030": "gb18030",
    "big5": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "euc-jp": "cseucpkdfmtjapanese euc-jp x-euc-jp",
    "iso-2022-jp": "csiso2022jp iso-2022-jp",
    "shift_jis": "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis",
    "euc-kr": (
        "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 "
        "ksc_5601 windows-949"
    ),
    "replacement": "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement",
    "utf-16be": "unicodefffe utf-16be",
    "utf-16le": "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le",
    "x-user-defined": "x-user-defined",
}
LABELS = {label: name for name, labels in _LABELS.items() for label in labels.split()}
"""Label in lower case to the name of its encoding."""

_CODECS = {
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "ibm866": "cp866",
    "iso-8859-8-i": "iso-8859-8",
    "macintosh": "mac_roman",
    "windows-874": "cp874",
    "x-mac-cyrillic": "mac_cyrillic",
}
_MANY_BYTES = frozenset({"utf-8", "utf-16be", "utf-16le", "big5", "shift_jis", "euc-kr"})
_OTHERWISE = {
    ("koi8-u", 0xAE): "ў",
    ("koi8-u", 0xBE): "Ў",
    ("windows-1255", 0xCA): "\u05ba",
}
"""Bytes that Python reads as something else."""

_WIDE = str.maketrans("〜‖−¢£¬", "～∥－￠￡￢")  # noqa: RUF001
"""Signs of JIS X 0208 as the standard has them, after Windows."""

_GB_2022 = str.maketrans(
    "\ue5e5\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue7c7"
    "\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864",
    "\u3000\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19\u1e3f"
    "\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb",
)
"""Signs that the newer GB 18030 moved out of private use."""

_ROMAN = str.maketrans("\\~", "¥‾")
_ESCAPE = re.compile(rb"(\x1b(?:\([BJI]|\$[@B]))")


def decoded(body: bytes, name: str) -> str:
    """Text of bytes in an encoding of the standard; what has no meaning becomes U+FFFD."""
    if name == "replacement":
        return "\ufffd" if body else ""
    if name == "euc-jp":
        return body.decode("euc_jp", "kuzgu-euc-jp").translate(_WIDE)
    if name == "iso-2022-jp":
        return "".join(_iso_2022_jp(body))
    if name in ("gbk", "gb18030"):
        return body.decode("gb18030", "kuzgu-gb18030").translate(_GB_2022)
    if name in _MANY_BYTES:
        return body.decode(_CODECS.get(name, name), "replace")
    return codecs.charmap_decode(body, "replace", single_bytes(name))[0]


@cache
def single_bytes(name: str) -> str:
    """The 256 characters of a single-byte encoding, U+FFFE where a byte means nothing."""
    if name == "x-user-defined":
        return "".join(chr(byte if byte < 0x80 else byte + 0xF700) for byte in range(256))
    return "".join(_OTHERWISE.get((name, byte)) or _single_byte(name, byte) for byte in range(256))


def _single_byte(name: str, byte: int) -> str:
    """A byte between 80 and 9F that means nothing is the control character of that number."""
    try:
        return bytes((byte,)).decode(_CODECS.get(name, name))
    except UnicodeDecodeError:
        return chr(byte) if byte < 0xA0 else "\ufffe"


def _iso_2022_jp(body: bytes) -> list[str]:
    state, texts = b"\x1b(B", []
    for part in _ESCAPE.split(body):
        if part.startswith(b"\x1b") and _ESCAPE.fullmatch(part):
            state = part
        elif state.startswith(b"\x1b$"):
            texts.append(decoded(bytes(byte | 0x80 for byte in part), "euc-jp"))
        elif state == b"\x1b(I":
            texts.append(bytes(byte | 0x80 for byte in part).decode("cp932", "replace"))
        else:
            text = part.decode("ascii", "replace")
            texts.append(text.translate(_ROMAN) if state == b"\x1b(J" else text)
    return texts


def _broken(error: UnicodeError) -> tuple[bytes, int, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object, error.start, error.end


def _gb18030(error: UnicodeError) -> tuple[str, int]:
    body, start, end = _broken(error)
    return ("€", start + 1) if body[start] == 0x80 else ("\ufffd", end)


def _euc_jp(error: UnicodeError) -> tuple[str, int]:
    """Rows that only Windows has are read as Windows does."""
    body, start, end = _broken(error)
    pair = body[start : start + 2]
    if len(pair) == 2 and min(pair) > 0xA0 and max(pair) < 0xFF:
        row, cell = pair[0] - 0xA1, pair[1] - 0xA1
        lead = row // 2 + (0x81 if row < 62 else 0xC1)
        trail = cell + 0x9F if row % 2 else cell + 0x40 + (cell > 62)
        text = bytes((lead, trail)).decode("cp932", "replace")
        return (text if "\ufffd" not in text else "\ufffd"), start + 2
    return "\ufffd", end


_HANDLERS: dict[str, Callable[[UnicodeError], tuple[str, int]]] = {
    "kuzgu-gb18030": _gb18030,
    "kuzgu-euc-jp": _euc_jp,
}
for _name, _handler in _HANDLERS.items():
    codecs.register_error(_name, _handler)
