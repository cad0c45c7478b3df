"""Language versions that a page names (BCP 47, hreflang)."""

import re
from dataclasses import dataclass

from audits.evidence import PageEvidence
from audits.facts.language_tags import (
    DEPRECATED,
    MEANT,
    REGION_MEANT,
    REGIONS,
    SCRIPTS,
    SHORTER,
    THREE_LETTER,
    TWO_LETTER,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """``valid``: known language (and region) code and an absolute address; ``reasons`` why not: relative,
    invalid_url, or what language_tag_problem says."""

    lang: str
    href: str
    url: str | None
    valid: bool
    reasons: tuple[str, ...] = ()


_ABSOLUTE = re.compile(r"\s*https?://[^/\s?#]", re.I)
_SUBTAG = re.compile(r"[A-Za-z0-9]{1,8}\Z")
_REGION = re.compile(r"(?:[A-Za-z]{2}|\d{3})\Z")
_VARIANT = re.compile(r"(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3})\Z")
_VARIANTS = frozenset(
    "abl1943 akuapem alalc97 arevela arevmda asante baku1926 bauddha biscayan boont bornholm ekavsk emodeng fonipa "  # noqa: SIM905
    "fonxsamp gascon grclass grital heploc hepburn ijekavsk itihasa kkcor kociewie lemosin lengadoc lipaw luna1918 "
    "metelko monoton ndyuka nedis newfound nicard njiva nulik osojs oxendict pahawh2 pamaka peano petr1708 pinyin "
    "polyton provenc puter rigik rozaj rumgr scotland scouse simple solba sotav spanglis surmiran sursilv sutsilv "
    "tarask tongyong tunumiso uccor ucrcor ulster unifon vaidika valencia vallader vivaraup wadegile xsistemo".split()
)
"""Registered variants of BCP 47 (RFC 5646, 2.2.5) that begin with a letter."""


def page_alternates(page: PageEvidence) -> tuple[Alternate, ...]:
    """From link elements and Link headers (sitemap alternates are in SiteEvidence.sitemaps)."""
    found: list[Alternate] = []
    for element in page.link_elements:
        lang = element.hreflang.strip()
        if not lang or "alternate" not in element.rel or "stylesheet" in element.rel:
            continue
        reasons: list[str] = []
        problem = None if lang.lower() == "x-default" else language_tag_problem(lang)
        if problem:
            reasons.append(problem)
        if _ABSOLUTE.match(element.href) is None:
            reasons.append("relative")
        elif element.url is None:
            reasons.append("invalid_url")
        found.append(
            Alternate(
                lang=lang, href=element.href, url=element.url, valid=not reasons, reasons=tuple(reasons)
            )
        )
    return tuple(found)


def _language_problem(language: str, rest: list[str]) -> str | None:
    if language in MEANT:
        meant = MEANT[language]
        return f"likely:{meant}"
    if language in TWO_LETTER or language in THREE_LETTER or language in DEPRECATED:
        return None
    if language in SHORTER:
        return "likely:" + "-".join([SHORTER[language], *rest])
    return "unknown_language"


def language_tag_problem(tag: str) -> str | None:
    """None for a right BCP 47 language tag, else unknown_language, unknown_region, malformed, or
    likely:ky for a well-known mistake (kg, kgz …) with what was probably meant."""
    tag = tag.strip()
    if "_" in tag:
        fixed = tag.replace("_", "-")
        problem = language_tag_problem(fixed)
        return f"likely:{fixed}" if problem is None else problem
    language, *rest = tag.split("-")
    if not all(_SUBTAG.match(part) for part in (language, *rest)):
        return "malformed"
    language = language.lower()
    if language == "x" and rest:
        return None
    problem = _language_problem(language, rest)
    if problem is not None:
        return problem
    parts = list(rest)
    extended = 0
    while parts and len(parts[0]) == 3 and parts[0].isalpha() and extended < 3:
        if parts[0].lower() not in THREE_LETTER:
            return "unknown_region" if parts[0].upper() not in REGION_MEANT else _likely(language, parts[0])
        parts.pop(0)
        extended += 1
    if parts and len(parts[0]) == 4 and parts[0].isalpha() and parts.pop(0).title() not in SCRIPTS:
        return "malformed"
    if parts and _REGION.match(parts[0]):
        region = parts.pop(0)
        if language == "ky" and region.upper() == "KY":
            return "likely:ky-KG"
        if region.upper() not in REGIONS:
            return _likely(language, region) if region.upper() in REGION_MEANT else "unknown_region"
    while parts and _VARIANT.match(parts[0]) and (parts[0][0].isdigit() or parts[0].lower() in _VARIANTS):
        parts.pop(0)
    while len(parts) > 1 and len(parts[0]) == 1:
        private = parts.pop(0).lower() == "x"
        while parts and (private or len(parts[0]) > 1):
            parts.pop(0)
    return "malformed" if parts else None


def _likely(language: str, region: str) -> str:
    return f"likely:{language}-{REGION_MEANT[region.upper()]}"
