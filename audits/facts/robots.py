"""robots.txt by RFC 9309, robots metas and headers: may a crawler fetch and list this page?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from audits.evidence import PageEvidence
from audits.facts.addresses import split_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexability:
    """``reasons`` from meta, header, robots_txt, status; ``markup`` quotes the directive."""

    allowed: bool
    indexable: bool
    reasons: tuple[str, ...] = ()
    markup: str = ""


Rule = tuple[bool, str]
"""Allowed?, pattern with its percent signs normalised."""

_AGENT_KEYS = frozenset(("user-agent", "useragent", "user agent"))
_ALLOW_KEYS = frozenset(("allow",))
_DISALLOW_KEYS = frozenset(("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"))
"""Spellings that search engines read as Disallow."""
_TOKEN = re.compile(r"[A-Za-z_-]+")
_PRODUCT = re.compile(r"^\s*([A-Za-z_-]+)|([A-Za-z_-]+)(?=/\d)")
_ENCODED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_NOT_ASCII = re.compile(r"[^\x21-\x7e]+")
_NOINDEX = frozenset(("noindex", "none"))
_DIRECTIVES = frozenset(
    ("all", "index", "follow", "noindex", "nofollow", "none", "noarchive", "nosnippet", "noimageindex",
     "notranslate", "nocache", "noodp", "noydir", "indexifembedded")
)  # fmt: skip
_VALUED = frozenset(("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"))
_SEARCH_ENGINES = frozenset(
    ("googlebot", "bingbot", "yandex", "yandexbot", "duckduckbot", "baiduspider", "slurp", "applebot",
     "msnbot", "mail", "sogou", "seznambot", "petalbot", "google-extended", "gptbot", "ccbot")
)  # fmt: skip
_MAIN_ENGINE = "googlebot"


def _decode(found: re.Match[str]) -> str:
    letter = chr(int(found[1], 16))
    return letter if letter in _UNRESERVED else found[0].upper()


def _encode(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def _normal(path: str) -> str:
    """Letters outside ASCII encoded, unreserved letters decoded, hexadecimal digits in upper case."""
    if "%" in path:
        path = _ENCODED.sub(_decode, path)
    return path if path.isascii() and " " not in path else _NOT_ASCII.sub(_encode, path)


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff")):
        line = line.split("#", 1)[0]
        key, colon, value = line.partition(":")
        if colon:
            yield key.strip().lower(), value.strip()


@lru_cache(maxsize=64)
def parse_robots(text: str) -> dict[str, tuple[Rule, ...]]:
    """Rules by product token in lower case ("*" for all); groups of one token are joined."""
    groups: dict[str, list[Rule]] = {}
    agents: list[str] = []
    in_rules = False
    for key, value in _lines(text):
        if key in _AGENT_KEYS:
            if in_rules:
                agents = []
                in_rules = False
            token = _TOKEN.match(value)
            name = "*" if value[:1] == "*" else token[0].lower() if token else ""
            if name:
                agents.append(name)
                groups.setdefault(name, [])
        elif key in _ALLOW_KEYS or key in _DISALLOW_KEYS:
            in_rules = True
            if value:
                for agent in agents:
                    groups[agent].append((key in _ALLOW_KEYS, _normal(value)))
    return {name: tuple(rules) for name, rules in groups.items()}


def product_tokens(user_agent: str) -> tuple[str, ...]:
    """Names under which a crawler may be addressed: "Mozilla/5.0 (compatible; Xbot/1.0)" -> mozilla, xbot."""
    return tuple((one or other).lower() for one, other in _PRODUCT.findall(user_agent))


def _rules_for(text: str, user_agent: str) -> tuple[Rule, ...]:
    groups = parse_robots(text)
    best = ""
    for token in product_tokens(user_agent):
        for name in groups:
            exact_or_family = token == name or token.startswith((name + "-", name + "_"))
            if exact_or_family and len(name) > len(best):
                best = name
    return groups.get(best or "*", ())


def _matches(pattern: str, path: str) -> bool:
    anchored = pattern.endswith("$")
    first, *rest = (pattern[:-1] if anchored else pattern).split("*")
    if not path.startswith(first):
        return False
    position = len(first)
    if not rest:
        return not anchored or position == len(path)
    *middle, last = rest
    for part in middle:
        found = path.find(part, position)
        if found < 0:
            return False
        position = found + len(part)
    if anchored:
        return len(path) - len(last) >= position and path.endswith(last)
    return path.find(last, position) >= 0


def allowed(robots_text: str, user_agent: str, url: str) -> bool:
    """RFC 9309: the longest matching rule of the most specific group wins, allow wins a tie."""
    if not robots_text:
        return True
    address = split_address(url)
    path = _normal(address.path or "/")
    if path == "/robots.txt":
        return True
    if address.query:
        path += "?" + _normal(address.query)
    winner = (-1, True)
    for allow, pattern in _rules_for(robots_text, user_agent):
        if _matches(pattern, path):
            winner = max(winner, (len(pattern), allow))
    return winner[1]


def _words(content: str) -> Iterator[str]:
    """Directives of one list: commas separate; so do spaces where only directives stand between them."""
    for part in content.lower().replace(";", ",").split(","):
        words = part.split()
        if len(words) > 1 and all(word in _DIRECTIVES for word in words):
            yield from words
        else:
            yield part.strip()


def _header_forbids(value: str, names: frozenset[str]) -> bool:
    """X-Robots-Tag: directives for all, or after "name:" for one crawler."""
    applies = True
    for word in _words(value):
        name, colon, rest = word.partition(":")
        if colon and name.strip() not in _VALUED:
            applies = name.strip() in names
            word = rest.strip()
        if applies and word in _NOINDEX:
            return True
    return False


def _addressed_as(user_agent: str) -> frozenset[str]:
    """Names of robots metas that count: all crawlers, this one, and the main search engine for us."""
    tokens = frozenset(product_tokens(user_agent)) - {"mozilla"}
    named = tokens if tokens & _SEARCH_ENGINES else tokens | {_MAIN_ENGINE}
    return named | {"robots"}


def page_indexability(page: PageEvidence, robots_text: str = "", user_agent: str = "") -> Indexability:
    """``allowed`` by robots.txt for ``user_agent``; ``indexable`` when nothing forbids listing the page."""
    fetchable = allowed(robots_text, user_agent, page.url)
    reasons: list[str] = []
    markup = ""
    names = _addressed_as(user_agent)
    for meta in page.metas:
        if meta.kind == "name" and meta.key in names and not _NOINDEX.isdisjoint(_words(meta.content)):
            reasons.append("meta")
            markup = f'<meta name="{meta.key}" content="{meta.content}">'
            break
    for name, value in page.headers:
        if name.lower() == "x-robots-tag" and _header_forbids(value, names):
            reasons.append("header")
            markup = markup or f"X-Robots-Tag: {value}"
            break
    if not fetchable:
        reasons.append("robots_txt")
    if page.status >= 400:
        reasons.append("status")
    return Indexability(allowed=fetchable, indexable=not reasons, reasons=tuple(reasons), markup=markup)
