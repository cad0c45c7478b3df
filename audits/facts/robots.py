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

LIMIT = 500 * 1024
"""What comes later in a robots.txt need not be read."""

_AGENT_KEYS = frozenset(("user-agent", "useragent", "user agent"))
_ALLOW_KEYS = frozenset(("allow",))
_DISALLOW_KEYS = frozenset(("disallow", "dissallow", "dissalow", "disalow", "diasllow", "disallaw"))
"""Spellings that search engines read as Disallow."""
_NAME = r"[A-Za-z0-9][A-Za-z0-9_.-]*"
_TOKEN = re.compile(_NAME)
_PRODUCT = re.compile(rf"^\s*({_NAME})|({_NAME})(?=/v?\d)")
_ADDRESS = re.compile(r"https?://[^\s;,)]+", re.I)
_BROWSERS = frozenset(("mozilla", "applewebkit", "chrome", "safari", "gecko", "version", "mobile", "edg"))
"""What crawlers write to look like a browser: nobody addresses them by these names."""
_FAMILIES = ("googlebot", "yandex", "bingbot", "baiduspider", "applebot")
"""Names that also reach the special crawlers of the same house (googlebot-news, YandexBot)."""
_ENCODED = re.compile(r"%([0-9A-Fa-f]{2})")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IN_QUERY = _UNRESERVED | frozenset(":/?@")
_LITERAL = re.compile(r"\$(?!\Z)")
_NOT_ASCII = re.compile(r"[^\x21-\x7e]+")
_NOINDEX = frozenset(("noindex", "none"))
_DIRECTIVES = frozenset(
    ("all", "index", "follow", "noindex", "nofollow", "none", "noarchive", "nosnippet", "noimageindex",
     "notranslate", "nocache", "noodp", "noydir", "indexifembedded")
)  # fmt: skip
_AGENT_PREFIX = re.compile(r"([a-z*][\w.*-]*)\s*:\s*(.*)\Z", re.S)
_UNAVAILABLE = re.compile(r"unavailable_after\s*:([^,;]*)", re.I)
_WEEKDAY_COMMA = re.compile(r"\b((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*),", re.I)
_DAY = re.compile(r"\b(\d{4})-?(\d\d)-?(\d\d)(?!\d)|\b(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4}|\d\d)\b", re.I)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN = (2025, 1, 1)
"""A page that was to vanish before this day is gone whenever it is judged."""
_VALUED = frozenset(("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"))
_SEARCH_ENGINES = frozenset(
    ("googlebot", "bingbot", "yandex", "yandexbot", "duckduckbot", "baiduspider", "slurp", "applebot",
     "msnbot", "mail", "sogou", "seznambot", "petalbot", "google-extended", "gptbot", "ccbot")
)  # fmt: skip
_MAIN_ENGINE = "googlebot"


def _decode(found: re.Match[str]) -> str:
    letter = chr(int(found[1], 16))
    return letter if letter in _UNRESERVED else found[0].upper()


def _decode_query(found: re.Match[str]) -> str:
    letter = chr(int(found[1], 16))
    return letter if letter in _IN_QUERY else found[0].upper()


def _encode(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def _normal(path: str) -> str:
    """Letters outside ASCII encoded, unreserved letters decoded, hexadecimal digits in upper case. In a query
    colon and slash separate nothing, so there they are the same encoded or not."""
    if "%" in path:
        path, mark, query = path.partition("?")
        path = _ENCODED.sub(_decode, path) + mark + _ENCODED.sub(_decode_query, query)
    return path if path.isascii() and " " not in path else _NOT_ASCII.sub(_encode, path)


def _lines(text: str) -> Iterator[tuple[str, str]]:
    for line in re.split(r"\r\n|\r|\n", text[:LIMIT].removeprefix("\ufeff")):
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
            name = "*" if value.split(None, 1)[:1] == ["*"] else token[0].lower() if token else ""
            if name:
                agents.append(name)
                groups.setdefault(name, [])
        elif key in _ALLOW_KEYS or key in _DISALLOW_KEYS:
            in_rules = True
            if value:
                for agent in agents:
                    groups[agent].append((key in _ALLOW_KEYS, _LITERAL.sub("%24", _normal(value))))
    return {name: tuple(rules) for name, rules in groups.items()}


@lru_cache(maxsize=256)
def product_tokens(user_agent: str) -> tuple[str, ...]:
    """Names under which a crawler may be addressed: "Mozilla/5.0 (compatible; Xbot/1.0)" -> xbot."""
    found = [(one or other).lower() for one, other in _PRODUCT.findall(_ADDRESS.sub("", user_agent))]
    return tuple(name for name in found if name not in _BROWSERS) or tuple(found)


def _concerns(name: str, token: str) -> bool:
    """Does a group or directive for ``name`` speak to the crawler ``token``?"""
    return (
        token == name
        or token.startswith((name + "-", name + "_"))
        or (name in _FAMILIES and token.startswith(name))
    )


def _rules_for(text: str, user_agent: str) -> tuple[Rule, ...]:
    groups = parse_robots(text)
    best = ""
    for token in product_tokens(user_agent):
        for name in groups:
            if len(name) > len(best) and _concerns(name, token):
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
    path = address.path or "/"
    if path == "/robots.txt":
        return True
    if address.query:
        path += "?" + address.query
    path = _normal(path).replace("$", "%24").replace("*", "%2A")
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


def _day(text: str) -> tuple[int, int, int] | None:
    """Year, month, day of a date as mail, HTTP and ISO 8601 write it."""
    found = _DAY.search(text)
    if found is None:
        return None
    if found[1]:
        return int(found[1]), int(found[2]), int(found[3])
    year, month = int(found[6]), found[5].lower()
    if month not in _MONTHS:
        return None
    return (year if year > 99 else year + 2000), _MONTHS.index(month) + 1, int(found[4])


def _expired(content: str, today: tuple[int, int, int]) -> bool:
    """unavailable_after a day that is over."""
    found = _UNAVAILABLE.search(content)
    day = _day(found[1]) if found else None
    return day is not None and day < today


def _forbids(content: str, today: tuple[int, int, int]) -> bool:
    """The content of a robots meta."""
    return not _NOINDEX.isdisjoint(_words(content)) or _expired(_WEEKDAY_COMMA.sub(r"\1", content), today)


def _header_forbids(value: str, names: frozenset[str], today: tuple[int, int, int]) -> bool:
    """X-Robots-Tag: directives for all, or after "name:" for one crawler."""
    applies = True
    for part in _words(_WEEKDAY_COMMA.sub(r"\1", value)):
        directive = part
        found = _AGENT_PREFIX.match(part)
        if found is not None and found[1] not in _VALUED:
            applies = found[1] == "*" or found[1] in names
            directive = found[2]
        if applies and (directive in _NOINDEX or _expired(directive, today)):
            return True
    return False


def _today(page: PageEvidence) -> tuple[int, int, int]:
    """The day of the answer as its Date header tells."""
    told = next((value for name, value in page.headers if name.lower() == "date"), "")
    return max(_day(told) or _WRITTEN, _WRITTEN)


def _addressed_as(user_agent: str) -> frozenset[str]:
    """Names of robots metas that count: all crawlers, this one, and the main search engine for us."""
    tokens = set(product_tokens(user_agent))
    families = {name for name in _FAMILIES for token in tokens if token.startswith(name)}
    named = tokens | families
    return frozenset(named if named & _SEARCH_ENGINES else named | {_MAIN_ENGINE}) | {"robots"}


def page_indexability(page: PageEvidence, robots_text: str = "", user_agent: str = "") -> Indexability:
    """``allowed`` by robots.txt for ``user_agent``; ``indexable`` when nothing forbids listing the page."""
    fetchable = allowed(robots_text, user_agent, page.url)
    reasons: list[str] = []
    markup = ""
    names = _addressed_as(user_agent)
    today = _today(page)
    for meta in page.metas:
        if meta.kind == "name" and meta.key in names and _forbids(meta.content, today):
            reasons.append("meta")
            markup = f'<meta name="{meta.key}" content="{meta.content}">'
            break
    for name, value in page.headers:
        if name.lower() == "x-robots-tag" and _header_forbids(value, names, today):
            reasons.append("header")
            markup = markup or f"X-Robots-Tag: {value}"
            break
    if not fetchable:
        reasons.append("robots_txt")
    if page.status >= 400:
        reasons.append("status")
    return Indexability(allowed=fetchable, indexable=not reasons, reasons=tuple(reasons), markup=markup)
