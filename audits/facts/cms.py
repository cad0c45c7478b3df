"""Which content management system made the page. The rules are data: cms_rules.py."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.cms_rules import FRONT_ENDS, RULES, Rule
from audits.facts.remembered import remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Cms:
    """``slug`` is the key of instructions for a system; ``open_source`` None when versions differ in it."""

    name: str
    slug: str
    version: str | None
    open_source: bool | None
    markup: str = ""


class _Sign(NamedTuple):
    pattern: re.Pattern[str]
    weight: int
    rule: int


class _Seen(NamedTuple):
    """A sign of a rule on the page: the version it tells, and the text that bears it."""

    rule: int
    weight: int
    version: str | None
    markup: str


_OWN_HOST, _STRONG, _CREDIT, _WEAK = 9, 3, 2, 1
_ENOUGH = 2
_FEWEST_PAGES = 10
"""A system of fewer than a tenth of the pages is that of a part, not of the site."""
_MOST_ADDRESSES, _MOST_IMAGES, _MOST_LINKS = 150, 40, 20

_VERSION = r"[ /:v-]*(\d+(?:\.\d+)*)?"
_HOLES = re.compile(r"(\*|#|\{v\})")
_BOUNDED = re.compile(r"(?<![\w*#}-])[\w-]+(?![\w*#{-])")
_SPACES = str.maketrans(dict.fromkeys("/?&=.:,;+%!|~@$\"'()[]{}<>\n\t#", " "))
_COMMON = frozenset(
    "assets css js javascript images media static uploads upload files themes templates modules plugins "  # noqa: SIM905
    "components core system page public com".split()
)
_CDN = (".b-cdn.net", ".cloudfront.net", ".kxcdn.com", ".azureedge.net", ".rocketcdn.me", ".netdna-ssl.com")
_PHOTON = re.compile(r"i\d\.wp\.com/")
_CODE = ("script", "style", "preload")
_HINTS = (("dns-prefetch",), ("preconnect",))
_MADE_WITH = re.compile(
    r"powered|runs on|built (?:with|on)|made (?:with|on)|created (?:with|using)|generated|"
    r"работает на|сделан[оа]? (?:на|в|с)|создан[оа]? (?:на|в|с)|сайт на|конструктор|"
    r"движок|хостинг от|негизинде",
    re.IGNORECASE,
)


def _regex(sign: str, anything: str, *, ends: bool = False) -> str:
    """The regular expression of a sign as cms_rules.py writes them; ``ends``: it ends where a word ends."""
    start = r"(?<![\w-])" if sign[:1].isalnum() else ""
    end = r"(?![\w-])" if ends and sign[-1:].isalnum() else ""
    if sign.startswith("//*") and sign[3:4].isalnum():
        start, sign = r"//(?:[^/]*\.)?", sign[3:]
    holes = {"*": anything, "#": r"\d+", "{v}": _VERSION}
    return start + "".join(holes.get(part) or re.escape(part) for part in _HOLES.split(sign)) + end


def _word(sign: str, *, ends: bool) -> str:
    """The rarest (longest) word that stands alone in every text with the sign, "" when none must."""
    if sign.startswith("//*"):
        sign = "//" + sign[3:]
    words = [found.group() for found in _BOUNDED.finditer(sign) if ends or found.end() < len(sign)]
    return max(words, key=lambda word: (word not in _COMMON, len(word)), default="")


class _Signs:
    """Signs by a word that they hold, so that a page is asked only about the few that it may bear."""

    def __init__(self, signs: Iterable[tuple[str, int, int]], anything: str, *, ends: bool = False) -> None:
        self.by_word: dict[str, list[_Sign]] = {}
        self.others: list[tuple[str, _Sign]] = []
        for text, weight, rule in signs:
            sign = _Sign(re.compile(_regex(text, anything, ends=ends)), weight, rule)
            word = _word(text, ends=ends)
            if word:
                self.by_word.setdefault(word, []).append(sign)
            else:
                self.others.append((max(re.split(r"\*|#|\{v\}", text), key=len), sign))

    def seen(self, texts: list[str], part_of: Callable[[str], str] = str) -> Iterator[_Seen]:
        """Signs in texts, each once. ``part_of`` a text, "" when it does not count, must bear the sign."""
        joined = "\n".join(texts).lower()
        words = self.by_word.keys() & set(joined.translate(_SPACES).split())
        likely = [sign for word in words for sign in self.by_word[word]]
        likely += [sign for part, sign in self.others if part in joined]
        for sign in likely:
            for found in sign.pattern.finditer(joined):
                start = joined.rfind("\n", 0, found.start()) + 1
                end = joined.find("\n", found.end())
                text = joined[start : end if end >= 0 else None]
                borne = sign.pattern.search(part_of(text))
                if borne is not None:
                    yield _Seen(sign.rule, sign.weight, borne[1] if borne.lastindex else None, text)
                    break


def _all(field: str, weight: int) -> list[tuple[str, int, int]]:
    return [(text, weight, index) for index, rule in enumerate(RULES) for text in getattr(rule, field)]


_INSIDE = r"[^/\s]*"
_WEAK_ADDRESSES = [sign for sign in _all("weak", _WEAK) if "/" in sign[0] or "=" in sign[0]]
_WEAK_MARKS = [sign for sign in _all("weak", _WEAK) if "/" not in sign[0] and "=" not in sign[0]]
_ASSETS = _Signs(_all("assets", _STRONG), _INSIDE)
_PATHS = _Signs(_all("paths", _STRONG) + _WEAK_ADDRESSES, _INSIDE)
_MARKS = _Signs(_all("marks", _STRONG) + _WEAK_MARKS, r"[^\s]*", ends=True)
_COMMENTS = [
    (re.split(r"\*|\{v\}", text)[0], _Sign(re.compile(_regex(text, ".*")), _STRONG, rule))
    for text, _, rule in _all("comments", 0)
]
_METAS = [
    (re.split(r"\*", text)[0], _Sign(re.compile(_regex(text, ".*")), _STRONG, rule))
    for text, _, rule in _all("metas", 0)
]
_HEADERS: dict[str, list[_Sign]] = {}
for _text, _weight, _rule in _all("headers", _STRONG):
    _name, _colon, _value = _text.partition(":")
    _HEADERS.setdefault(_name, []).append(_Sign(re.compile(_regex(_value.strip(), ".*")), _weight, _rule))
_COOKIE_NAMES = tuple((name, rule) for name, _, rule in _all("cookies", 0))
_COOKIE = re.compile(r"(?:^|[,\n])\s*(" + "|".join(re.escape(name) for name, _ in _COOKIE_NAMES) + ")")
_COOKIES = dict(_COOKIE_NAMES)
_HOSTS = {name: rule for name, _, rule in _all("hosts", 0)}
_CREDITS = {rule.credit: index for index, rule in enumerate(RULES) if rule.credit}
_END = r"(?:(?<=\d)(?!\.?\d)|(?=\s*(?:$|[-–—(,;|/!+]|v?\d|https?:|CMS\b|Open\b|by\b)))"  # noqa: RUF001
_GENERATORS = tuple(
    (
        re.compile(rf"(?:powered by |made with |created with )?(?:{rule.generator}){_END}", re.IGNORECASE),
        index,
    )
    for index, rule in enumerate(RULES)
    if rule.generator
)
_PLUGINS = tuple(
    (re.compile(rf"(?:{rule.plugins})(?![a-z])", re.IGNORECASE), index)
    for index, rule in enumerate(RULES)
    if rule.plugins
)


@lru_cache(maxsize=1024)
def _generator(content: str) -> tuple[int, str | None] | None:
    """The rule that a generator meta names, with the version."""
    for pattern, index in _GENERATORS:
        found = pattern.match(content)
        if found is not None:
            return index, next((group for group in found.groups() if group), None)
    return None


@lru_cache(maxsize=1024)
def _plugins(content: str) -> tuple[int, ...]:
    return tuple(index for pattern, index in _PLUGINS if pattern.match(content))


@lru_cache(maxsize=256)
def _own(url: str) -> tuple[str, str]:
    """Host of a page, and the domain under which its other hosts are ("" when they are unknown)."""
    host = _host(url)
    labels = host.split(".")
    if host.replace(".", "").isdigit() or len(labels) < 2:
        return host, host
    own = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVELS else 2
    return host, ".".join(labels[-own:])


_SECOND_LEVELS = frozenset(("com", "org", "net", "edu", "gov", "mil", "co", "ac", "or", "in"))


def _host(url: str) -> str:
    place = url.split("/", 3)[2] if url.count("/") > 1 else ""
    return place.rsplit("@", 1)[-1].split(":", 1)[0].lower().removeprefix("www.")


@lru_cache(maxsize=4096)
def _path(address: str, host: str, domain: str) -> str:
    """Path and query of an address (in small letters) when it is the site's own, else "". Scripts and styles
    that delivery networks keep for a site, and pictures that Photon keeps, count as its own."""
    if address.startswith(("http:", "https:", "//")):
        rest = address.partition("//")[2]
        place, _, path = rest.partition("/")
        place = place.partition(":")[0].removeprefix("www.")
        if place in (host, domain) or place.endswith("." + domain):
            return "/" + path
        if place.endswith(_CDN) and path.partition("?")[0].endswith((".js", ".css")):
            return "/" + path
        if _PHOTON.match(rest) and path.removeprefix("www.").startswith(host + "/"):
            return "/" + path.partition("/")[2]
        return ""
    if ":" in address.partition("/")[0]:
        return ""
    return address if address.startswith("/") else "/" + address


def _addresses(page: PageEvidence) -> tuple[list[str], list[str], list[str]]:
    """Scripts and styles; other addresses that the page asks for, its own too; links that may tell more."""
    code: list[str] = []
    other = [page.url]
    for resource in page.subresources[:_MOST_ADDRESSES]:
        (code if resource.kind in _CODE else other).append(resource.url[:300])
    other += [
        (element.url or element.href)[:300]
        for element in page.link_elements[:60]
        if element.rel not in _HINTS and "stylesheet" not in element.rel
    ]
    other += [(image.url or image.src)[:300] for image in page.images[:_MOST_IMAGES]]
    links = [link.href[:300] for link in page.links if link.internal and _telling(link.href)]
    return code, other, links[:_MOST_LINKS]


def _telling(href: str) -> bool:
    return "?" in href or "/wp-content/" in href or "/sites/default/" in href


def _seen_host(page: PageEvidence) -> Iterator[_Seen]:
    """The page's own host, as far as it is one of a system's."""
    labels = _own(page.url)[0].split(".")
    for start in range(len(labels) - 1):
        name = ".".join(labels[start:])
        rule = _HOSTS.get(name)
        if rule is None:
            rule = _HOSTS.get(".".join([*labels[start:-1], "*"]))
        if rule is not None and (
            start or name.count(".") > 1 or "/" in page.url.split("://", 1)[-1].strip("/")
        ):
            yield _Seen(rule, _OWN_HOST, None, page.url)


def _seen_headers(page: PageEvidence) -> Iterator[_Seen]:
    for name, value in page.headers:
        name = name.lower()
        if name == "set-cookie":
            for cookie in _COOKIE.finditer(value.lower()):
                yield _Seen(_COOKIES[cookie[1]], _STRONG, None, f"{name}: {cookie[1]}")
            continue
        for sign in _HEADERS.get(name, ()):
            found = sign.pattern.search(value.lower())
            if found is not None:
                version = found[1] if found.lastindex else None
                yield _Seen(sign.rule, sign.weight, version, f"{name}: {value}"[:200])


def _seen_words(page: PageEvidence) -> Iterator[_Seen]:
    """Comments, metas and the generators of parts."""
    for comment in page.comments:
        lower = comment.lower()
        for part, sign in _COMMENTS:
            if part in lower and (found := sign.pattern.search(lower)):
                version = found[1] if found.lastindex else None
                yield _Seen(sign.rule, sign.weight, version, comment[:200])
    for meta in page.metas:
        if meta.key == "generator":
            for rule in _plugins(meta.content):
                yield _Seen(rule, _WEAK, None, meta.content)
            continue
        line = f"{meta.key}={meta.content[:100].lower()}"
        for part, sign in _METAS:
            if line.startswith(part) and sign.pattern.match(line):
                yield _Seen(sign.rule, sign.weight, None, line)


def _seen_credits(page: PageEvidence) -> Iterator[_Seen]:
    """Links "powered by" of the footer."""
    for link in page.links:
        if link.place == "footer" and not link.internal and link.url:
            rule = _CREDITS.get(_host(link.url))
            if rule is None:
                continue
            around = [
                block.text for block in page.blocks if block.place == "footer" and link.text in block.text
            ]
            texts = [text[:300] for text in (link.text, *around) if _MADE_WITH.search(text[:300])]
            if texts:
                told = re.search(rf"{re.escape(RULES[rule].name)}\W{{0,3}} v?(\d+(?:\.\d+)+)", texts[-1])
                markup = f'<a href="{link.href}">{link.text}</a>'
                yield _Seen(rule, _CREDIT, told[1] if told else None, markup)


def _seen(page: PageEvidence) -> Iterator[_Seen]:
    yield from _seen_host(page)
    yield from _seen_headers(page)
    code, other, links = _addresses(page)
    host, domain = _own(page.url)

    def own(address: str) -> str:
        return _path(address, host, domain)

    if code:
        yield from _ASSETS.seen(code)
    yield from _PATHS.seen(code + other, own)
    if links:
        for sign in _PATHS.seen(links, own):
            yield sign._replace(weight=min(sign.weight, _CREDIT))
    if page.marks:
        yield from _MARKS.seen(list(page.marks))
    yield from _seen_words(page)
    yield from _seen_credits(page)


def _found(rule: Rule, version: str | None, markup: str) -> Cms:
    return Cms(
        name=rule.name, slug=rule.slug, version=version, open_source=rule.open_source, markup=markup[:200]
    )


@remembered
def page_cms(page: PageEvidence) -> Cms | None:
    """The generator meta decides; else the system whose signs weigh most."""
    named: tuple[int, str | None] | None = None
    markup = ""
    for meta in page.metas:
        if meta.key == "generator" and meta.content:
            one = _generator(meta.content)
            if one is not None and (named is None or RULES[named[0]].slug in FRONT_ENDS):
                named, markup = one, f'<meta name="generator" content="{meta.content}">'
    if named is not None and named[1] and RULES[named[0]].slug not in FRONT_ENDS:
        return _found(RULES[named[0]], named[1], markup)
    seen = list(_seen(page))
    scores: dict[int, int] = {}
    for sign in seen:
        scores[sign.rule] = scores.get(sign.rule, 0) + sign.weight
    if named is not None:
        scores[named[0]] = scores.get(named[0], 0) + 2 * _OWN_HOST
    strong = [rule for rule, score in scores.items() if score >= _ENOUGH]
    if not strong:
        return None
    best = min(strong, key=lambda rule: (RULES[rule].slug in FRONT_ENDS, -scores[rule], rule))
    if named is not None and best == named[0]:
        version, markup = named[1], markup
    else:
        version, markup = (
            None,
            max((one for one in seen if one.rule == best), key=lambda one: one.weight).markup,
        )
    version = version or next((one.version for one in seen if one.rule == best and one.version), None)
    return _found(RULES[best], version, markup)


@remembered
def site_cms(site: SiteEvidence) -> Cms | None:
    """What most pages say, the version from whichever page tells it."""
    found = [cms for page in site.pages if (cms := page_cms(page)) is not None]
    if not found:
        return None
    slug, count = Counter(cms.slug for cms in found).most_common(1)[0]
    if count * _FEWEST_PAGES < len(site.pages):
        return None
    same = [cms for cms in found if cms.slug == slug]
    version = next((cms.version for cms in same if cms.version), None)
    return replace(same[0], version=version)
