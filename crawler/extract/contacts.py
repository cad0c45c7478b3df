"""E-mail addresses and phone numbers in the text and links of a page."""

import re
from functools import lru_cache
from importlib.metadata import version
from urllib.parse import unquote

import phonenumbers

from audits.evidence import Phone

REGION = "KG"
DETECTOR = f"phonenumbers {version('phonenumbers')}, {REGION}, kyrgyz 3"
LIMIT = 40
_NATIONAL = 9

_EMAIL = re.compile(r"(?<![\w.+@-])(?<!://)[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@-])")
_NUMBER_BEFORE = re.compile(r"\A(?:\+\d{6,15}|\+?\d+(?:-\d+){2,})(?=[^\W\d_])")
"""A phone number that stands beside an address without a space between them."""
_BESIDE_EMAIL = re.compile(r"(?<=\d)(?=[A-Za-z][\w.+-]{0,63}@)")
_NEARLY = re.compile(
    r"(?<![\w.+@-])(?<!://)[\w.+-]{1,64}(?:@{1,2}| @ |@ )"
    r"(?:[\w-]{1,60},(?=(?:kg|com|org|net|ru|kz|info)\b))?[\w.-]{1,80}"
)
_FILE_NAME = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|pdf|css|js|mp4)\Z", re.IGNORECASE)
_DIGITS = re.compile(r"\d(?:[\s().\-–\u2010-\u2012\u2212]*\d){5}")
_BEGINS = re.compile(
    r"\+\s?\(?\d|(?<!\d)0[\s-]?\(?\d{2}|\(0?\d{2}|(?<!\d)996|(?<!\d)8[\s(-]+\(?3|(?<!\d)8[\s-]*\(?10"
)
_KYRGYZ = re.compile(
    r"(?<![\d+.,/–-])(?:0|8[\s(-])[\s(-]{0,2}(3\d{2,4}|[25679]\d{2})[\s)-]{0,2}((?:\d[\s-]?){4,5}\d)(?![\s-]?\d)"  # noqa: RUF001
)
"""A national number with 0 or the 8 of former times: nine digits after it."""
_NEXT = re.compile(
    r"(?:\s*[,;/]\s*(?:(?:тел|факс|tel|fax|ф|т)\.?\s*:?\s*)?|\s+(?:и|жана|or|and)\s+)"
    r"(\d{1,3}[\s-]\d{2}[\s-]?\d{2})(?![\d.,]?\d|[\s-]\d)",
    re.IGNORECASE,
)
"""A number of five or six digits after another: the area is that of the one before."""
_OWN_CODE = re.compile(r"\+\s?\(?996(?:[\s()–-]*\d){3,15}+(?![\s–-]*[xх_*…])", re.IGNORECASE)  # noqa: RUF001
_NOT_AFTER = re.compile(
    r"(?:№|ISBN(?:-1[03])?|ISSN|УДК|ББК|DOI|ИНН|INN|ОКПО|БИК|р/с|сч[её]т|\bID|\bcode|код|договор|бюджет|баасы|цена"
    r"|код \w{2,12}|долбоор\w*|проекта?)\W{0,3}\Z",
    re.I,
)
_NOT_BEFORE = re.compile(r"\s*(?:сом|som|руб|тенге|тыс|млн|KGS|USD|EUR|[$€₽%])", re.IGNORECASE)
"""What stands before and after numbers that are no phones."""
_HYPHENS = str.maketrans("\u2010\u2011\u2012\u2212", "----")
_ABROAD = re.compile(r"(?<![\d+])8[\s-]*\(?10\)?[\s-]*\(?996\)?(?=[\s(-]*\d)")
"""8 10 was the way abroad: before 996 it is a plus."""
_TELEPHONE = re.compile(r'"(?:telephone|faxNumber)"\s*:\s*"([^"\\]{5,60})"')


def emails_in(text: str) -> tuple[list[str], list[str]]:
    """(well-formed, malformed) addresses of a text."""
    if "@" not in text:
        return [], []
    found = [_NUMBER_BEFORE.sub("", match.group().rstrip(".")) for match in _EMAIL.finditer(text)]
    rest = _EMAIL.sub(" ", text)
    good = [address for address in found if not _FILE_NAME.search(address)]
    nearly = [match.group().strip().rstrip(".") for match in _NEARLY.finditer(rest)]
    return good, [address for address in nearly if _looks_like_email(address)]


def _looks_like_email(text: str) -> bool:
    """Is a host meant? Versions ("vue@3.4"), pictures ("logo@2x.png") and names of machines are none."""
    host = text.rpartition("@")[2].strip().replace(",", ".")
    last = host.rstrip(".-").rpartition(".")[2]
    return "." in host and last.isalpha() and not _FILE_NAME.search(host)


def emails_of_link(href: str) -> list[tuple[str, bool]]:
    """(address, is well-formed) of each addressee of a mailto: link."""
    target = unquote(href[len("mailto:") :].split("?", 1)[0])
    addresses = [target] if target.count("@") < 2 else re.split(r"[,;]", target)
    return [(one.strip(), bool(_EMAIL.fullmatch(one.strip()))) for one in addresses if one.strip()]


def phones_in(text: str) -> list[Phone]:
    """Numbers in a text that looks like contacts: six digits in a row of signs, and a beginning that numbers
    have (+, 0, 996, an area code). Dates and amounts are skipped."""
    if not _DIGITS.search(text) or not _BEGINS.search(text):
        return []
    if "@" in text:
        text = _BESIDE_EMAIL.sub(" ", text)
    return list(_phones(_ABROAD.sub("+996", text[:600].translate(_HYPHENS))))


@lru_cache(maxsize=5_000)
def _phones(text: str) -> tuple[Phone, ...]:
    matches = [
        match
        for match in phonenumbers.PhoneNumberMatcher(text, REGION)
        if _is_phone(text, match.start, match.end)
    ]
    found = [
        Phone(
            raw=match.raw_string,
            e164=phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164),
        )
        for match in matches
    ]
    ends = [(phone, match.end) for phone, match in zip(found, matches, strict=True)]
    for own in _KYRGYZ.finditer(text):
        digits = "".join(filter(str.isdigit, own[1] + own[2]))
        number = (
            phone_number(f"0{digits}") if len(digits) == _NATIONAL and _is_phone(text, *own.span()) else None
        )
        if number and all(phone.e164 != number for phone in found):
            found.append(Phone(raw=own.group().strip(), e164=number))
            ends.append((found[-1], own.end()))
    for phone, end in ends:
        area = (phone.e164 or "").removeprefix("+996")
        while area[:1] == "3" and (after := _NEXT.match(text, end)):
            end = after.end()
            digits = "".join(filter(str.isdigit, after[1]))
            number = phone_number(f"0{area[: _NATIONAL - len(digits)]}{digits}")
            if number and all(other.e164 != number for other in found):
                found.append(Phone(raw=after[1], e164=number))
    wrong = [
        Phone(raw=one.group().strip(), e164=None)
        for one in _OWN_CODE.finditer(text)
        if not any(end > one.start() and end - len(phone.raw) < one.end() for phone, end in ends)
    ]
    return (*found, *wrong)


def _is_phone(text: str, start: int, end: int) -> bool:
    """Numbers of papers and sums of money are none, as long as no plus says so."""
    if "+" in text[max(0, start - 2) : start + 1]:
        return True
    return not _NOT_AFTER.search(text[max(0, start - 15) : start]) and not _NOT_BEFORE.match(text, end)


def phones_of_json_ld(text: str) -> list[Phone]:
    """Numbers that a JSON-LD block names as telephone and that can be called."""
    numbers = [(raw, phone_number(raw)) for raw in _TELEPHONE.findall(text)] if '"telephone"' in text else []
    return [Phone(raw=raw, e164=number, source="json-ld") for raw, number in numbers if number]


@lru_cache(maxsize=5_000)
def phone_of_link(href: str) -> Phone:
    """The number of a tel: link; e164 None when it cannot be called."""
    raw = unquote(href[len("tel:") :]).strip()
    return Phone(raw=raw[:60], e164=phone_number(raw), source="tel")


def phone_number(raw: str) -> str | None:
    """E.164 of a number as people write it, None when it is not valid."""
    try:
        number = phonenumbers.parse(raw, REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
