"""In which part of a page an element stands: by landmark element or role, else by class and id names."""

import re
from collections.abc import Mapping
from functools import lru_cache

from audits.evidence import Place

_TAGS: dict[str, Place] = {
    "head": "head",
    "header": "header",
    "nav": "nav",
    "main": "main",
    "article": "article",
    "aside": "aside",
    "footer": "footer",
}
_ROLES: dict[str, Place] = {
    "banner": "header",
    "navigation": "nav",
    "main": "main",
    "article": "article",
    "complementary": "aside",
    "contentinfo": "footer",
}
CONTAINERS = frozenset({"div", "section", "table", "tr", "td", "ul", "center"})
_OWNER = r"(?:(?:site|page|main|global|app|wrap|b|block|l|t|s|top|my|tmpl)[-_]?)?"
_NAMES: tuple[tuple[re.Pattern[str], Place], ...] = (
    (re.compile(_OWNER + r"(?:footer|foot|podval|bottom|colophon|copyrights?)(?:[-_]\w+)*"), "footer"),
    (re.compile(r"(?:\w+[-_])?(?:nav|navbar|navigation|menu|mainmenu|topmenu)(?:[-_]\w+)?"), "nav"),
    (
        re.compile(_OWNER + r"(?:header|masthead|shapka|head|topbar)(?:[-_]?(?:top|inner|wrap))?"),
        "header",
    ),
    (re.compile(r"(?:\w+[-_])?(?:sidebar|aside|widget-area)(?:[-_]\w+)?"), "aside"),
    (
        re.compile(r"post|entry|article|item-page|news-detail|(?:entry|post)-content|hentry"),
        "article",
    ),
    (re.compile(_OWNER + r"(?:content|main|contents|maincontent)"), "main"),
)
_LONGEST_NAMES = 300
WEAK: frozenset[Place] = frozenset({"body", "main"})


def place_of(tag: str, attributes: Mapping[str, str], inherited: Place) -> Place:
    """The place of an element whose parent stands at ``inherited``."""
    if found := _TAGS.get(tag):
        nested = found in ("header", "footer") and inherited in ("article", "main", "aside")
        return inherited if nested else found
    if not attributes:
        return inherited
    if found := _ROLES.get(attributes.get("role", "")):
        return found
    if tag in CONTAINERS and inherited in WEAK:
        names = f"{attributes.get('id', '')} {attributes.get('class', '')}"
        return place_of_names(names) or inherited
    return inherited


@lru_cache(maxsize=5_000)
def place_of_names(names: str) -> Place | None:
    """What id and class names say, None where that is nothing."""
    if len(names) >= _LONGEST_NAMES:
        return None
    for name in names.lower().split():
        for pattern, place in _NAMES:
            if pattern.fullmatch(name):
                return place
    return None
