"""One HTML page in one pass: parsed once, walked once, everything seen written down."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha1
from typing import Any

from lxml import etree

from audits.evidence import (
    Form,
    FormField,
    Heading,
    Image,
    LayoutHint,
    Link,
    LinkElement,
    Meta,
    PageEvidence,
    Place,
    Property,
    Subresource,
)
from crawler.extract import contacts, encoding, language, widgets
from crawler.extract.blocks import REPEATED, TEXT_LIMIT, VisibleText
from crawler.extract.places import CONTAINERS, WEAK, place_of, place_of_names
from crawler.extract.urls import against, ascii_url, bare_host, resolve
from crawler.scope import same_organisation

BODY_LIMIT = 3_000_000
COMMENTS, CACHE_COMMENTS = 10, 5
"""How many comments are kept, and how many more of those by which caches sign at the end of a page."""
_OF_CACHES = re.compile("cache|wp rocket|like a rocket")
LINK_LIMIT, IMAGE_LIMIT = 3_000, 1_000
ATTRIBUTE_LIMIT, JSON_LD_LIMIT = 2_000, 200_000
DEEPEST = 250
"""libxml2 gives up on elements nested deeper than about 255; a page that comes near is called truncated."""

_BLOCKS = frozenset(
    "address article aside blockquote body br button caption center dd details dialog div dl dt fieldset "  # noqa: SIM905
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre "
    "section select summary table tbody td tfoot th thead tr ul".split()
)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "math", "object", "head", "title"})
_QUOTES = frozenset({"pre", "code", "samp", "textarea", "blockquote"})
_DOCTYPE = re.compile(
    r"(?>(?:<!--.*?-->|<\?[^>]*>)\s*)*+<!doctype\s+([^>]{0,200})>", re.IGNORECASE | re.DOTALL
)
"""Comments before it are never read in a second way: that would take ever twice as long."""
_COMMENTS = re.compile(
    r"(?:\A|[\s_-])(?:comments?|commentlist|comment-\w+|disqus\w*)(?:\Z|[\s_-])", re.IGNORECASE
)
_CONTEXT_TAGS = _UNSEEN | _QUOTES | {"header", "nav", "main", "article", "aside", "footer"}
LATE_LIMIT = 20_000
_LATE_HTML = re.compile(r"<html\b[^<>]{0,500}?\slang\s*=\s*[\"']?([\w-]{1,35})", re.I)
_CONTEXT_KEYS = frozenset({"lang", "hidden", "style", "about", "resource", "itemscope", "typeof", "role"})
_LINK_KEYS = frozenset({"aria-label", "aria-labelledby", "title", "rel", "hreflang", "onclick"})
_DATA_KEYS = frozenset(
    {"itemprop", "property", "rel", "style", "width", "data-cfemail", "itemscope", "typeof", "vocab"}
    | widgets.KEYS
)
_CONTEXT_HOSTS = (
    *(
        "licen",
        "creativecommons",
        "gnu.org",
        "opendatacommons",
        "facebook",
        "fb.",
        "instagram",
        "t.me",
        "telegram",
    ),
    *(
        "wa.me",
        "whatsapp",
        "vk.com",
        "ok.ru",
        "odnoklassniki",
        "youtu",
        "tiktok",
        "twitter",
        "//x.com",
        "linkedin",
    ),
    *(
        "threads.",
        "bsky",
        "mastodon",
        "github",
        "behance",
        "linktr",
        "taplink",
        "pinterest",
        "vimeo",
        "flickr",
        "medium.com",
    ),
    *("viber", "discord"),
)
_PROPERTIES = frozenset(
    {"license", "copyrightholder", "copyrightyear", "copyrightnotice", "credittext", "usageinfo", "rights"}
    | {"acquirelicensepage", "sameas", "title", "attributionname", "attributionurl"}
)
_ORGANISATION_PROPERTIES = frozenset({"name", "url", "logo", "email", "telephone", "address"})
_WIDTH = re.compile(r"(?:^|;)\s*(?:min-)?width\s*:\s*(\d{3,5})px", re.IGNORECASE)
_FONT = re.compile(r"(?:^|;)\s*font-size\s*:\s*(\d{1,2}(?:\.\d+)?)px", re.IGNORECASE)
_NARROW = 480
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_AWAY = re.compile(
    r"(?:left|top|right|bottom|text-indent|margin(?:-left|-top)?)\s*:\s*-\d{3,}|font-size\s*:\s*0(?![.\d]*[1-9])",
    re.IGNORECASE,
)
_ASCII_SPACES = re.compile(r"[ \t\r\n]+")
_CDN_EMAIL = "/cdn-cgi/l/email-protection"


@dataclass(slots=True)
class _Context:
    place: Place = "body"
    lang: str | None = None
    about: str | None = None
    item: str | None = None
    item_type: str = ""
    hidden: bool = False
    unseen: bool = False
    quoted: bool = False
    inert: bool = False
    away: bool = False


@dataclass(frozen=True, slots=True)
class _Site:
    """Against what links are resolved, what counts as internal, and whose page it is."""

    base: str
    scope: tuple[str, ...]
    host: str


@dataclass(slots=True)
class _Seen:
    """What the walk gathers."""

    titles: list[str] = field(default_factory=list)
    metas: list[Meta] = field(default_factory=list)
    link_elements: list[LinkElement] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    subresources: list[Subresource] = field(default_factory=list)
    layout_hints: list[LayoutHint] = field(default_factory=list)
    media_queries: bool = False
    json_ld: list[str] = field(default_factory=list)
    properties: list[Property] = field(default_factory=list)
    items: set[tuple[str, str, str]] = field(default_factory=set)
    comments: list[str] = field(default_factory=list)
    license_comments: list[str] = field(default_factory=list)
    noscript: list[str] = field(default_factory=list)
    text: VisibleText = field(default_factory=VisibleText)
    hidden_emails: int = 0
    ids: dict[str, Any] | None = None
    inline: "dict[Any, _Inline]" = field(default_factory=dict)
    truncated: bool = False


def _late_lang(text: str) -> str | None:
    """The language of an <html> tag that does not come first, such as after a warning of PHP: a browser takes
    its attributes over (HTML Living Standard 13.2.6.4.7), libxml2 drops them."""
    first, *rest = text[:LATE_LIMIT].split("<!--")
    late = _LATE_HTML.search(first + "".join(part.partition("-->")[2] for part in rest))
    return late[1] if late else None


def extract(
    body: bytes | str,
    url: str,
    status: int = 200,
    headers: Sequence[tuple[str, str]] = (),
    *,
    requested_url: str | None = None,
    scope: Sequence[str] | None = None,
    **page_fields: Any,
) -> PageEvidence:
    """What was seen of one HTML answer. ``scope``: host[/path] prefixes (without www.) that count as
    internal, by default the page's own host. ``page_fields`` go into the evidence as they are (depth,
    hops …). Never raises for any bytes or text."""
    raw = body if isinstance(body, bytes) else body.encode("utf-8", "replace")
    decoded = (
        encoding.decode(raw[:BODY_LIMIT], headers)
        if isinstance(body, bytes)
        else encoding.Decoded(body[:BODY_LIMIT], "", "decoded", (), 0)
    )
    text = decoded.text.replace("\x00", "\ufffd")
    root = _parse(text)
    seen = _Seen(truncated=len(raw) > BODY_LIMIT)
    lang = base_href = None
    base = url
    if root is not None:
        lang = (
            root.get("lang")
            or root.get("{http://www.w3.org/XML/1998/namespace}lang")
            or root.get("xml:lang")
            or _late_lang(text)
        )
        base_element = root.find(".//base[@href]")
        if base_element is not None:
            base_href = base_element.get("href", "")[:ATTRIBUTE_LIMIT]
            base = resolve(base_href, url) or url
        for comment in (*root.itersiblings(etree.Comment, preceding=True), *root.itersiblings(etree.Comment)):
            _comment(comment, seen)
        host = bare_host(ascii_url(url) or url)
        _walk(root, base, tuple(scope) if scope is not None else (host,), host, seen)
    _header_links(headers, base, seen)
    blocks, rights_blocks = seen.text.blocks()
    fields: dict[str, Any] = {
        "compression": _header(headers, "content-encoding"),
        "body_bytes": len(raw),
        "body_sha1": sha1(raw, usedforsecurity=False).hexdigest(),
    }
    return PageEvidence(
        url=url,
        requested_url=requested_url or url,
        status=status,
        headers=tuple((name[:100], value[:ATTRIBUTE_LIMIT]) for name, value in headers[:100]),
        encoding=decoded.name or None,
        encoding_source=decoded.source,
        declared_encodings=decoded.declared,
        decoding_errors=decoded.errors,
        doctype=_doctype(text),
        lang=lang[:50] if lang else lang,
        base=base_href,
        truncated=seen.truncated or seen.text.truncated,
        titles=tuple(seen.titles),
        metas=tuple(seen.metas),
        link_elements=tuple(seen.link_elements),
        headings=tuple(seen.headings),
        links=tuple(seen.links),
        images=tuple(seen.images),
        forms=tuple(seen.forms),
        subresources=tuple(seen.subresources),
        layout_hints=tuple(seen.layout_hints),
        has_media_queries=seen.media_queries,
        json_ld=tuple(seen.json_ld),
        properties=tuple(seen.properties),
        license_comments=tuple(seen.license_comments),
        comments=tuple(seen.comments),
        marks=_marks(root),
        noscript_text=_fold(" ".join(seen.noscript))[:TEXT_LIMIT],
        blocks=blocks,
        rights_blocks=rights_blocks,
        text_letters=seen.text.letters,
        text_sha1=seen.text.sha1(),
        languages=language.shares(blocks),
        language_detector=language.DETECTOR,
        emails=tuple(seen.text.emails)[: contacts.LIMIT],
        malformed_emails=tuple(seen.text.malformed)[: contacts.LIMIT],
        hidden_emails=seen.hidden_emails,
        phones=tuple(seen.text.phones.values())[: contacts.LIMIT],
        phone_detector=contacts.DETECTOR,
        **(fields | page_fields),
    )


def _marks(root: Any) -> tuple[str, ...]:
    """How html, body and the outermost elements are called, and how inline scripts begin: by these a system
    can be known."""
    if root is None:
        return ()
    found = [f"{key}={value[:200]}" for key, value in root.items() if key != "lang"]
    body = root.find("body")
    if body is not None:
        found += [f"{key}={value[:300]}" for key, value in body.items() if not key.startswith("on")]
        for element in list(body)[:15]:
            if isinstance(element.tag, str):
                found += [element.get(key)[:100] for key in ("id", "class") if element.get(key)]
    scripts = [script for script in root.iter("script") if "src" not in script.attrib]
    for script in scripts[:20]:
        kind = script.get("type", "")
        if "ld+json" not in kind:
            parts = (script.get("id", ""), kind, (script.text or "")[:400].strip()[:100])
            found.append(_fold(" ".join(parts)))
    return tuple(dict.fromkeys(mark for mark in found if mark))


_TAG = re.compile(r"""<[A-Za-z][^<>"']*+(?:(?:"[^"]*"|'[^']*')[^<>"']*+)*+""")
_QUOTED_VALUE = re.compile(r""""[^"]*"|'[^']*'""")
_LONG_TAG, _MOST_ATTRIBUTES = 8_000, 1_000


def _shorter(tag: re.Match[str]) -> str:
    """libxml2 compares each attribute with all before it: a tag with thousands of them is cut."""
    text = tag[0]
    if len(text) < _LONG_TAG or len(re.split(r"[\s/=]+", _QUOTED_VALUE.sub("", text))) < _MOST_ATTRIBUTES:
        return text
    return text[:_LONG_TAG]


def _parse(text: str) -> Any:
    """The root element, None when there is none even for the second opinion."""
    if len(text) >= _LONG_TAG and max(map(len, _TAG.findall(text)), default=0) >= _LONG_TAG:
        text = _TAG.sub(_shorter, text)
    data = text.encode("utf-8", "replace")
    if not data.strip():
        return None
    parser = etree.HTMLParser(encoding="utf-8", remove_pis=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        root = None
    return root if root is not None else _second_opinion(text)


def _second_opinion(text: str) -> Any:
    from bs4 import BeautifulSoup

    try:
        soup = BeautifulSoup(text[:BODY_LIMIT], "html.parser")
        return etree.fromstring(str(soup).encode("utf-8", "replace"), etree.HTMLParser(encoding="utf-8"))
    except (etree.XMLSyntaxError, ValueError, AssertionError, RecursionError):
        return None


def _doctype(text: str) -> str | None:
    start = text[:2000].lstrip("\ufeff \t\r\n")
    found = _DOCTYPE.match(start)
    return _fold(found[1]) if found else None


def _header(headers: Sequence[tuple[str, str]], name: str) -> str | None:
    return next((value.strip().lower() for key, value in headers if key.lower() == name), None)


def _fold(text: str) -> str:
    return " ".join(text.split())


def _attribute(element: Any, name: str) -> str:
    value: str = element.get(name) or ""
    return value[:ATTRIBUTE_LIMIT]


def _walk(root: Any, base: str, scope: tuple[str, ...], host: str, seen: _Seen) -> None:
    """One pass: each element is seen once, text is gathered until a block begins or ends."""
    site = _Site(base, scope, host)
    now = _Context()
    contexts = [now]
    buffer: list[str] = []
    owner = now
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")):
        if event == "start":
            tag = element.tag
            keys = element.keys()
            if (
                tag in _CONTEXT_TAGS
                or (keys and not _CONTEXT_KEYS.isdisjoint(keys))
                or (
                    keys
                    and tag in CONTAINERS
                    and _tells_place(element.get("id", ""), element.get("class", ""), now.place in WEAK)
                )
            ):
                now = _enter(element, tag, now, base)
            contexts.append(now)
            if buffer and tag in _BLOCKS:
                seen.text.add("".join(buffer), owner.place, owner.lang, owner.quoted)
                buffer.clear()
            if see := _SEERS.get(tag):
                see(element, now, site, seen)
            if keys and not _DATA_KEYS.isdisjoint(keys):
                _see_attributes(element, tag, now, base, seen)
            text = element.text
        elif event == "end":
            if len(contexts) > DEEPEST:
                seen.truncated = True
            contexts.pop()
            now = contexts[-1]
            if buffer and element.tag in _BLOCKS:
                seen.text.add("".join(buffer), owner.place, owner.lang, owner.quoted)
                buffer.clear()
            text = element.tail
        else:
            _comment(element, seen)
            text = element.tail
        if text and not now.unseen and (buffer or not text.isspace()):
            if not buffer:
                owner = now
            buffer.append(text)
    if buffer:
        seen.text.add("".join(buffer), owner.place, owner.lang, owner.quoted)


def _enter(element: Any, tag: str, before: _Context, base: str) -> _Context:
    """The context inside an element: the one before unless something changes."""
    attributes = dict(element.items())
    hidden = before.hidden or "hidden" in attributes
    away = before.away
    if not hidden and (style := attributes.get("style")):
        hidden = bool(_HIDDEN.search(style))
        away = away or bool(_AWAY.search(style))
    about = before.about
    if tag not in ("a", "link"):
        target = attributes.get("about") or attributes.get("resource")
        if target:
            about = resolve(target, base) or target[:ATTRIBUTE_LIMIT]
    item, item_type = before.item, before.item_type
    if "itemscope" in attributes or "typeof" in attributes:
        item_type = (attributes.get("itemtype") or attributes.get("typeof") or "")[:200].rsplit("/", 1)[-1]
        item = attributes.get("itemid") or about
    place = place_of(tag, attributes, before.place)
    lang = attributes.get("lang", "")[:50] or before.lang
    unseen = before.unseen or hidden or tag in _UNSEEN
    quoted = (
        before.quoted
        or tag in _QUOTES
        or (tag in CONTAINERS and _are_comments(f"{attributes.get('id', '')} {attributes.get('class', '')}"))
    )
    inert = before.inert or tag == "template"
    if (
        place == before.place
        and inert == before.inert
        and unseen == before.unseen
        and quoted == before.quoted
        and hidden == before.hidden
        and away == before.away
        and lang == before.lang
        and about == before.about
        and item_type == before.item_type
        and item == before.item
    ):
        return before
    return _Context(place, lang, about, item, item_type, hidden, unseen, quoted, inert, away)


@lru_cache(maxsize=5_000)
def _tells_place(identifier: str, classes: str, is_weak: bool) -> bool:
    """May the names of a container change the context? ``is_weak``: a place that names can overrule."""
    names = f"{identifier} {classes}"
    return _are_comments(names) or (is_weak and place_of_names(names) is not None)


def _are_comments(names: str) -> bool:
    return ("omment" in names or "isqus" in names) and bool(_COMMENTS.search(names))


def _see_attributes(element: Any, tag: str, now: _Context, base: str, seen: _Seen) -> None:
    attributes = dict(element.items())
    if "itemprop" in attributes or "property" in attributes or ":" in attributes.get("rel", ""):
        _properties(element, attributes, tag, now, base, seen)
    if "itemscope" in attributes or "typeof" in attributes or attributes.get("vocab"):
        _item(attributes, now, seen)
    if "style" in attributes or "width" in attributes:
        _hints(element, attributes, tag, seen)
    if "data-cfemail" in attributes:
        seen.hidden_emails += 1
    if not widgets.KEYS.isdisjoint(attributes):
        _widget(widgets.address_of(attributes), base, seen)


def _widget(address: str, base: str, seen: _Seen) -> None:
    url = resolve(address, base) if address else None
    if url and len(seen.subresources) < 500:
        seen.subresources.append(Subresource(kind="widget", url=url, third_party=True))


def _text_of(element: Any) -> str:
    """The text inside, folded; no more of it than anybody keeps."""
    return _beginning(element.itertext(), ATTRIBUTE_LIMIT) if len(element) else _fold(element.text or "")


def _comment(element: Any, seen: _Seen) -> None:
    text = element.text or ""
    lower = text[:5000].lower()
    named = "rdf:rdf" in lower or "creativecommons" in lower or "<license" in lower
    if named and len(seen.license_comments) < 50:
        seen.license_comments.append(text[:ATTRIBUTE_LIMIT])
    room = COMMENTS + CACHE_COMMENTS if _OF_CACHES.search(lower) else COMMENTS
    if len(seen.comments) < room and text.strip():
        seen.comments.append(_fold(text)[:200])


def _link(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    attributes = dict(element.items())
    href = attributes.get("href")
    if now.inert:
        return
    if href is None:
        if "onclick" not in attributes:
            return
        href = ""
    href = href[:ATTRIBUTE_LIMIT]
    url, internal, wants_context = _address(href, against(href, site.base), site.scope)
    if url is None:
        _contact_link(href.strip(), seen)
    elif _CDN_EMAIL in url:
        seen.hidden_emails += 1
    if len(seen.links) >= LINK_LIMIT:
        seen.truncated = True
        return
    children = len(element)
    text = _text_of(element)[:TEXT_LIMIT]
    hidden = now.hidden or now.away
    if text and not (children or wants_context or now.quoted) and _LINK_KEYS.isdisjoint(attributes):
        seen.links.append(_plain_link(href, url, text, now.place, internal, now.about, hidden))
        return
    title = _fold(attributes["title"]) if "title" in attributes else ""
    name = _given_name(element, attributes) if "aria-label" in attributes or children else ""
    if "aria-labelledby" in attributes:
        name = _labels(element, attributes["aria-labelledby"], seen) or name
    name = name or text or _fold(attributes.get("alt", "")) or title
    rel = tuple(attributes["rel"][:ATTRIBUTE_LIMIT].lower().split()) if "rel" in attributes else ()
    seen.links.append(
        Link(
            href=href,
            url=url,
            text=text,
            name=name[:TEXT_LIMIT],
            title=title[:200],
            rel=rel,
            place=now.place,
            hreflang=attributes["hreflang"][:100] if "hreflang" in attributes else "",
            internal=internal,
            icon_only=not text and children > 0,
            has_onclick="onclick" in attributes,
            about=now.about,
            context=_context(element, now.place, seen) if wants_context or "license" in rel else "",
            quoted=now.quoted,
            hidden=hidden,
        )
    )


@lru_cache(maxsize=REPEATED)
def _plain_link(
    href: str, url: str | None, text: str, place: Place, internal: bool, about: str | None, hidden: bool
) -> Link:
    """Most links have only an address and a text, and menus repeat on every page."""
    return Link(
        href=href, url=url, text=text, name=text, place=place, internal=internal, about=about, hidden=hidden
    )


def _given_name(element: Any, attributes: dict[str, str]) -> str:
    """The label of a link, or what readers hear of its content; "" where nothing is left."""
    label = _fold(attributes.get("aria-label", ""))
    return label or (_fold("".join(_heard(element))) if len(element) else "")


def _heard(element: Any) -> Iterator[str]:
    """Texts inside an element without what is hidden from readers, with the alt of images."""
    yield element.text or ""
    for child in element:
        if isinstance(child.tag, str) and child.get("aria-hidden") != "true":
            if words := child.get("aria-label") or (child.get("alt") if child.tag == "img" else ""):
                yield f" {words} "
            else:
                yield from _heard(child)
        yield child.tail or ""


def _labels(element: Any, ids: str, seen: _Seen) -> str:
    if seen.ids is None:
        root = element.getroottree().getroot()
        seen.ids = {one.get("id"): one for one in root.iter(etree.Element) if "id" in one.attrib}
    found = (seen.ids.get(one) for one in ids.split()[:5])
    return _fold(" ".join(_text_of(one) for one in found if one is not None))


def _contact_link(href: str, seen: _Seen) -> None:
    scheme = href[:8].lower()
    if scheme.startswith("mailto:"):
        for address, good in contacts.emails_of_link(href):
            (seen.text.emails if good else seen.text.malformed)[address[:200]] = None
    elif scheme.startswith("tel:"):
        phone = contacts.phone_of_link(href[:100])
        seen.text.phones[phone.raw, phone.e164] = phone


@lru_cache(maxsize=REPEATED)
def _address(href: str, base: str, scope: tuple[str, ...]) -> tuple[str | None, bool, bool]:
    """Where a link leads, whether that is inside the site, and whether the words around it may matter."""
    url = resolve(href, base) if href and not href.isspace() else None
    internal = url is not None and _in_scope(url, scope)
    lower = href.lower()
    if internal:
        return url, internal, "licen" in lower
    return url, internal, any(host in lower for host in _CONTEXT_HOSTS)


def _in_scope(url: str, scope: tuple[str, ...]) -> bool:
    """``url`` as ``resolve`` answers it. A scope without a port holds for all ports of its host."""
    address = url.partition("://")[2].partition("?")[0].removeprefix("www.").rstrip("/")
    host, slash, path = address.partition("/")
    without_port = host.partition(":")[0] + slash + path
    for prefix in scope:
        prefix = prefix.rstrip("/")
        for one in (address, without_port):
            if one == prefix or one.startswith(prefix + "/"):
                return True
    return False


def _context(element: Any, place: Place, seen: _Seen) -> str:
    """The words of the block around a link, without blocks inside it. An icon without words has those up to
    its neighbours; what follows it belongs to the next link, if there is one. In running text it may stand
    on a card without words beside it: then those of the card count."""
    parent = element.getparent()
    while parent is not None and parent.tag not in _BLOCKS:
        parent = parent.getparent()
    if parent is None:
        return ""
    block = seen.inline.get(parent)
    if block is None:
        block = seen.inline[parent] = _inline_parts(parent)
    words = block.words
    if (
        not any(text.strip() for text in element.itertext())
        and (own := block.places.get(element)) is not None
    ):
        before = block.links[own - 1] if own else -1
        after = block.links[own + 1] if own + 1 < len(block.links) else None
        end = len(block.parts) if after is None else block.links[own] + 1
        words = _beginning(block.parts[index] for index in range(before + 1, end))
    if not words and place in ("main", "article", "body"):
        words = _beginning(parent.itertext())
    return words


@dataclass(frozen=True, slots=True)
class _Inline:
    """The words of a block in order, ``links``: which of them are links', ``places``: which link is which of
    these, and how all of them together begin."""

    parts: list[str]
    links: list[int]
    places: dict[Any, int]
    words: str


def _inline_parts(block: Any) -> _Inline:
    parts: list[str] = []
    links: list[int] = []
    places: dict[Any, int] = {}
    for link, words in _inline(block):
        if link is not None:
            places[link] = len(links)
            links.append(len(parts))
        parts.append(words)
    return _Inline(parts, links, places, _beginning(parts))


def _beginning(texts: Iterable[str], most: int = 200) -> str:
    """The first ``most`` signs of texts put together and folded; hardly more is read than they need."""
    found: list[str] = []
    length = 0
    for text in texts:
        found.append(text[: 8 * most])
        length += len(found[-1])
        if length > 2 * most:
            words = _fold("".join(found))
            if len(words) >= most:
                return words[:most]
            found, length = [words + (" " if text[-1:].isspace() else "")], len(words)
    return _fold("".join(found))[:most]


def _inline(block: Any) -> Iterator[tuple[Any, str]]:
    """(link or None, words) inside a block in order; blocks inside it are left out."""
    yield None, block.text or ""
    for child in block:
        if child.tag == "a":
            yield child, "".join(child.itertext())
        elif isinstance(child.tag, str) and child.tag not in _BLOCKS:
            yield from _inline(child)
        yield None, child.tail or ""


def _image(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    if len(seen.images) >= IMAGE_LIMIT:
        seen.truncated = True
        return
    src = _attribute(element, "src")
    lazy = (
        _attribute(element, "data-src")
        or _attribute(element, "data-lazy-src")
        or _attribute(element, "data-original")
    )
    if lazy and (not src or src.startswith("data:")):
        src = lazy
    alt = element.get("alt")
    seen.images.append(
        Image(
            src=src[:200] if src.startswith("data:") else src,
            url=resolve(src, site.base) if src and not src.startswith("data:") else None,
            alt=None if alt is None else _fold(alt)[:TEXT_LIMIT],
            width=element.get("width", "")[:20] if "width" in element.attrib else None,
            height=element.get("height", "")[:20] if "height" in element.attrib else None,
            srcset=_attribute(element, "srcset") or None,
            sizes=_attribute(element, "sizes") or None,
            loading=_attribute(element, "loading").lower() or ("lazy" if lazy else None),
            place=now.place,
            linked=any(parent.tag == "a" for parent in element.iterancestors()),
            hidden=now.hidden
            or element.get("aria-hidden") == "true"
            or element.get("role") == "presentation",
        )
    )


def _meta(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    if len(seen.metas) >= 300:
        return
    content = _meta_content(element)
    if content is None:
        return
    inert = _is_inert(element)
    for kind in ("name", "property", "http-equiv", "itemprop"):
        if (key := element.get(kind)) and not (inert and kind != "http-equiv"):
            seen.metas.append(
                Meta(kind=kind, key=key.strip().lower()[:100], content=content, in_head=now.place == "head")
            )


def _meta_content(element: Any) -> str | None:
    """White space folded; of a viewport only that of ASCII, and None where it has no content: so browsers
    read it."""
    content: str | None = element.get("content")
    if (element.get("name") or "").strip().lower() != "viewport":
        return _fold(content or "")[:ATTRIBUTE_LIMIT]
    return None if content is None else _ASCII_SPACES.sub(" ", content).strip(" ")[:ATTRIBUTE_LIMIT]


def _is_inert(element: Any) -> bool:
    """In ``<noscript>`` or ``<template>``: no part of the page where scripts run."""
    return next(element.iterancestors("noscript", "template"), None) is not None


def _link_element(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    rel = tuple(_attribute(element, "rel").lower().split())
    href = _attribute(element, "href")
    if not (href or "canonical" in rel or "alternate" in rel) or len(seen.link_elements) >= 300:
        return
    if _is_inert(element):
        return
    url = resolve(href, site.base) if href and not href.isspace() else None
    seen.link_elements.append(
        LinkElement(
            rel=rel,
            href=href,
            url=url,
            type=_attribute(element, "type").lower(),
            hreflang=_attribute(element, "hreflang"),
            media=_attribute(element, "media"),
            title=_fold(_attribute(element, "title")),
            in_head=now.place == "head",
        )
    )
    if url and "stylesheet" in rel:
        seen.subresources.append(Subresource(kind="style", url=url, third_party=_third_party(url, site.host)))
        if re.search(r"(?:max|min)-width", _attribute(element, "media")):
            seen.media_queries = True
    elif url and "preload" in rel:
        kind = "font" if element.get("as") == "font" else "preload"
        seen.subresources.append(Subresource(kind=kind, url=url, third_party=_third_party(url, site.host)))  # type: ignore[arg-type]


def _third_party(url: str, host: str) -> bool:
    return not same_organisation(bare_host(url), host)


def _header_links(headers: Sequence[tuple[str, str]], base: str, seen: _Seen) -> None:
    for name, value in headers:
        if name.lower() != "link":
            continue
        for found in re.finditer(r"<([^<>]{1,2000})>([^<]{0,500})", value[:20_000]):
            parameters = dict(re.findall(r";\s*([a-zA-Z-]+)\*?=\s*\"?([^\";,]*)\"?", found[2]))
            parameters = {key.lower(): text.strip() for key, text in parameters.items()}
            if "anchor" in parameters:
                continue
            seen.link_elements.append(
                LinkElement(
                    rel=tuple(parameters.get("rel", "").lower().split()),
                    href=found[1].strip(),
                    url=resolve(found[1], base),
                    type=parameters.get("type", ""),
                    hreflang=parameters.get("hreflang", ""),
                    media=parameters.get("media", ""),
                    title=parameters.get("title", ""),
                    source="header",
                )
            )


def _heading(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    if now.hidden or len(seen.headings) >= 500:
        return
    text = _text_of(element)
    if not text:
        text = _fold(" ".join(image.get("alt") or "" for image in element.iter("img")))
    seen.headings.append(Heading(level=int(element.tag[1]), text=text[:TEXT_LIMIT], place=now.place))


def _script(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    if "ld+json" in (element.get("type") or "").lower():
        room = JSON_LD_LIMIT - sum(map(len, seen.json_ld))
        if len(seen.json_ld) < 20 and room > 0:
            text = (element.text or "")[:room]
            seen.json_ld.append(text)
            for phone in contacts.phones_of_json_ld(text):
                seen.text.phones.setdefault((phone.raw, phone.e164), phone)
        return
    src = element.get("src")
    if not src and element.text:
        for address in widgets.addresses_in_script(element.text):
            _widget(address, site.base, seen)
    url = resolve(src[:ATTRIBUTE_LIMIT], site.base) if src else None
    if url and len(seen.subresources) < 500:
        flags = tuple(name for name in ("async", "defer", "type") if name in element.attrib)
        seen.subresources.append(
            Subresource(kind="script", url=url, third_party=_third_party(url, site.host), attributes=flags)
        )


def _embedded(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    tag = element.tag
    src = element.get("src") or element.get("data") or element.get("code") or element.get("data-src")
    url = resolve(src[:ATTRIBUTE_LIMIT], site.base) if src else None
    if url is None or len(seen.subresources) >= 500:
        return
    kind = (
        "frame"
        if tag in ("iframe", "frame")
        else "object"
        if tag in ("embed", "object", "applet")
        else "media"
    )
    flags = tuple(
        f"{name}={element.get(name)}"[:200]
        for name in ("type", "width", "height", "loading", "title", "classid", "autoplay")
        if name in element.attrib
    )
    seen.subresources.append(
        Subresource(kind=kind, url=url, third_party=_third_party(url, site.host), attributes=flags)  # type: ignore[arg-type]
    )


def _form(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    if len(seen.forms) >= 30:
        return
    labels = {label.get("for") for label in element.iter("label")}
    fields: list[FormField] = []
    for control in element.iter("input", "select", "textarea"):
        kind = (control.get("type") or "text").lower() if control.tag == "input" else control.tag
        if kind == "hidden" or len(fields) >= 50:
            continue
        labelled = bool(control.get("aria-label") or control.get("aria-labelledby") or control.get("title"))
        labelled = labelled or control.get("id") in labels - {None}
        labelled = labelled or any(parent.tag == "label" for parent in control.iterancestors())
        fields.append(
            FormField(
                type=kind[:30],
                name=(control.get("name") or "")[:100],
                labelled=labelled,
                autocomplete=(control.get("autocomplete") or "")[:50],
            )
        )
    seen.forms.append(
        Form(
            action=resolve(_attribute(element, "action"), site.base),
            method=(element.get("method") or "get").lower()[:10],
            fields=tuple(fields),
            place=now.place,
        )
    )


def _properties(
    element: Any, attributes: dict[str, str], tag: str, now: _Context, base: str, seen: _Seen
) -> None:
    if len(seen.properties) >= 200:
        return
    for syntax, names in (
        ("microdata", attributes.get("itemprop", "")),
        ("rdfa", f"{attributes.get('property', '')} {_prefixed(attributes.get('rel', ''))}"),
    ):
        for name in names.split()[:5]:
            local = re.split(r"[:/#]", name)[-1].lower()
            wanted = local in _PROPERTIES or (
                local in _ORGANISATION_PROPERTIES
                and ("organi" in now.item_type.lower() or now.item_type.lower() == "ngo")
            )
            if not wanted or (tag == "meta" and syntax == "rdfa"):
                continue
            target = attributes.get("href") or attributes.get("resource") or attributes.get("src")
            value = (resolve(target, base) or target) if target else attributes.get("content")
            seen.properties.append(
                Property(
                    syntax=syntax,  # type: ignore[arg-type]
                    name=local,
                    value=(value or _text_of(element))[:ATTRIBUTE_LIMIT],
                    item=now.about or now.item,
                    item_type=now.item_type,
                    place=now.place,
                )
            )


def _item(attributes: dict[str, str], now: _Context, seen: _Seen) -> None:
    """That there is an item and of which types, each kind once."""
    found = []
    if "itemscope" in attributes:
        found.append(("microdata", "type", attributes.get("itemtype", "")))
    if "typeof" in attributes:
        found.append(("rdfa", "type", attributes["typeof"]))
    elif "vocab" in attributes:
        found.append(("rdfa", "vocab", attributes["vocab"]))
    for syntax, name, value in found:
        value = _fold(value)[:ATTRIBUTE_LIMIT]
        if len(seen.properties) < 200 and (syntax, name, value) not in seen.items:
            seen.items.add((syntax, name, value))
            seen.properties.append(
                Property(
                    syntax=syntax,  # type: ignore[arg-type]
                    name=name,
                    value=value,
                    item=now.item,
                    item_type=now.item_type,
                    place=now.place,
                )
            )


def _prefixed(rel: str) -> str:
    return " ".join(token for token in rel.split() if ":" in token)


def _hints(element: Any, attributes: dict[str, str], tag: str, seen: _Seen) -> None:
    if len(seen.layout_hints) >= 50:
        return
    style = attributes.get("style", "")
    if style:
        if found := _WIDTH.search(style):
            _wide(element, tag, float(found[1]), seen)
        if (found := _FONT.search(style)) and 0 < float(found[1]) < 12:
            seen.layout_hints.append(
                LayoutHint(kind="small_font", px=float(found[1]), markup=_opening(element))
            )
    if (
        tag in ("table", "td", "iframe", "img", "div", "embed")
        and (width := attributes.get("width"))
        and width.isdigit()
    ):
        _wide(element, tag, float(width[:6]), seen)


def _wide(element: Any, tag: str, px: float, seen: _Seen) -> None:
    if px <= _NARROW:
        return
    kinds = {
        "table": "wide_table",
        "td": "wide_table",
        "iframe": "wide_frame",
        "embed": "wide_frame",
        "img": "wide_image",
    }
    seen.layout_hints.append(LayoutHint(kind=kinds.get(tag, "fixed_width"), px=px, markup=_opening(element)))  # type: ignore[arg-type]


def _opening(element: Any) -> str:
    attributes = "".join(f' {name}="{value}"' for name, value in list(element.attrib.items())[:8])
    return f"<{element.tag}{attributes}>"[:300]


def _title(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    parent = element.getparent()
    if len(seen.titles) < 50 and (parent is None or parent.tag not in ("svg", "symbol", "g")):
        seen.titles.append(_text_of(element)[:TEXT_LIMIT])


def _style(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    if "@media" in (element.text or ""):
        seen.media_queries = True


def _noscript(element: Any, now: _Context, site: _Site, seen: _Seen) -> None:
    if len(seen.noscript) < 50:
        seen.noscript.append(_beginning((f"{text} " for text in element.itertext()), TEXT_LIMIT))


_SEERS: dict[str, Callable[[Any, _Context, _Site, _Seen], None]] = {
    "a": _link,
    "area": _link,
    "img": _image,
    "meta": _meta,
    "link": _link_element,
    "title": _title,
    "script": _script,
    "style": _style,
    "form": _form,
    "noscript": _noscript,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    **dict.fromkeys(("iframe", "frame", "embed", "object", "video", "audio", "source", "applet"), _embedded),
}
