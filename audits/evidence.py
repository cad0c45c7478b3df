"""What was seen of a site, and nothing about what it means.

Everything here is frozen and plain, so that evidence stored today can be judged by the checks of any later
year. Addresses are absolute and ASCII-encoded unless said otherwise; text is Unicode with white space folded
to single spaces; times are ISO 8601 in UTC; sizes are bytes; lengths are letters.

Absent and unavailable are different things: ``None`` or ``()`` means "looked and found nothing",
``Unavailable(reason)`` means "could not or did not look".
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

SCHEMA = 1


class Unavailable(StrEnum):
    """Why a piece of evidence could not be had. A value, never an exception."""

    TIMEOUT = "timeout"
    DNS = "dns"
    REFUSED = "refused"
    TLS = "tls"
    CONNECTION_LOST = "connection_lost"
    HTTP_ERROR = "http_error"
    BLOCKED = "blocked"
    ROBOTS_DISALLOWED = "robots_disallowed"
    OPTED_OUT = "opted_out"
    PRIVATE_ADDRESS = "private_address"
    BAD_ADDRESS = "bad_address"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    TOO_LARGE = "too_large"
    NOT_HTML = "not_html"
    BROKEN = "broken"
    NOT_ATTEMPTED = "not_attempted"
    NOT_COLLECTED = "not_collected"


Place = Literal["head", "header", "nav", "main", "article", "aside", "footer", "body"]
"""Where on the page: the nearest landmark (element or role), or what class and id names say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """One ``<meta>``: ``kind`` says which attribute named it, ``key`` is that name in lower case."""

    kind: Literal["name", "property", "http-equiv", "itemprop"]
    key: str
    content: str
    in_head: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkElement:
    """One ``<link>`` of the page, or one ``Link:`` header (``source``)."""

    rel: tuple[str, ...]
    href: str
    url: str | None
    type: str = ""
    hreflang: str = ""
    media: str = ""
    title: str = ""
    source: Literal["html", "header"] = "html"
    in_head: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One ``<a>`` or ``<area>``. ``url`` is None where ``href`` cannot be resolved to an address;
    ``name`` is the accessible name (aria-labelledby, aria-label, text with the alt of images inside,
    title); ``internal`` says that the address belongs to the site being looked at (same site scope);
    ``quoted`` that the link stands in a quotation, in code or among visitors' comments; ``hidden`` that it or
    what it stands in is taken out of sight by the ``hidden`` attribute or an inline style (not shown, far
    outside, letters of no size). Style sheets are not read."""

    href: str
    url: str | None
    text: str
    name: str
    rel: tuple[str, ...] = ()
    place: Place = "body"
    hreflang: str = ""
    internal: bool = False
    icon_only: bool = False
    has_onclick: bool = False
    about: str | None = None
    context: str = ""
    quoted: bool = False
    title: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """One ``<img>``: attributes as written; ``alt`` None means the attribute is missing."""

    src: str
    url: str | None
    alt: str | None
    width: str | None = None
    height: str | None = None
    srcset: str | None = None
    sizes: str | None = None
    loading: str | None = None
    place: Place = "body"
    linked: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """One ``<h1>``…``<h6>``; the text falls back to the alt texts of images inside."""

    level: int
    text: str
    place: Place = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One control: its type, name and whether a label, aria-label or title names it."""

    type: str
    name: str
    labelled: bool
    autocomplete: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One ``<form>`` with its resolved action."""

    action: str | None
    method: str
    fields: tuple[FormField, ...] = ()
    place: Place = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One microdata or RDFa statement that bears on licence, organisation or social profiles.

    ``item`` is what it is about (itemid, about, resource) or None for the page; ``item_type`` the type of
    the enclosing item; ``value`` an absolute address or the text.
    """

    syntax: Literal["microdata", "rdfa"]
    name: str
    value: str
    item: str | None = None
    item_type: str = ""
    place: Place = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBlock:
    """One block of visible text (paragraph, cell, item, heading), capped at 1,000 letters.

    ``detected`` is the ISO 639-1 code found by ``PageEvidence.language_detector``, None when unsure or
    too short; ``declared`` the nearest ``lang`` attribute; ``quoted`` as in Link; ``letters`` the length
    before the cap.
    """

    text: str
    place: Place
    letters: int
    detected: str | None = None
    confidence: float = 0.0
    declared: str | None = None
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageShare:
    """How many letters of the page's text are in one language; ``lang`` None is "unsure"."""

    lang: str | None
    letters: int
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A phone number as written and in E.164 (None: looks like a number but is not valid)."""

    raw: str
    e164: str | None
    source: Literal["tel", "text", "json-ld"] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subresource:
    """A script, stylesheet, frame, font, media file or plug-in object that the page asks for.

    ``widget`` is mark-up of a social network that its script turns into a frame; ``url`` is the profile or
    post that it names."""

    kind: Literal["script", "style", "frame", "font", "media", "object", "preload", "widget"]
    url: str
    third_party: bool = False
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutHint:
    """Inline or in-page style that may break a narrow screen: what it is, in px, and the mark-up."""

    kind: Literal["fixed_width", "wide_table", "wide_frame", "wide_image", "small_font"]
    px: float
    markup: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One redirect: where from, its status, where to (as sent, resolved)."""

    url: str
    status: int
    location: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEvidence:
    """One answered HTML page. ``markup`` fields elsewhere quote it; nothing here is a verdict."""

    url: str
    requested_url: str
    status: int
    hops: tuple[Hop, ...] = ()
    depth: int = 0
    found_on: str | None = None
    template: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    elapsed_ms: int | Unavailable = Unavailable.NOT_COLLECTED
    body_bytes: int = 0
    transfer_bytes: int | Unavailable = Unavailable.NOT_COLLECTED
    compression: str | None = None
    body_sha1: str = ""

    encoding: str | None = None
    encoding_source: Literal["bom", "header", "meta", "detected", "default", "decoded"] = "default"
    declared_encodings: tuple[str, ...] = ()
    decoding_errors: int = 0
    doctype: str | None = None
    lang: str | None = None
    base: str | None = None
    truncated: bool = False

    titles: tuple[str, ...] = ()
    metas: tuple[Meta, ...] = ()
    link_elements: tuple[LinkElement, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    forms: tuple[Form, ...] = ()
    subresources: tuple[Subresource, ...] = ()
    layout_hints: tuple[LayoutHint, ...] = ()
    has_media_queries: bool = False

    json_ld: tuple[str, ...] = ()
    properties: tuple[Property, ...] = ()
    license_comments: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    noscript_text: str = ""

    blocks: tuple[TextBlock, ...] = ()
    rights_blocks: tuple[TextBlock, ...] = ()
    text_letters: int = 0
    text_sha1: str = ""
    languages: tuple[LanguageShare, ...] = ()
    language_detector: str = ""

    emails: tuple[str, ...] = ()
    malformed_emails: tuple[str, ...] = ()
    hidden_emails: int = 0
    phones: tuple[Phone, ...] = ()
    phone_detector: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """The row of the seeds file. ``names`` are (language, name) pairs; unknown columns are in ``extra``."""

    id: str
    name: str
    url: str = ""
    names: tuple[tuple[str, str], ...] = ()
    other_urls: tuple[str, ...] = ()
    former_urls: tuple[str, ...] = ()
    region: str = ""
    sector: str = ""
    languages: tuple[str, ...] = ()
    cohort: str = ""
    report_language: str = ""
    contact: str = ""
    consent: str = ""
    share: str = ""
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """robots.txt as answered. ``text`` is what applies: "" for 4xx (all allowed)."""

    url: str
    status: int
    text: str
    hops: tuple[Hop, ...] = ()
    crawl_delay: float | None = None
    sitemaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapEntry:
    """One address of a sitemap with its alternates (lang, address)."""

    url: str
    alternates: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemap:
    """One sitemap file; entries are capped, ``entry_count`` is the number before the cap."""

    url: str
    status: int
    kind: Literal["urlset", "index", "text", "feed", "broken"]
    found_in: Literal["robots", "guess", "index"]
    entry_count: int = 0
    entries: tuple[SitemapEntry, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeVariant:
    """One spelling of the home address (http or https, with or without www) and where it led."""

    url: str
    status: int | Unavailable
    final_url: str | None = None
    hops: tuple[Hop, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tls:
    """What the certificate probe saw. ``verify_code`` is OpenSSL's X509_V_ERR number, 0 = valid."""

    host: str
    verify_code: int
    verify_message: str = ""
    protocol: str = ""
    not_after: str = ""
    issuer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage:
    """The answer to an address that cannot exist."""

    url: str
    status: int
    title: str = ""
    text_letters: int = 0
    final_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One RSS or Atom feed: ``license_urls`` from link rel=license, creativeCommons:license, cc:license;
    ``rights`` from rights, copyright and dc:rights."""

    url: str
    status: int
    kind: Literal["rss", "atom", "rdf", "broken"]
    title: str = ""
    entry_count: int = 0
    newest: str = ""
    license_urls: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """One measured asset of a template page. ``bytes`` is what travelled (Content-Length or counted)."""

    url: str
    kind: Literal["script", "style", "image", "font", "frame", "media", "document", "other"]
    pages: tuple[str, ...]
    status: int | Unavailable
    bytes: int | Unavailable
    content_type: str = ""
    compression: str | None = None
    cache_control: str = ""
    method: Literal["HEAD", "GET"] = "HEAD"
    third_party: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An address that did not become a page: with its status, or the reason why there is none."""

    url: str
    reason: Unavailable
    status: int | None = None
    detail: str = ""
    found_on: str | None = None
    hops: tuple[Hop, ...] = ()
    snippet: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A linked file that is not a page, known by its header (or only by its link: NOT_ATTEMPTED)."""

    url: str
    status: int | Unavailable
    content_type: str = ""
    bytes: int | Unavailable = Unavailable.NOT_COLLECTED
    found_on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExternalLink:
    """An address of another site that pages link to, without fragment, and what was heard there: the status
    at the end of its redirects, or why there is none. DNS: its name does not exist, asked twice.
    NOT_ATTEMPTED: not asked, for it is a social network or the limits were met."""

    url: str
    status: int | Unavailable


@dataclass(frozen=True, slots=True, kw_only=True)
class Crawl:
    """How this site was visited: limits, what ended it, and which way of choosing pages was used."""

    user_agent: str
    started_at: str
    finished_at: str
    selection: str
    page_limit: int
    byte_limit: int
    seconds_limit: float
    ended_by: Literal["complete", "pages", "bytes", "seconds", "stopped", "failed"]
    requests: int = 0
    bytes: int = 0
    discovered: int = 0
    skipped_by_robots: int = 0
    crawl_delay: float | None = None
    vantage: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteEvidence:
    """Everything that was seen of one site of one organisation in one attempt."""

    schema: int = SCHEMA
    organisation: Organisation
    site: str
    crawl: Crawl
    variants: tuple[HomeVariant, ...] | Unavailable = Unavailable.NOT_COLLECTED
    robots: Robots | Unavailable = Unavailable.NOT_COLLECTED
    sitemaps: tuple[Sitemap, ...] | Unavailable = Unavailable.NOT_COLLECTED
    tls: Tls | Unavailable = Unavailable.NOT_COLLECTED
    error_page: ErrorPage | Unavailable = Unavailable.NOT_COLLECTED
    feeds: tuple[Feed, ...] | Unavailable = Unavailable.NOT_COLLECTED
    assets: tuple[Asset, ...] | Unavailable = Unavailable.NOT_COLLECTED
    documents: tuple[Document, ...] | Unavailable = Unavailable.NOT_COLLECTED
    favicon: Asset | Unavailable = Unavailable.NOT_COLLECTED
    external_links: tuple[ExternalLink, ...] | Unavailable = Unavailable.NOT_COLLECTED
    rendered: Unavailable = Unavailable.NOT_COLLECTED
    pages: tuple[PageEvidence, ...] = ()
    failures: tuple[Failure, ...] = ()
