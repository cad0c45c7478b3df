"""The canonical address that a page declares, and whether it makes sense."""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from audits.evidence import LinkElement, PageEvidence
from audits.facts.addresses import same_site, split_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Canonical:
    """``urls`` as resolved. ``reasons`` that fail: relative, several, invalid, not_http, home_from_inner,
    other_language, in_body; that are only worth knowing: other_host, fragment."""

    urls: tuple[str, ...]
    verdict: Literal["pass", "fail", "absent"]
    reasons: tuple[str, ...] = ()
    markup: str = ""


_REMARKS = frozenset(("other_host", "fragment"))
_ABSOLUTE = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_NO_HOST = re.compile(r"\s*https?:///", re.I)
"""RFC 3986, 3.2.2 and RFC 9110, 4.2: an empty host is invalid, though browsers read on."""
_HOME_PATH = re.compile(r"/*(?:index|default|home|main)?(?:\.\w{2,5})?/?", re.I)


def _ascii_host(host: str) -> str:
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host


def _faults(page: PageEvidence, element: LinkElement, languages: dict[str, str]) -> list[str]:
    if not element.href.strip():
        return ["invalid"]
    scheme = _ABSOLUTE.match(element.href)
    if scheme is None:
        return ["relative"]
    if scheme[1].lower() not in ("http", "https"):
        return ["not_http"]
    if not element.href[scheme.end() :].startswith("//"):
        return ["relative"]
    if element.url is None or _NO_HOST.match(element.href):
        return ["invalid"]
    if "://" in element.href[scheme.end() + 2 :].partition("?")[0]:
        return ["invalid"]
    target, own = split_address(element.url), split_address(page.url)
    if "." not in target.host and ":" not in target.host:
        return ["invalid"]
    found: list[str] = []
    if not same_site(target.host, _ascii_host(own.host)):
        found.append("other_host")
    elif target.path in ("", "/") and not target.query and not _HOME_PATH.fullmatch(own.path):
        found.append("home_from_inner")
    here, there = languages.get(page.url), languages.get(element.url)
    if here and there and here != there:
        found.append("other_language")
    if "#" in element.href:
        found.append("fragment")
    return found


def page_canonical(page: PageEvidence) -> Canonical:
    """From link elements and Link headers. Those in the body count only where there is no other; those for a
    language, medium or type are about other versions of the page, and search engines pass them over."""
    declared = [
        element
        for element in page.link_elements
        if "canonical" in element.rel and not (element.hreflang or element.media or element.type)
    ]
    if not declared:
        return Canonical(urls=(), verdict="absent")
    outside = [element for element in declared if element.in_head or element.source == "header"]
    elements = outside or declared
    languages = {
        element.url: element.hreflang.lower()
        for element in page.link_elements
        if element.hreflang and element.url and element.hreflang.lower() != "x-default"
    }
    urls = tuple(
        dict.fromkeys(
            element.url
            for element in elements
            if element.url and element.href.strip() and not _NO_HOST.match(element.href)
        )
    )
    reasons = [reason for element in elements for reason in _faults(page, element, languages)]
    if len({unquote(url) for url in urls}) > 1:
        reasons.append("several")
    if not outside:
        reasons.append("in_body")
    failed = any(reason not in _REMARKS for reason in reasons)
    return Canonical(
        urls=urls,
        verdict="fail" if failed else "pass",
        reasons=tuple(dict.fromkeys(reasons)),
        markup=" ".join(f'<link rel="canonical" href="{element.href}">' for element in elements),
    )
