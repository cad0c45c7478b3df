"""Evidence read again from the archive of its visit, by today's extraction.

The stored evidence is the frame: which pages, how they were found, the redirects, the times. Pages,
robots.txt, sitemaps, feeds and the error page are read again from their records; everything else stays as it
was, and so does whatever has no record.
"""

from dataclasses import dataclass, replace
from hashlib import sha1
from typing import Any

from audits.evidence import SCHEMA, ErrorPage, Feed, PageEvidence, Robots, SiteEvidence, Sitemap
from crawler.extract.feeds import parse_feed
from crawler.extract.sitemaps import parse_sitemap
from crawler.fetching import Answer, Missing
from crawler.politeness import HOPS, redirect_target
from crawler.scope import Scope, scope_of
from crawler.selection import clean
from crawler.site_visit import page_evidence
from crawler.surroundings import FEED_BYTES, SITEMAP_BYTES, error_page_evidence
from crawler.warc_index import WarcIndex
from crawler.warc_visit import ArchivedWeb, read_answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebuilt:
    """``missing``: addresses whose record is not there; what was seen of them stays as it was."""

    evidence: SiteEvidence
    missing: tuple[str, ...]


def rebuild(evidence: SiteEvidence, index: WarcIndex) -> Rebuilt:
    """Read the archived answers of one visit again. The same archive gives the same evidence."""
    web = ArchivedWeb(index)
    missing: list[str] = []

    def again(old: Any, new: Any) -> Any:
        if new is None:
            missing.append(old.url)
            return old
        return new

    scope = scope_of(evidence.site, evidence.pages[0].url) if evidence.pages else Scope("")
    robots, sitemaps, feeds, error_page = (
        evidence.robots,
        evidence.sitemaps,
        evidence.feeds,
        evidence.error_page,
    )
    if isinstance(robots, Robots):
        robots = again(robots, _robots(web, robots))
    if isinstance(sitemaps, tuple):
        sitemaps = tuple(again(old, _sitemap(web, old)) if old.status else old for old in sitemaps)
    if isinstance(feeds, tuple):
        feeds = tuple(again(old, _feed(web, old)) for old in feeds)
    if isinstance(error_page, ErrorPage):
        error_page = again(error_page, _error_page(web, error_page))
    return Rebuilt(
        evidence=replace(
            evidence,
            schema=SCHEMA,
            robots=robots,
            sitemaps=sitemaps,
            feeds=feeds,
            error_page=error_page,
            pages=tuple(again(page, _page(index, page, scope)) for page in evidence.pages),
        ),
        missing=tuple(missing),
    )


def _page(index: WarcIndex, page: PageEvidence, scope: Scope) -> PageEvidence | None:
    """Of the answers that were kept for the address, the one whose body this page had."""
    for found in index.all(page.url):
        if found.wire.status != page.status:
            continue
        answer = read_answer(page.url, found, want="page")
        if isinstance(answer, Answer) and _sha1(answer.body) == page.body_sha1:
            return page_evidence(
                replace(answer, url=page.url),
                page.url,
                scope,
                requested_url=page.requested_url,
                hops=page.hops,
                depth=page.depth,
                found_on=page.found_on,
                elapsed_ms=page.elapsed_ms,
            )
    return None


def _sha1(body: bytes) -> str:
    return sha1(body, usedforsecurity=False).hexdigest()


def _robots(web: ArchivedWeb, old: Robots) -> Robots | None:
    found = web.robots(old.url).evidence
    return found if isinstance(found, Robots) and found.status == old.status else None


def _sitemap(web: ArchivedWeb, old: Sitemap) -> Sitemap | None:
    answer = _end(web, old.url, max_bytes=SITEMAP_BYTES)
    if answer is None or answer.status != old.status:
        return None
    return parse_sitemap(answer.body, old.url, answer.status, old.found_in)


def _feed(web: ArchivedWeb, old: Feed) -> Feed | None:
    answer = _end(web, old.url, max_bytes=FEED_BYTES)
    return (
        None
        if answer is None or answer.status != old.status
        else parse_feed(answer.body, old.url, answer.status)
    )


def _error_page(web: ArchivedWeb, old: ErrorPage) -> ErrorPage | None:
    answer = _end(web, old.url, want="page")
    return None if answer is None or answer.status != old.status else error_page_evidence(old.url, answer)


def _end(web: ArchivedWeb, url: str, **how: Any) -> Answer | None:
    """The answer at the end of the redirects, as the visit followed them."""
    met = {url}
    while True:
        answer = web.answer(url, **how)
        if isinstance(answer, Missing):
            return None
        target = redirect_target(answer)
        if target is None:
            return answer
        url = clean(target)
        if not url or url in met or len(met) > HOPS:
            return None
        met.add(url)
