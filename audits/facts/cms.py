"""Which content management system made the page. The rules are data: cms_rules.py."""

import re
from collections import Counter
from collections.abc import Iterator
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
    """``literals``: one of them is in every text that the pattern matches; () when that cannot be said."""

    pattern: re.Pattern[str]
    literals: tuple[str, ...]
    weight: int
    rule: int


_ENOUGH = 2
_FEWEST_PAGES = 10
"""A system of fewer than a tenth of the pages is that of a part, not of the site."""
_GENERATORS = tuple(
    (re.compile(rf"\s*(?:{rule.generator})(?![A-Za-z])", re.I), index)
    for index, rule in enumerate(RULES)
    if rule.generator
)


_ALTERNATIVES = re.compile(r"\|(?![^(]*\))")
_OPERATORS = re.compile(
    r"\(.*\)[*+?]?|\[[^\]]*\][*+?]?|\\[A-Za-z](?:\{[^}]*\}|[*+?])?|.[*+?{][^}]*\}?|[.^$|()\[\]{}]"
)


def _literals(pattern: str) -> tuple[str, ...]:
    """The longest literal of each alternative, in lower case; () when one has none of three letters."""
    found = []
    for alternative in _ALTERNATIVES.split(pattern):
        plain = alternative.replace(r"\.", "\x00").replace(r"\?", "\x01").replace(r"\$", "\x02")
        plain = plain.replace(r"\+", "\x03")
        runs = _OPERATORS.sub("\n", plain).split("\n")
        longest = max(runs, key=len)
        for mark, letter in (("\x00", "."), ("\x01", "?"), ("\x02", "$"), ("\x03", "+")):
            longest = longest.replace(mark, letter)
        if len(longest) < 3:
            return ()
        found.append(longest.lower())
    return tuple(found)


def _signs(field: str) -> tuple[_Sign, ...]:
    """All signs of one kind, over all rules."""
    return tuple(
        _Sign(re.compile(pattern, re.I), _literals(pattern), weight, index)
        for index, rule in enumerate(RULES)
        for pattern, weight in getattr(rule, field)
    )


_SIGNS = {field: _signs(field) for field in ("addresses", "headers", "metas", "comments", "links")}
_LITERALS = {
    field: tuple(
        (literal, number) for number, sign in enumerate(signs) for literal in (sign.literals or ("",))
    )
    for field, signs in _SIGNS.items()
}
_MOST_ADDRESSES = 120


def _likely(field: str, texts: list[str]) -> list[_Sign]:
    """Signs whose literals stand somewhere in the texts (in lower case)."""
    joined = "\n".join(texts)
    found = {number for literal, number in _LITERALS[field] if literal in joined}
    return [_SIGNS[field][number] for number in sorted(found)]


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


def _texts(page: PageEvidence) -> Iterator[tuple[str, list[str]]]:
    """Kind of sign, and the texts of the page that may bear it."""
    yield "headers", [f"{name}: {value}"[:300] for name, value in page.headers]
    yield "addresses", [address[:300] for address in _addresses(page)]
    yield (
        "metas",
        [
            f"{meta.key}={meta.content}"[:200]
            for meta in page.metas
            if meta.key in ("keywords", "og:site_name") or meta.key.startswith(("modx", "x-wix"))
        ],
    )
    yield "comments", [comment[:200] for comment in page.comments]
    yield (
        "links",
        [
            f"{link.url} {link.text}"[:200]
            for link in page.links
            if link.place == "footer" and not link.internal and link.url
        ],
    )


def _scores(page: PageEvidence) -> tuple[dict[int, int], dict[int, str]]:
    """Weight by rule, and the first mark-up that bore a sign of it."""
    scores: dict[int, int] = {}
    shown: dict[int, str] = {}
    for field, texts in _texts(page):
        if not texts:
            continue
        lower = [text.lower() for text in texts]
        for sign in _likely(field, lower):
            bearer = next((n for n, text in enumerate(lower) if sign.pattern.search(text)), None)
            if bearer is not None:
                scores[sign.rule] = scores.get(sign.rule, 0) + sign.weight
                shown.setdefault(sign.rule, texts[bearer])
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
