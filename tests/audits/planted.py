"""The good sample site with one fault planted into its pages: real mark-up, real extraction."""

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from audits.check import Finding, Status
from audits.evidence import PageEvidence, SiteEvidence
from audits.run import judge
from crawler.extract import extract
from samples.server import serve_samples
from samples.sites import jashyl_bulak
from tests.crawler.crawling import crawl

HOST = "jashyl-bulak.example"
Edit = Callable[[str], str]

_OF_CRAWL = (
    *("requested_url", "status", "hops", "depth", "found_on", "template", "headers", "elapsed_ms"),
    *("transfer_bytes", "compression"),
)


@dataclass(frozen=True)
class Fault:
    """``edit`` changes the mark-up of the pages whose path ``where`` matches; ``evidence`` changes what else
    was seen. ``checks`` are those that must get worse, and no others."""

    name: str
    checks: set[str]
    edit: Edit = field(default=lambda html: html)
    where: str = ""
    evidence: Callable[[SiteEvidence], SiteEvidence] = field(default=lambda site: site)


def swap(pattern: str, by: str = "", count: int = 0) -> Edit:
    """Replace what a regular expression finds; a page must hold it somewhere, else the fault is none."""
    return lambda html: re.sub(pattern, by, html, count=count, flags=re.DOTALL | re.IGNORECASE)


def before(mark: str, words: str) -> Edit:
    return lambda html: html.replace(mark, words + mark, 1)


def seen(**changes: Any) -> Callable[[SiteEvidence], SiteEvidence]:
    return lambda site: dataclasses.replace(site, **changes)


@cache
def good_site() -> SiteEvidence:
    """Crawled once from the sample server."""
    with serve_samples() as server:
        return crawl([HOST], hosts=server.hosts, timeout=2.0)[HOST]


def planted(fault: Fault) -> SiteEvidence:
    site = good_site()
    pages = tuple(_edited(page, fault) for page in site.pages)
    return fault.evidence(dataclasses.replace(site, pages=pages))


def _edited(page: PageEvidence, fault: Fault) -> PageEvidence:
    parts = urlsplit(page.url)
    body = jashyl_bulak.hosts()[HOST][parts.path].body.decode()
    html = fault.edit(body)
    if html == body or (fault.where and not re.fullmatch(fault.where, parts.path)):
        return page
    kept = {name: getattr(page, name) for name in _OF_CRAWL if name not in ("status", "headers")}
    again = extract(html.encode(), page.url, page.status, page.headers)
    return dataclasses.replace(again, **kept)


_ORDER = {Status.PASS: 0, Status.WARN: 1, Status.FAIL: 2}


def worse(before: dict[str, Finding], after: dict[str, Finding]) -> set[str]:
    """Checks whose answer is worse than it was: by status, else by score."""
    found = set()
    for check, now in after.items():
        was = before[check]
        if now.status in _ORDER and (
            _ORDER[now.status] > _ORDER.get(was.status, 0)
            or (was.score is not None and now.score is not None and now.score < was.score)
        ):
            found.add(check)
    return found


def findings(site: SiteEvidence) -> dict[str, Finding]:
    return {finding.check: finding for finding in judge(site, tool="test").findings}


@cache
def good_findings() -> dict[str, Finding]:
    return findings(good_site())
