"""Links that crawlers cannot follow, and link texts that say nothing."""

import re
import unicodedata
from functools import lru_cache

from audits.evidence import Link, PageEvidence
from audits.facts.addresses import split_address
from audits.facts.generic_texts import is_generic
from audits.facts.wording import fold

_PERSON_SCHEME_NAMES = """
mailto tel sms smsto callto skype viber whatsapp tg fb-messenger geo maps xmpp sip sips fax facetime webcal
magnet news ftp ftps sftp intent market line zoommtg im irc matrix signal sgnl weixin kakaotalk urn feed
"""
_PERSON_SCHEMES = frozenset(_PERSON_SCHEME_NAMES.split())
"""Addresses that are not for crawlers and work for people."""
_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_HOST_PORT = re.compile(r"\s*[A-Za-z0-9.-]+\.[A-Za-z]{2,}:\d+(?:/|$)")
_HOST_FIRST = re.compile(
    r"(?:www\.[\w-]+(?:\.[\w-]+)+"
    r"|(?:[\w-]+\.)+(?:kg|com|org|net|ru|kz|uz|tj|edu|gov|asia|рф|su|ua|by|tr|de|eu|ngo)(?=[/?#]|\Z))",
    re.I,
)
_EDGES = " \t\n.…,;:!?>»›→⇒➔➜▶►<«‹←|/\\-–—+*•·()[]{}\"'"


def _unfollowable(link: Link) -> bool:
    href = link.href.strip()
    if not href or (link.has_onclick and href in ("#", "#!")):
        return True
    first = href[0]
    if first == "#" or (first == "/" and link.url is not None):
        return False
    scheme = _SCHEME.match(href)
    name = scheme[1].lower() if scheme else ""
    if name in _PERSON_SCHEMES:
        return False
    if link.url is None:
        return True
    if not name or name in ("http", "https"):
        return link.url[:8] in ("http:///", "https://") and not split_address(link.url).host
    return True


def uncrawlable_links(page: PageEvidence) -> tuple[Link, ...]:
    """Empty href, javascript:, file:, unparsable addresses, # with a script … (mailto:, tel:, anchors are
    fine)."""
    return tuple(link for link in page.links if _unfollowable(link))


@lru_cache(maxsize=4096)
def says_nothing(text: str) -> bool:
    """True when the whole text, without arrows and punctuation, is an empty phrase or nothing at all."""
    if len(text) > 60:
        return False
    folded = fold(text).strip(_EDGES)
    if not folded:
        return bool(text)
    if is_generic(folded):
        return True
    if folded.isascii():
        return False
    letters = "".join(ch for ch in folded if unicodedata.category(ch)[0] != "S").strip(_EDGES)
    return letters != folded and is_generic(letters)


def generic_links(page: PageEvidence) -> tuple[Link, ...]:
    """Links whose whole accessible name says nothing (ky, ru, en, kk, uz, tg, tr, uk and usual languages).

    Left out: links that are not pages (mailto:, tel:, javascript:), anchors of the same page, and links
    whose title says what their text does not.
    """
    return tuple(
        link
        for link in page.links
        if link.name
        and link.url is not None
        and link.url.startswith(("http:", "https:"))
        and link.href.lstrip()[:1] != "#"
        and says_nothing(link.name)
        and not ("#" in link.href and link.url == page.url)
        and (not link.title or says_nothing(link.title))
    )


def missing_scheme_links(page: PageEvidence) -> tuple[Link, ...]:
    """href="www.example.kg/…" resolved as a relative path."""
    return tuple(link for link in page.links if lacks_scheme(link))


def lacks_scheme(link: Link) -> bool:
    """The address begins with a host and is therefore resolved as a relative path."""
    return (
        link.href.find(".", 0, 64) > 0
        and bool(_HOST_FIRST.match(link.href.lstrip()) or _HOST_PORT.match(link.href))
        and not _SCHEME.match(link.href.split(".", 1)[0] + " ")
    )
