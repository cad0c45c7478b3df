"""Which content management system made the page. The rules are data: cms_rules.py."""

import re
from collections import Counter
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


class _Signs(NamedTuple):
    pattern: re.Pattern[str]
    parts: tuple[tuple[re.Pattern[str], int, int], ...]


_ENOUGH = 2
_FEWEST_PAGES = 10
"""A system of fewer than a tenth of the pages is that of a part, not of the site."""
_GENERATORS = tuple(
    (re.compile(rf"\s*(?:{rule.generator})(?![A-Za-z])", re.I), index)
    for index, rule in enumerate(RULES)
    if rule.generator
)


def _signs(field: str) -> _Signs:
    """All signs of one kind: one expression to ask whether any holds, and each with its weight and rule."""
    parts = tuple(
        (re.compile(pattern, re.I), weight, index)
        for index, rule in enumerate(RULES)
        for pattern, weight in getattr(rule, field)
    )
    joined = "|".join(f"(?:{part.pattern})" for part, _, _ in parts)
    return _Signs(re.compile(joined, re.I), parts)


_ADDRESSES, _HEADERS, _METAS = _signs("addresses"), _signs("headers"), _signs("metas")
_COMMENTS, _LINKS = _signs("comments"), _signs("links")
_MOST_ADDRESSES = 120
_LINK_WORDS = ("wordpress", "joomla", "tilda", "ucoz", "lektor")


@lru_cache(maxsize=4096)
def _hits(signs_of: str, text: str) -> tuple[tuple[int, int], ...]:
    """(rule, weight) of every sign that the text bears."""
    signs = {"addresses": _ADDRESSES, "headers": _HEADERS, "metas": _METAS, "comments": _COMMENTS}.get(
        signs_of, _LINKS
    )
    if signs.pattern.search(text) is None:
        return ()
    return tuple((index, weight) for part, weight, index in signs.parts if part.search(text))


@lru_cache(maxsize=1024)
def _generator(content: str) -> tuple[int, str | None] | None:
    for pattern, index in _GENERATORS:
        found = pattern.match(content)
        if found is not None:
            version = next((group for group in found.groups() if group), None)
            return index, version
    return None


def _addresses(page: PageEvidence) -> list[str]:
    found = [resource.url for resource in page.subresources]
    found += [element.href for element in page.link_elements]
    found += [image.src for image in page.images[:40]]
    links = [link.href for link in page.links if link.internal and ("?" in link.href or "/wp-" in link.href)]
    return list(dict.fromkeys(found[:_MOST_ADDRESSES] + links[:20]))


def _scores(page: PageEvidence) -> tuple[dict[int, int], dict[int, str]]:
    """Weight by rule, and the first mark-up that bore a sign of it."""
    scores: dict[int, int] = {}
    shown: dict[int, str] = {}

    def count(signs_of: str, text: str, markup: str) -> None:
        for index, weight in _hits(signs_of, text):
            if shown.setdefault(index, markup) == markup or weight > 1:
                scores[index] = scores.get(index, 0) + weight

    for name, value in page.headers:
        count("headers", f"{name}: {value}".lower()[:300], f"{name}: {value}"[:200])
    for address in _addresses(page):
        count("addresses", address[:300], address[:200])
    for meta in page.metas:
        if meta.key in ("keywords", "og:site_name") or meta.key.startswith(("modx", "x-wix")):
            count("metas", f"{meta.key}={meta.content}"[:200], f"{meta.key}={meta.content}"[:200])
    for comment in page.comments:
        count("comments", comment[:200], f"<!-- {comment[:150]} -->")
    for link in page.links:
        if (
            link.place == "footer"
            and not link.internal
            and link.url
            and any(word in link.url for word in _LINK_WORDS)
        ):
            count("links", f"{link.url} {link.text}".lower()[:200], f'<a href="{link.href}">{link.text}</a>')
    return scores, shown


def _found(rule: Rule, version: str | None, markup: str) -> Cms:
    return Cms(
        name=rule.name, slug=rule.slug, version=version, open_source=rule.open_source, markup=markup[:200]
    )


@remembered
def page_cms(page: PageEvidence) -> Cms | None:
    """The generator meta decides; else the system whose signs weigh most."""
    for meta in page.metas:
        if meta.key == "generator" and meta.content:
            named = _generator(meta.content)
            if named is not None:
                index, version = named
                return _found(RULES[index], version, f'<meta name="generator" content="{meta.content}">')
    scores, shown = _scores(page)
    strong = [index for index, score in scores.items() if score >= _ENOUGH]
    if not strong:
        return None
    best = min(strong, key=lambda index: (RULES[index].slug in FRONT_ENDS, -scores[index], index))
    return _found(RULES[best], None, shown[best])


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
