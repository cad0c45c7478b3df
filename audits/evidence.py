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
    CRASHED = "crashed"
    OUT_OF_MEMORY = "out_of_memory"
    DOWNLOAD = "download"
    NO_BROWSER = "no_browser"


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
class Box:
    """Where something is drawn, in CSS pixels from the upper left corner of the document."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Something on a rendered page: a short path like a CSS selector, the first letters of its text, and
    where it is drawn."""

    path: str
    text: str = ""
    box: Box = Box(x=0.0, y=0.0, width=0.0, height=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overflow:
    """An element that is drawn beyond the right or left edge of the screen. ``beyond`` is by how many px.

    ``how``: it makes the page scroll sideways ("scrolls"); an ancestor cuts it off and it can't be reached
    ("clipped"); it is inside a part with a scroll bar of its own ("scroller"); it waits wholly outside, like
    a closed menu ("parked").
    """

    at: Drawn
    beyond: float
    how: Literal["scrolls", "clipped", "scroller", "parked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The page on one width of screen, in CSS px. ``document_width`` is the width of all that can be
    scrolled to, or that is cut off; ``visual_width`` what the screen shows of the page at first (wider than
    the screen when the page is zoomed out); ``scrolled`` how far sideways the page could really be scrolled;
    ``root_clips`` that ``html`` or ``body`` cut off what is beyond. The counts are before the cap."""

    screen_width: int
    screen_height: int
    layout_width: float
    visual_width: float
    document_width: float
    document_height: float
    scrolled: float = 0.0
    root_clips: bool = False
    overflows: tuple[Overflow, ...] = ()
    overflow_count: int = 0
    clipped_count: int = 0
    scroller_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TapTarget:
    """One thing to tap, by WCAG 2.2 criterion 2.5.8. ``crowded``: a circle of 24 px around its middle meets
    another target, or the circle of another target under 24 px. ``spacing`` is the distance in px from its
    box to the nearest other target's (None: no other). ``exception``: its line of text gives the size
    ("inline"), another target of good size leads to the same place ("equivalent"), the browser draws it as
    it always does ("user_agent")."""

    at: Drawn
    role: str
    crowded: bool = False
    spacing: float | None = None
    exception: Literal["", "inline", "equivalent", "user_agent"] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TapTargets:
    """``under_24``: smaller than 24 × 24 px, without an exception, and crowded; ``under_48``: smaller than
    48 × 48 px and not inline. ``worst`` has those under 24 first, then other small ones, smallest first."""

    count: int
    under_24: int
    under_48: int
    worst: tuple[TapTarget, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRun:
    """Letters of one size at one place, with that size in px as the screen shows it (after zooming out)."""

    at: Drawn
    px: float
    letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """The visible letters and their size. ``under_12`` and ``under_16`` count letters; ``common_px`` is the
    size that most have. Lines are those of blocks of at least three lines: ``long_lines`` have more than 80
    letters, ``short_lines`` belong to blocks with fewer than 20 letters a line on average; ``line_letters``
    is the median of all; ``beyond_lines`` end beyond the screen."""

    letters: int
    under_12: int
    under_16: int = 0
    common_px: float = 0.0
    small: tuple[TextRun, ...] = ()
    lines: int = 0
    long_lines: int = 0
    short_lines: int = 0
    beyond_lines: int = 0
    line_letters: float = 0.0
    longest_line: int = 0
    tight: tuple[TextRun, ...] = ()
    """Blocks of at least three lines whose line height is below 1.2 times the size of their letters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastPair:
    """Letters on a plain ground: the ratio of WCAG, both colours as #rrggbb. ``needed`` is 3 for large
    letters (24 px, or 18.66 px bold), else 4.5."""

    at: Drawn
    ratio: float
    needed: float
    foreground: str
    background: str
    px: float
    letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """``letters`` were measured, ``low`` of them have less contrast than needed, ``unsure`` stand on a
    picture, a gradient or something half seen through."""

    letters: int
    low: int
    unsure: int
    pairs: tuple[ContrastPair, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenText:
    """Text that a wide screen shows and the phone does not. ``folded`` are letters of it that a button, a
    menu or ``details`` can open; ``lost`` are the rest."""

    wide_letters: int
    phone_letters: int
    folded: int
    lost: int
    examples: tuple[TextRun, ...] = ()
    lost_images: int = 0
    lost_links: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """Something that stays over the page. ``share`` is the part of the screen (0 to 1) that it covers;
    ``closable``: it has a button or link that looks as if it closes it; ``dialog``: it says that it is one,
    or the page behind it cannot be scrolled."""

    at: Drawn
    share: float
    position: Literal["fixed", "sticky", "top_layer"]
    closable: bool = False
    dialog: bool = False
    third_party: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What moved in one layout shift, its part of the score, and its box after."""

    at: Drawn
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """What travelled for one type of thing, and how much of it came from other organisations' hosts."""

    kind: Literal["document", "script", "style", "image", "font", "media", "frame", "data", "other"]
    requests: int
    bytes: int
    third_party_requests: int = 0
    third_party_bytes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdParty:
    """One registrable domain that is not the site's, and what was asked of it."""

    host: str
    requests: int
    bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedRequest:
    """Something that the page asked for and did not get. ``reason`` is the status, or the browser's word."""

    url: str
    kind: str
    reason: str
    status: int | None = None
    third_party: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptError:
    """An error that no script caught."""

    text: str
    url: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Loading:
    """How the page came up on this machine and its line: times are those of one load and are no property of
    the site alone. ``layout_shift`` is the largest session window (CLS); ``blocking_ms`` what long tasks
    took beyond 50 ms each until the page was measured."""

    load_ms: int | None = None
    first_paint_ms: int | None = None
    largest_paint_ms: int | None = None
    largest_paint: Drawn | None = None
    blocking_ms: int = 0
    long_tasks: int = 0
    layout_shift: float = 0.0
    shifts: tuple[Shift, ...] = ()
    requests: int = 0
    bytes: int = 0
    transfers: tuple[Transfer, ...] = ()
    third_parties: tuple[ThirdParty, ...] = ()
    failed: tuple[FailedRequest, ...] = ()
    failed_count: int = 0
    script_errors: tuple[ScriptError, ...] = ()
    script_error_count: int = 0
    refused: int = 0
    """Requests that our own proxy did not let through (address, cap)."""
    elements: int = 0
    cut_off: bool = False
    """The page was measured before it was at rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnImage:
    """One picture: its own size in px, the size in CSS px at which it is drawn, the density of the screen,
    and what travelled for it (None: not known). ``missing``: it was not loaded."""

    at: Drawn
    url: str
    natural_width: int
    natural_height: int
    density: float = 2.0
    bytes: int | None = None
    missing: bool = False
    distorted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnImages:
    """``images`` are the largest by surplus of pixels, then those that are missing or out of shape."""

    count: int
    images: tuple[DrawnImage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Playing:
    """Sound or film that starts by itself."""

    at: Drawn
    kind: Literal["video", "audio", "frame"]
    muted: bool
    controls: bool
    loops: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnField:
    """One visible control of a form. ``label`` is its name for a screen reader, ``label_from`` where that
    is from; ``px`` the size of its letters (phones zoom in on fields under 16)."""

    at: Drawn
    type: str
    name: str = ""
    label: str = ""
    label_from: Literal["", "label", "aria", "title", "placeholder", "text"] = ""
    autocomplete: str = ""
    inputmode: str = ""
    px: float = 0.0
    in_form: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeNode:
    """One place that axe-core names."""

    target: str
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AxeRule:
    """One rule of axe-core that was not passed, in axe's own words."""

    id: str
    impact: str
    tags: tuple[str, ...] = ()
    nodes: tuple[AxeNode, ...] = ()
    node_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Axe:
    """What axe-core found: broken rules, rules that a person must look at, and ids of those passed."""

    violations: tuple[AxeRule, ...] = ()
    incomplete: tuple[AxeRule, ...] = ()
    passes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A JPEG beside the archive: its name there, its size in px and bytes, px for each CSS px, and the part
    of the document that it shows."""

    file: str
    sha256: str
    width: int
    height: int
    bytes: int
    scale: float
    shows: Box


PageTemplate = Literal["home", "section", "article", "contacts", "language"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderedPage:
    """One page in a browser on a phone's screen. ``failure`` says why there is no measurement of it at all;
    a part that could not be measured is Unavailable alone. ``layout`` is at 360 px, ``reflow`` at 320.

    ``dom`` is what was read from the page after its scripts had run, in the shape of a crawled page;
    ``static_letters`` and ``rendered_letters`` are the letters of text before and after."""

    url: str
    template: PageTemplate
    lang: str = ""
    failure: Unavailable | None = None
    detail: str = ""
    final_url: str = ""
    status: int | None = None
    layout: Layout | Unavailable = Unavailable.NOT_COLLECTED
    reflow: Layout | Unavailable = Unavailable.NOT_COLLECTED
    tap: TapTargets | Unavailable = Unavailable.NOT_COLLECTED
    letters: Letters | Unavailable = Unavailable.NOT_COLLECTED
    contrast: Contrast | Unavailable = Unavailable.NOT_COLLECTED
    hidden: HiddenText | Unavailable = Unavailable.NOT_COLLECTED
    overlays: tuple[Overlay, ...] | Unavailable = Unavailable.NOT_COLLECTED
    loading: Loading | Unavailable = Unavailable.NOT_COLLECTED
    images: DrawnImages | Unavailable = Unavailable.NOT_COLLECTED
    playing: tuple[Playing, ...] | Unavailable = Unavailable.NOT_COLLECTED
    fields: tuple[DrawnField, ...] | Unavailable = Unavailable.NOT_COLLECTED
    axe: Axe | Unavailable = Unavailable.NOT_COLLECTED
    zoom: float | Unavailable = Unavailable.NOT_COLLECTED
    """How much larger the page is after two fingers asked for twice its size; 1.0: it does not grow."""
    static_letters: int = 0
    rendered_letters: int = 0
    dom: PageEvidence | Unavailable = Unavailable.NOT_COLLECTED
    picture: Picture | Unavailable = Unavailable.NOT_COLLECTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """The rendered pass over a site: with which browser, by which way of choosing pages (``selection``) and
    of measuring (``measure``), and its pages in the order in which they were opened."""

    browser: str
    axe: str
    selection: str
    measure: str
    started_at: str = ""
    finished_at: str = ""
    pages: tuple[RenderedPage, ...] = ()


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
    rendered: Rendered | Unavailable = Unavailable.NOT_COLLECTED
    pages: tuple[PageEvidence, ...] = ()
    failures: tuple[Failure, ...] = ()
