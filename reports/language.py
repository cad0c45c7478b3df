"""Words, numbers and dates of one language. English is the source, in the code; PO files hold the others.

One catalogue a domain, ``locales/<language>/<domain>.po``: ``report`` for the words of the reports, one for
each folder of views, and one for each category of checks. The context of a text of reports and views is
"report" (a text that several use stands in the first catalogue only); that of a check text is the check's id
and the field: "seo.page-title why", "seo.page-title fix:wordpress", "seo.page-title outcome:missing".
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_time
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from audits.check import CATEGORIES, Check, Param

LANGUAGES = ("ky", "ru", "en")
SOURCE = "en"
VIEWS = ("workshop", "programme")
"""Folders of this package with pages for another reader, each with a catalogue of its own."""
DOMAINS = ("report", *VIEWS, *CATEGORIES)
REVIEWED = "reviewed: "
"""Begins the comment in a PO file that says who has read a translation, and when."""
LOCALES = Path(__file__).with_name("locales")
PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_BABEL = {"ky": "ky", "ru": "ru", "en": "en_GB"}


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one language: ``messages`` maps (context, English text) to the translation."""

    language: str
    messages: Mapping[tuple[str, str], str] = field(repr=False)
    unread: Mapping[str, tuple[int, int]] = field(default_factory=dict, repr=False)
    """Domain → (texts that no native speaker has read yet, all its texts)."""

    def text(self, msgid: str, context: str = "report") -> str:
        """The translation, or the English text where there is none."""
        return self.messages.get((context, msgid), msgid)

    def say(self, msgid: str, context: str = "report", /, **params: Param) -> str:
        """The translation with its placeholders filled in; numbers in the manner of the language."""
        return fill(self.text(msgid, context), params, self.value)

    def value(self, param: Param) -> str:
        """A parameter as it stands in a sentence."""
        return param if isinstance(param, str) else self.number(param)

    def number(self, value: float, digits: int = 1) -> str:
        """At most ``digits`` decimals, grouped (a no-break space in ky and ru, a comma in en)."""
        pattern = "#,##0." + "#" * digits if digits else "#,##0"
        return str(format_decimal(value, format=pattern, locale=_BABEL[self.language]))

    def percent(self, share: float) -> str:
        """A share 0..1 without decimals: 46% (ky, en), 46 % (ru)."""
        return str(format_percent(share, locale=_BABEL[self.language])).replace("\u202f", "\xa0")

    def date(self, moment: str | date) -> str:
        """An ISO 8601 moment as a long date: 2026-ж., 9-май; 9 мая 2026 г.; 9 May 2026. "" stays ""."""
        when = parse_moment(moment) if isinstance(moment, str) else moment
        text = format_date(when, "long", locale=_BABEL[self.language]) if when else ""
        return text.replace("\u202f", "\xa0")

    def moment(self, moment: str) -> str:
        """An ISO 8601 moment as date and time in UTC, "" where it is none."""
        when = parse_moment(moment)
        if when is None:
            return ""
        return f"{self.date(when)}, {format_time(when, 'short', locale=_BABEL[self.language])} UTC"

    def language_name(self, code: str) -> str:
        """The name of a language in this one; the code itself where nobody knows a name."""
        if self.language == "ru" and code == "ky":
            return "кыргызский"
        return str(Locale.parse(_BABEL[self.language]).languages.get(code, code))


def parse_moment(text: str) -> datetime | None:
    """An ISO 8601 moment in UTC; None where the text is not one."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)


def fill(text: str, params: Mapping[str, Param], value: Callable[[Param], str]) -> str:
    """Replace each {placeholder} that has a parameter by ``value`` of it; leave the others as they are."""
    return PLACEHOLDER.sub(lambda m: value(params[m[1]]) if m[1] in params else m[0], text)


@cache
def translator(language: str) -> Texts:
    """The texts of ``ky``, ``ru`` or ``en``. Raises ValueError for any other language."""
    if language not in LANGUAGES:
        raise ValueError(f"no texts in the language {language!r}; there are {', '.join(LANGUAGES)}")
    messages: dict[tuple[str, str], str] = {}
    unread: dict[str, tuple[int, int]] = {}
    if language != SOURCE:
        for domain in DOMAINS:
            catalogue = _catalogue(language, domain)
            messages.update(_translations(catalogue))
            named = [message for message in catalogue if message.id]
            read = sum(any(line.startswith(REVIEWED) for line in m.user_comments) for m in named)
            unread[domain] = (len(named) - read, len(named))
    return Texts(language, messages, unread)


def read_catalogue(language: str, domain: str) -> dict[tuple[str, str], str]:
    """(context, English text) → translation; empty and fuzzy ones are left out. No file, no texts."""
    return _translations(_catalogue(language, domain))


def _catalogue(language: str, domain: str) -> Catalog:
    path = LOCALES / language / f"{domain}.po"
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _translations(catalogue: Catalog) -> dict[tuple[str, str], str]:
    return {
        (message.context or "", str(message.id)): str(message.string)
        for message in catalogue
        if message.id and message.string and not message.fuzzy
    }


def check_texts(check: Check) -> Iterator[tuple[str, str]]:
    """Every text of a check as (field, English): title, …, fix:<cms>, outcome:<key>. Empty ones left out."""
    for name in ("title", "title_failed", "why", "fix", "verify", "snippet"):
        if text := getattr(check, name):
            yield name, text
    for cms, text in check.fixes.items():
        yield f"fix:{cms}", text
    for key, outcome in check.outcomes.items():
        yield f"outcome:{key}", outcome.text


def check_text(texts: Texts, check: Check, name: str) -> str:
    """One text of a check by its field ("title", "fix:wordpress", "outcome:missing"). Raises KeyError."""
    return texts.text(dict(check_texts(check))[name], f"{check.id} {name}")
