"""E-mail addresses and phone numbers in the text and links of a page."""

import re
from functools import lru_cache
from importlib.metadata import version
from urllib.parse import unquote

import phonenumbers

from audits.evidence import Phone

REGION = "KG"
DETECTOR = f"phonenumbers {version('phonenumbers')}, {REGION}, soviet 1"
LIMIT = 40

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[^\W\d_]{2,24}(?![\w@-])")
_NEARLY = re.compile(r"(?<![\w.+-])[\w.+-]{1,64} ?@ ?[\w.-]{1,80}")
_DIGITS = re.compile(r"(?:\d[\s().\-–]*){6,}")
_BEGINS = re.compile(r"\+\s?\d|(?<!\d)0\s?\(?\d{2}|\(0?\d{2}|(?<!\d)996|(?<!\d)8[\s(-]+3")
_SOVIET = re.compile(r"(?<!\d)8[\s(-]+(3\d{3,4})[\s)-]+((?:\d[\s-]*){5,6})(?!\d)")


def emails_in(text: str) -> tuple[list[str], list[str]]:
    """(well-formed, malformed) addresses of a text."""
    if "@" not in text:
        return [], []
    good = [match.group().rstrip(".") for match in _EMAIL.finditer(text)]
    rest = _EMAIL.sub(" ", text)
    return good, [
        match.group().strip() for match in _NEARLY.finditer(rest) if _looks_like_email(match.group())
    ]


def _looks_like_email(text: str) -> bool:
    name, _, host = text.replace(" ", "").partition("@")
    return bool(name) and ("." in host or " " in text) and not host.startswith("@")


def email_of_link(href: str) -> tuple[str, bool]:
    """(address, is well-formed) of a mailto: link."""
    address = unquote(href[len("mailto:") :].split("?", 1)[0]).strip()
    return address, bool(_EMAIL.fullmatch(address))


def phones_in(text: str) -> list[Phone]:
    """Numbers in a text that looks like contacts: six digits in a row of signs, and a beginning that numbers
    have (+, 0, 996, an area code). Dates and amounts are skipped."""
    if not _BEGINS.search(text) or not _DIGITS.search(text):
        return []
    return list(_phones(text[:600]))


@lru_cache(maxsize=5_000)
def _phones(text: str) -> tuple[Phone, ...]:
    found = [
        Phone(
            raw=match.raw_string,
            e164=phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164),
        )
        for match in phonenumbers.PhoneNumberMatcher(text, REGION)
    ]
    for match in _SOVIET.finditer(text):
        number = phone_number(f"0{match[1]}{match[2]}")
        if number and all(phone.e164 != number for phone in found):
            found.append(Phone(raw=match.group().strip(), e164=number))
    return tuple(found)


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
