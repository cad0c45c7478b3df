"""Which page of a site is looked at next: home, what the home page's navigation names, then a spread over
languages and sections. The same site gives the same pages.

``SELECTION`` names this way of choosing; it is bumped when the choice changes, since figures of runs are
only compared within one way.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import quote, urlsplit, urlunsplit

import idna

SELECTION = "1"

URL_LENGTH = 1000
PATH_SEGMENTS = 12
WAITING_LIMIT = 5_000
"""Addresses that one site may have waiting; what is found after that is only counted."""
KNOWN_LIMIT = 50_000
"""Addresses that are counted."""
CALENDAR_PAGES = 2
"""How many pages of one calendar are looked at."""
NAVIGATION_SHARE = 0.5
"""The part of the page budget that the navigation of the home page may use."""

_LANGUAGES = frozenset(
    {
        *("ky", "kg", "kgz", "kyr", "ky-kg", "ru", "rus", "ru-ru", "en", "eng", "en-us", "en-gb"),
        *("uz", "tj", "kk", "kz", "tr", "de", "fr", "cn", "zh", "ar"),
    }
)
_LANGUAGE_PARAMETERS = frozenset({"lang", "language", "locale", "lng", "hl", "l"})
_STRUCTURAL = frozenset(
    {"option", "view", "mod", "module", "do", "act", "controller", "route", "section", "type"}
)
"""Parameters whose value names a kind of page rather than one page."""
_DROPPED_PARAMETERS = re.compile(
    r"(?i)utm_.*|_ga|_gl|gclid|yclid|fbclid|msclkid|ysclid|mc_[ce]id|openstat|_openstat|"
    r"phpsessid|jsessionid|aspsessionid.*|sessionid|session_id|sid|oscsid|zenid|cftoken|cfid|replytocom"
)
_PATH_SESSION = re.compile(r"(?i);jsessionid=[^/?]*")
_SKIPPED_PARAMETERS = re.compile(
    r"(?i)share|print|tmpl|add-to-cart|action|do_?login|redirect_to|return_?url|sort|orderby|sortby|dir|filter.*|"
    r"ical|outlook-ical|format|rss|feed"
)
_SKIPPED_PATHS = re.compile(
    r"(?i)/(wp-admin|wp-json|wp-login\.php|xmlrpc\.php|administrator|bitrix/admin|user/login|login|logout|signin|"
    r"register|cart|checkout|cgi-bin|cdn-cgi)(/|$)|/(feed|trackback|rss|print)/?$|/amp/?$"
)
_CALENDAR = re.compile(
    r"(?i)calendar|kalendar|календар|tribe|[?&](month|year|date|day|mon|yr)=|/20\d\d/\d\d?/\d\d?/?$"
)
_DOCUMENT = re.compile(
    r"(?i)\.(pdf|docx?|xlsx?|pptx?|pps|ppsx|odt|ods|odp|rtf|csv|epub|djvu?|fb2|zip|rar|7z|gz|tgz|tar|exe|msi|apk|"
    r"dmg|iso|mp3|m4a|ogg|wav|mp4|m4v|avi|mov|wmv|mkv|webm|flv|swf|psd|ai|eps|ics|vcf)$"
)
_PICTURE = re.compile(r"(?i)\.(jpe?g|png|gif|webp|avif|svg|bmp|tiff?|ico|heic)$")
_PAGE_PART = re.compile(r"(?i)\.(css|js|mjs|json|xml|xsl|woff2?|ttf|otf|eot|map|txt|rss|atom)$")
_LISTING = re.compile(
    r"(?i)/page[/-]?\d+/?$|/(tags?|categor(y|ies)|authors?|archives?|labels?|rubrics?|metki|archive-\d+)/[^/]"
)
_LISTING_QUERY = re.compile(
    r"(?i)(^|&)(page|paged|pagen_\d+|start|offset|limitstart|tag|author|m|cat)=\d*[1-9]"
)
_SAFE = "%/:?#[]@!$&'()*+,;=~"
_INDEX = re.compile(r"(?i)/(index|default|home)\.(html?|php|aspx?|jsp)$")
_DIGITS = re.compile(r"\d+")


def clean(url: str) -> str:
    """The address without fragment, session and tracking parameters, default port."""
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return ""
    host = _ascii_host(parts.hostname or "")
    if parts.scheme.lower() not in ("http", "https") or not host or parts.username is not None:
        return ""
    if ":" in host:
        host = f"[{host}]"
    scheme = parts.scheme.lower()
    if port and port != {"http": 80, "https": 443}[scheme]:
        host = f"{host}:{port}"
    query = "&".join(
        pair
        for pair in parts.query.split("&")
        if pair and not _DROPPED_PARAMETERS.fullmatch(pair.split("=")[0])
    )
    path = quote(_PATH_SESSION.sub("", parts.path) or "/", safe=_SAFE)
    return urlunsplit((scheme, host, path, quote(query, safe=_SAFE), ""))


def _ascii_host(host: str) -> str:
    """In lower case, Unicode letters in Punycode; "" when it cannot be a host."""
    if not host.isascii():
        try:
            return idna.encode(host, uts46=True).decode("ascii")
        except idna.IDNAError:
            return ""
    return host.lower().rstrip(".")


def same_page_key(url: str) -> str:
    """One key for spellings that are almost always one page: http or https, www or bare, index file."""
    parts = urlsplit(clean(url))
    path = parts.path if parts.query else _INDEX.sub("/", parts.path)
    return f"{parts.netloc.removeprefix('www.')}{path}" + (f"?{parts.query}" if parts.query else "")


def kind_of(url: str) -> str:
    """What the address promises to be: page, document, picture, part (of a page) or trap."""
    parts = urlsplit(url)
    path = parts.path
    if _DOCUMENT.search(path):
        return "document"
    if _PICTURE.search(path):
        return "picture"
    if _PAGE_PART.search(path):
        return "part"
    names = [pair.split("=")[0] for pair in parts.query.split("&") if pair]
    segments = [segment for segment in path.split("/") if segment]
    repeated = Counter(segments).most_common(1)
    if (
        len(url) > URL_LENGTH
        or len(segments) > PATH_SEGMENTS
        or len(names) > 8
        or (repeated and repeated[0][1] > 3)
        or _SKIPPED_PATHS.search(path)
        or any(_SKIPPED_PARAMETERS.fullmatch(name) for name in names)
    ):
        return "trap"
    return "page"


def language_of(url: str) -> str:
    """The language that the address itself names (path, parameter or subdomain), "" when none."""
    parts = urlsplit(url)
    for segment in [s for s in parts.path.lower().split("/") if s][:2]:
        if segment in _LANGUAGES:
            return segment
    for pair in parts.query.lower().split("&"):
        name, _, value = pair.partition("=")
        if name in _LANGUAGE_PARAMETERS and value in _LANGUAGES:
            return value
    first = (parts.hostname or "").split(".")[0]
    return first if first in _LANGUAGES else ""


def section_of(url: str) -> str:
    """The part of the site: the first folder, or for addresses made of parameters their pattern."""
    parts = urlsplit(url)
    segments = [s for s in parts.path.lower().split("/") if s and s not in _LANGUAGES]
    folder = _DIGITS.sub("9", segments[0]) if len(segments) > 1 else ""
    shape = _query_shape(parts.query)
    return f"{folder}?{shape}" if shape else folder


def template_of(url: str) -> str:
    """A coarse key of the page's template: folder, depth and parameters; "/" for a home page."""
    parts = urlsplit(url)
    segments = [s for s in _INDEX.sub("/", parts.path.lower()).split("/") if s and s not in _LANGUAGES]
    shape = _query_shape(parts.query)
    if not segments and not shape:
        return "/"
    folders = [_DIGITS.sub("9", segment) for segment in segments[:-1]]
    path = "/" + "/".join([*folders, "*"] if segments else [])
    return f"{path}?{shape}" if shape else path


def is_listing(url: str) -> bool:
    """Does the address promise a further page of a list, a tag, a category, an author or an archive?"""
    parts = urlsplit(url)
    return bool(_LISTING.search(parts.path) or _LISTING_QUERY.search(parts.query))


def _query_shape(query: str) -> str:
    found = []
    for pair in query.lower().split("&"):
        name, _, value = pair.partition("=")
        if not name or name in _LANGUAGE_PARAMETERS:
            continue
        found.append(f"{name}={value[:30]}" if name in _STRUCTURAL and not value.isdigit() else name)
    return "&".join(sorted(found))


class Bucket(NamedTuple):
    """Addresses that wait together: those of one language and section, lists of other pages apart."""

    listing: bool
    language: str
    section: str


def bucket_of(url: str) -> Bucket:
    return Bucket(is_listing(url), language_of(url), section_of(url))


@dataclass(slots=True)
class Candidate:
    """An address that may be looked at. ``rank`` 0 = in the home page's navigation, 1 = linked, 2 = only
    in a sitemap; ``order`` is when it was first seen."""

    url: str
    depth: int
    found_on: str | None
    rank: int
    order: int
    template: str


@dataclass(slots=True)
class Selection:
    """The addresses of one site that wait, and what has been taken. Nothing here knows the time."""

    page_limit: int
    depth_limit: int
    waiting: dict[Bucket, dict[str, Candidate]] = field(default_factory=dict)
    navigation: dict[str, None] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    looked_at: set[str] = field(default_factory=set)
    taken_languages: Counter[str] = field(default_factory=Counter)
    taken_sections: Counter[Bucket] = field(default_factory=Counter)
    taken_templates: Counter[str] = field(default_factory=Counter)
    calendars: Counter[str] = field(default_factory=Counter)
    navigation_taken: int = 0
    waiting_count: int = 0

    @property
    def discovered(self) -> int:
        """How many different page addresses of the site have been seen."""
        return len(self.known)

    def claim(self, url: str) -> bool:
        """Note that this page is looked at now; False when it was before."""
        key = same_page_key(url)
        if key in self.looked_at:
            return False
        self.looked_at.add(key)
        self.known.add(key)
        self._drop_waiting(key, url)
        return True

    def was_looked_at(self, url: str) -> bool:
        return same_page_key(url) in self.looked_at

    def add(self, url: str, *, depth: int, found_on: str | None, rank: int) -> bool:
        """Offer a cleaned page address; True when it is new."""
        if depth > self.depth_limit:
            return False
        key = same_page_key(url)
        if key in self.known:
            self._improve(key, url, depth, found_on, rank)
            return False
        if len(self.known) >= KNOWN_LIMIT:
            return False
        self.known.add(key)
        if self.waiting_count >= WAITING_LIMIT:
            return True
        if _CALENDAR.search(url):
            calendar = template_of(url)
            self.calendars[calendar] += 1
            if self.calendars[calendar] > CALENDAR_PAGES:
                return True
        bucket = bucket_of(url)
        candidate = Candidate(url, depth, found_on, rank, len(self.known), template_of(url))
        self.waiting.setdefault(bucket, {})[key] = candidate
        self.waiting_count += 1
        if rank == 0:
            self.navigation[key] = None
        return True

    def next(self) -> Candidate | None:
        """Take the next address, None when nothing waits."""
        if self.navigation and self.navigation_taken < max(1, int(self.page_limit * NAVIGATION_SHARE)):
            key = next(iter(self.navigation))
            bucket = next(name for name, found in self.waiting.items() if key in found)
            self.navigation_taken += 1
            return self._take(bucket, key)
        if not self.waiting:
            return None
        bucket = min(
            self.waiting,
            key=lambda name: (name.listing, self.taken_languages[name.language], self.taken_sections[name]),
        )
        first = min(self.waiting[bucket].values(), key=self._place_in_section)
        return self._take(bucket, same_page_key(first.url))

    def _place_in_section(self, candidate: Candidate) -> tuple[bool, int, int, int]:
        return (
            candidate.rank == 2,
            self.taken_templates[candidate.template],
            candidate.depth,
            candidate.order,
        )

    def _take(self, bucket: Bucket, key: str) -> Candidate:
        found = self.waiting[bucket]
        candidate = found.pop(key)
        if not found:
            del self.waiting[bucket]
        self.navigation.pop(key, None)
        self.waiting_count -= 1
        self.taken_languages[bucket.language] += 1
        self.taken_sections[bucket] += 1
        self.taken_templates[candidate.template] += 1
        return candidate

    def _improve(self, key: str, url: str, depth: int, found_on: str | None, rank: int) -> None:
        bucket = bucket_of(url)
        candidate = self.waiting.get(bucket, {}).get(key)
        if candidate is not None and rank < candidate.rank:
            candidate.rank, candidate.depth, candidate.found_on = rank, depth, found_on
            if rank == 0:
                self.navigation[key] = None

    def _drop_waiting(self, key: str, url: str) -> None:
        bucket = bucket_of(url)
        found = self.waiting.get(bucket, {})
        if found.pop(key, None) is not None:
            self.waiting_count -= 1
            self.navigation.pop(key, None)
            if not found:
                del self.waiting[bucket]
