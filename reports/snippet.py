"""Paste-ready mark-up with the organisation's own name and address in it.

What is not known in the language of the report becomes a marked blank that the reader fills in. Nothing is
guessed and nothing is translated: a name in Russian is no name in Kyrgyz.
"""

import html
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit, urlunsplit

from audits.check import N_
from audits.judgement import SiteProfile
from reports.language import PLACEHOLDER, Texts

Syntax = Literal["html", "json-ld", "text"]

BLANKS = {
    "name": N_("name of the organisation in English"),
    "description": N_("one sentence about the organisation in English"),
    "url": N_("address of the site"),
    "email": N_("e-mail address"),
    "phone": N_("phone number"),
    "license_url": N_("address of the licence"),
}
OTHER_BLANK = N_("fill in")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a snippet. ``blank`` marks what the reader has to fill in."""

    text: str
    blank: bool = False


def known_values(names: Mapping[str, str], profile: SiteProfile, language: str) -> dict[str, str]:
    """What may stand in a snippet of this language; what is not known for certain is left out.

    The description is the home page's own, and only where the home page is in this language. Of several
    e-mail addresses or phone numbers none is taken.
    """
    values = {
        "name": names.get(language, ""),
        "url": site_address(profile),
        "language": language,
        "description": profile.home_description if profile.home_language == language else "",
        "email": profile.emails[0] if len(profile.emails) == 1 else "",
        "phone": profile.phones[0] if len(profile.phones) == 1 else "",
        "license_url": profile.license_url,
        "year": profile.finished_at[:4],
    }
    return {key: value for key, value in values.items() if value}


def site_address(profile: SiteProfile) -> str:
    """The address of the site as it answers: scheme and host of the home page, path of the site.

    A home page that lives at /ky/ does not make /ky/ the address of the organisation.
    """
    if not profile.home_url:
        return profile.site
    home, site = urlsplit(profile.home_url), urlsplit(profile.site)
    return urlunsplit((home.scheme, home.netloc, site.path or "/", "", ""))


def fill_snippet(snippet: str, syntax: Syntax, values: Mapping[str, str], texts: Texts) -> tuple[Piece, ...]:
    """The snippet in pieces: joined they are what is pasted; blanks are to be marked for the eye."""
    pieces: list[Piece] = []
    end = 0
    for place in PLACEHOLDER.finditer(snippet):
        key = place[1]
        if key in values:
            piece = Piece(escaped(values[key], syntax))
        else:
            what = texts.text(BLANKS.get(key, OTHER_BLANK))
            piece = Piece(escaped(f"____ ({what})", syntax), blank=True)
        pieces += [Piece(snippet[end : place.start()]), piece]
        end = place.end()
    pieces.append(Piece(snippet[end:]))
    return tuple(piece for piece in pieces if piece.text)


def escaped(value: str, syntax: Syntax) -> str:
    """``value`` as it must be written inside an HTML text or attribute, a JSON string, or plain text.

    JSON goes into a script element, so ``<`` is written as an escape that cannot end it.
    """
    if syntax == "html":
        return html.escape(value, quote=True)
    if syntax == "json-ld":
        text = json.dumps(value, ensure_ascii=False)[1:-1]
        return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return value
