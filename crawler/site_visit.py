"""The visit of one site, from robots.txt to its evidence: one request at a time, within the limits.

A visit is one coroutine, so it ends exactly once, and its order of requests depends on the site alone.
"""

import logging
import re
import zlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit, urlunsplit

from audits import codec
from audits.evidence import Crawl, Document, Failure, PageEvidence, Robots, SiteEvidence, Unavailable
from crawler import politeness
from crawler.addresses import host_of
from crawler.archive import ArchiveError
from crawler.external_links import ask_external_links, note_external_links
from crawler.extract import extract
from crawler.fetching import Answer, Missing
from crawler.guard import address_allowed, is_literal
from crawler.politeness import asked_to_wait, origin_of
from crawler.scope import Scope, same_organisation, scope_of
from crawler.seeds import on_platform
from crawler.selection import SELECTION, Candidate, clean, template_of
from crawler.settings import user_agent
from crawler.surroundings import (
    ask_for_impossible,
    other_spellings,
    probe_tls,
    probe_variants,
    read_feeds,
    read_sitemaps,
    record_unreachable,
)
from crawler.visit_state import (
    Landing,
    TemplatePage,
    Visit,
    add_document,
    follow,
    get,
    now,
    offer,
)
from crawler.weights import measure_assets, measure_documents

logger = logging.getLogger(__name__)

Ended = Literal["complete", "pages", "bytes", "seconds", "stopped", "failed"]

PAGES_SHARE = 0.7
"""The part of a site's time after which no more pages are chosen, so that the rest can be measured."""
ROBOTS_FAILURES = 50
NOT_COLLECTED_FAILURES = 50
SNIPPET = 300
SLOWER_AFTER = 3
"""So many refusals (403, 429) one after the other, and the pace is halved."""
IN_A_ROW = {
    Unavailable.BLOCKED: 6,
    Unavailable.TIMEOUT: 3,
    Unavailable.REFUSED: 3,
    Unavailable.CONNECTION_LOST: 5,
}
"""So many answers of one kind one after the other, and the site is left alone."""


async def visit_site(visit: Visit) -> SiteEvidence:
    """Visit the site and return what was seen. A fault of our own ends the visit too, with what there is.

    Raises ArchiveError when what was seen cannot be kept.
    """
    try:
        ended: Ended = "failed"
        if await open_home(visit):
            if not visit.sparing:
                await probe_variants(visit)
            await probe_tls(visit)
            await read_sitemaps(visit)
            if not visit.sparing:
                await ask_for_impossible(visit)
            ended = await look_at_pages(visit)
            if not visit.sparing and ended != "stopped":
                await read_feeds(visit)
                await measure_documents(visit)
                await measure_assets(visit)
                await ask_external_links(visit)
        else:
            await record_unreachable(visit)
    except ArchiveError:
        raise
    except Exception as error:
        logger.exception("visit of %s broke off", visit.target.site)
        ended = "failed"
        detail = f"fault of the crawler: {type(error).__name__}: {error}"[:200]
        visit.fail(Failure(url=visit.target.site, reason=Unavailable.BROKEN, detail=detail))
    return site_evidence(visit, ended)


def seen_pages(visit: Visit) -> tuple[PageEvidence, ...]:
    """The pages so far, decoded."""
    found = []
    for page in visit.pages:
        try:
            found.append(codec.decode(zlib.decompress(page), PageEvidence))
        except ValueError as error:
            logger.exception("a page of %s does not come back from its encoding", visit.target.site)
            visit.fail(Failure(url=visit.target.site, reason=Unavailable.BROKEN, detail=str(error)[:200]))
    return tuple(found)


def site_evidence(visit: Visit, ended: Ended) -> SiteEvidence:
    """All that was seen so far, as evidence."""
    pages = seen_pages(visit)
    documents = [
        visit.documents.get(url) or Document(url=url, status=Unavailable.NOT_ATTEMPTED, found_on=found_on)
        for url, found_on in visit.found_documents.items()
    ]
    known = {document.url for document in documents}
    documents += [document for url, document in visit.documents.items() if url not in known]
    return SiteEvidence(
        organisation=visit.target.organisation,
        site=visit.target.site,
        crawl=Crawl(
            user_agent=user_agent(visit.options.contact),
            started_at=visit.started_at,
            finished_at=now(),
            selection=SELECTION,
            page_limit=visit.page_limit,
            byte_limit=visit.options.bytes,
            seconds_limit=visit.options.seconds,
            ended_by=ended,
            requests=visit.requests,
            bytes=visit.bytes_read,
            discovered=visit.selection.discovered,
            skipped_by_robots=visit.skipped_by_robots,
            crawl_delay=visit.crawl_delay,
            vantage=visit.options.vantage,
        ),
        variants=visit.variants,
        robots=visit.robots,
        sitemaps=visit.sitemaps,
        tls=visit.tls,
        error_page=visit.error_page,
        feeds=visit.feeds,
        assets=visit.assets,
        documents=tuple(documents) if visit.pages else Unavailable.NOT_ATTEMPTED,
        favicon=visit.favicon,
        external_links=visit.external_links,
        pages=pages,
        failures=tuple(visit.failures),
    )


async def open_home(visit: Visit) -> bool:
    """Get the home page, at another spelling of its address when nothing listens at the given one."""
    site = clean(visit.target.site)
    if not site:
        visit.fail(Failure(url=visit.target.site, reason=Unavailable.BAD_ADDRESS))
        return False
    landing = await _ask_home(visit, site)
    visit.home_landing = landing
    await note_robots(visit, site)
    if _take_home(visit, landing):
        await note_robots(visit, landing.url)
        return True
    if isinstance(landing.result, Missing):
        for url in other_spellings(site, landing.result.reason):
            other = await _ask_home(visit, url)
            if isinstance(other.result, Missing):
                visit.unheard[url] = other.result.reason
            if isinstance(other.result, Answer) and _take_home(visit, other):
                await note_robots(visit, other.url)
                return True
    return False


async def note_robots(visit: Visit, url: str) -> None:
    """robots.txt of the place where the pages are. A very long delay is kept, and answered by fewer pages:
    so many as fit into the site's time beside robots.txt, certificate and sitemap."""
    rules = await visit.web.rules(url)
    visit.robots = rules.evidence
    visit.crawl_delay = rules.crawl_delay
    if rules.crawl_delay is not None and rules.crawl_delay > politeness.LONGEST_DELAY:
        visit.sparing = True
        fitting = int(PAGES_SHARE * visit.options.seconds / rules.crawl_delay) - 3
        visit.page_limit = max(1, min(visit.options.pages, fitting))
        visit.selection.page_limit = visit.page_limit


_DOMAIN_NAME = re.compile(r"(?:[a-z0-9_-]{1,63}\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})")


def _own_place(visit: Visit) -> Callable[[str], bool]:
    """A home page may be anywhere on the organisation's own domains, those of its row in the seeds; what is
    on another domain is another site, and a page on a social network is none."""
    organisation = visit.target.organisation
    known = (visit.target.site, organisation.url, *organisation.other_urls, *organisation.former_urls)
    own = [host_of(url) for url in known if url and not on_platform(url)]

    def is_own(url: str) -> bool:
        host = host_of(clean(url) or url)
        public = is_literal(host) and address_allowed(host)
        if not public and not _DOMAIN_NAME.fullmatch(host):
            return True  # asked for like any other, and refused with its exact reason
        return not on_platform(url) and any(same_organisation(host, one) for one in own)

    return is_own


async def _ask_home(visit: Visit, url: str) -> Landing:
    landing = await follow(visit, url, _own_place(visit), want="page")
    result = landing.result
    if isinstance(result, Missing) and result.reason is Unavailable.TIMEOUT and not landing.hops:
        # Either all is silent or robots.txt alone is: one more request tells which.
        rules = await visit.web.rules(url)
        if rules.unreachable is not None:
            alive = await get(visit, url, want="headers", obey_robots=False)
            if isinstance(alive, Answer):
                detail = f"robots.txt was not answered in time; the page answered {alive.status}"
                return Landing(url=url, result=Missing(reason=Unavailable.ROBOTS_DISALLOWED, detail=detail))
    if isinstance(result, Missing) and result.reason is Unavailable.CONNECTION_LOST:
        return await follow(visit, url, _own_place(visit), want="page")
    if isinstance(result, Answer) and (result.status in (500, 502, 503, 504) or _may_return(visit, result)):
        return await follow(visit, url, _own_place(visit), want="page")
    return landing


def _may_return(visit: Visit, answer: Answer) -> bool:
    """Did the server ask us to wait, and is there time for that?"""
    return asked_to_wait(answer) is not None and visit.web.wait(host_of(answer.url)) < visit.seconds_left()


def _take_home(visit: Visit, landing: Landing) -> bool:
    result = landing.result
    requested = landing.hops[0].url if landing.hops else landing.url
    if isinstance(result, Missing):
        detail = result.detail
        refused = result.reason is Unavailable.ROBOTS_DISALLOWED
        if refused and isinstance(visit.robots, Robots) and visit.robots.status >= 500:
            detail = f"robots.txt answered {visit.robots.status}"
        visit.fail(
            Failure(
                url=requested,
                reason=result.reason,
                status=landing.hops[-1].status
                if result.reason is Unavailable.NOT_ATTEMPTED and landing.hops
                else None,
                detail=detail,
                hops=landing.hops,
            )
        )
        return False
    if not 200 <= result.status < 300:
        visit.fail(_http_failure(requested, landing, None))
        return False
    if not result.is_html:
        visit.fail(
            Failure(
                url=requested,
                reason=Unavailable.NOT_HTML,
                status=result.status,
                detail=result.content_type[:100],
                hops=landing.hops,
            )
        )
        return False
    visit.scope = scope_of(visit.target.site, landing.url)
    visit.home_url = landing.url
    visit.home_landing = landing
    visit.selection.claim(landing.url)
    return keep_page(visit, landing, Candidate(requested, 0, None, 0, 0, template_of(landing.url)))


def _http_failure(requested: str, landing: Landing, found_on: str | None) -> Failure:
    result = landing.result
    assert isinstance(result, Answer)
    challenged = result.header("cf-mitigated") == "challenge"
    blocked = result.status in (401, 403, 429) or challenged
    return Failure(
        url=requested,
        reason=Unavailable.BLOCKED if blocked else Unavailable.HTTP_ERROR,
        status=result.status,
        detail=result.header("server")[:100],
        found_on=found_on,
        hops=landing.hops,
        snippet=snippet(result),
    )


_UNSEEN = re.compile(r"(?is)<(script|style|noscript)\b.*?(</\1[^>]*>?|$)|<!--.*?(-->|$)|<[^>]*>?")


def snippet(answer: Answer) -> str:
    """The first letters that a person would read in a body, markup taken out."""
    text = answer.body[:20_000].decode("utf-8", "replace").replace("\x00", "")
    return " ".join(_UNSEEN.sub(" ", text).split())[:SNIPPET]


async def look_at_pages(visit: Visit) -> Ended:
    """Look at pages until none is left, a limit is met or the site shows that it wants to be left alone."""
    attempts = 1
    in_a_row: dict[Unavailable, int] = {}
    while True:
        if len(visit.pages) >= visit.page_limit or attempts >= visit.page_limit * 3 // 2 + 10:
            return "pages" if visit.selection.waiting else "complete"
        if visit.bytes_read >= visit.options.bytes:
            return "bytes" if visit.selection.waiting else "complete"
        if visit.seconds_left(PAGES_SHARE) <= 0:
            return "seconds" if visit.selection.waiting else "complete"
        candidate = visit.selection.next()
        if candidate is None:
            return "complete"
        url = _spelled_as_home(visit, candidate.url)
        if not visit.web.has(url):
            visit.not_collected += 1
            if visit.not_collected <= NOT_COLLECTED_FAILURES:
                missing = Unavailable.NOT_COLLECTED
                visit.fail(Failure(url=candidate.url, reason=missing, found_on=candidate.found_on))
            continue
        rules = await visit.web.rules(url)
        if rules.unreachable is None and not rules.allow(url):
            visit.skipped_by_robots += 1
            if visit.skipped_by_robots <= ROBOTS_FAILURES:
                forbidden = Unavailable.ROBOTS_DISALLOWED
                visit.fail(Failure(url=candidate.url, reason=forbidden, found_on=candidate.found_on))
            continue
        attempts += 1
        landing = await follow(visit, url, visit.scope.contains, visit.selection.was_looked_at, want="page")
        result = landing.result
        lost = isinstance(result, Missing) and result.reason is Unavailable.CONNECTION_LOST
        if lost or (isinstance(result, Answer) and _may_return(visit, result)):
            landing = await follow(
                visit, url, visit.scope.contains, visit.selection.was_looked_at, want="page"
            )
        reason = _take_page(visit, landing, candidate)
        if origin_of(url) != origin_of(visit.home_url):
            continue
        in_a_row = {reason: in_a_row.get(reason, 0) + 1} if reason else {}
        if reason in IN_A_ROW and in_a_row[reason] >= IN_A_ROW[reason]:
            return "stopped"
        host = host_of(visit.home_url)
        if reason is Unavailable.BLOCKED and in_a_row[reason] == SLOWER_AFTER:
            visit.web.halve_pace(host)
        if visit.web.wait(host) > visit.seconds_left():
            return "stopped"


def _spelled_as_home(visit: Visit, url: str) -> str:
    """With the scheme and www. of the home page where the site was seen to redirect there anyway."""
    parts = urlsplit(url)
    scheme, netloc = visit.spellings.get((parts.scheme, parts.netloc), (parts.scheme, parts.netloc))
    return urlunsplit((scheme, netloc, parts.path, parts.query, ""))


def _take_page(visit: Visit, landing: Landing, candidate: Candidate) -> Unavailable | None:
    """Keep what a page address led to. Returns the reason when it did not become evidence of a page."""
    result = landing.result
    if landing.known:
        visit.selection.claim(candidate.url)
        return None
    if isinstance(result, Missing):
        visit.fail(
            Failure(
                url=candidate.url,
                reason=result.reason,
                status=landing.hops[-1].status if landing.hops else None,
                detail=result.detail,
                found_on=candidate.found_on,
                hops=landing.hops,
            )
        )
        return result.reason
    if not 200 <= result.status < 300:
        failure = _http_failure(candidate.url, landing, candidate.found_on)
        visit.fail(failure)
        return failure.reason
    visit.selection.claim(candidate.url)
    if not result.is_html:
        add_document(visit, candidate.url, candidate.found_on)
        visit.documents[candidate.url] = Document(
            url=candidate.url,
            status=result.status,
            content_type=result.content_type[:100],
            bytes=result.wire_bytes if result.wire_bytes is not None else Unavailable.NOT_COLLECTED,
            found_on=candidate.found_on,
        )
        return None
    if landing.hops and not visit.selection.claim(landing.url):
        return None
    return None if keep_page(visit, landing, candidate) else Unavailable.BROKEN


def keep_page(visit: Visit, landing: Landing, candidate: Candidate) -> bool:
    """Read an answered page and add it to what was seen; False by a fault of the reader."""
    answer = landing.result
    assert isinstance(answer, Answer)
    try:
        page = page_evidence(
            answer,
            landing.url,
            visit.scope,
            requested_url=candidate.url,
            hops=landing.hops,
            depth=candidate.depth,
            found_on=candidate.found_on,
            elapsed_ms=answer.elapsed_ms if answer.elapsed_ms is not None else Unavailable.NOT_COLLECTED,
        )
        encoded = zlib.compress(codec.encode(page), 1)
    except Exception as error:
        logger.exception("page %s could not be read", landing.url)
        detail = f"fault of the reader: {type(error).__name__}: {error}"[:200]
        visit.fail(
            Failure(
                url=candidate.url,
                reason=Unavailable.BROKEN,
                status=answer.status,
                detail=detail,
                found_on=candidate.found_on,
                hops=landing.hops,
            )
        )
        return False
    _gather(visit, page)
    visit.pages.append(encoded)
    visit.on_page(len(visit.pages))
    return True


def page_evidence(answer: Answer, url: str, scope: Scope, **frame: Any) -> PageEvidence:
    """One answered page as evidence; ``frame`` says how it was come by (requested_url, hops, depth …)."""
    page = extract(
        answer.body,
        url,
        answer.status,
        answer.headers,
        scope=(scope.prefix,),
        template=template_of(url),
        transfer_bytes=answer.wire_bytes if answer.wire_bytes is not None else Unavailable.NOT_COLLECTED,
        compression=answer.compression,
        **frame,
    )
    return replace(page, truncated=True) if answer.truncated else page


def _gather(visit: Visit, page: PageEvidence) -> None:
    """Take from a page what the rest of the visit needs: links, feeds, icons, assets."""
    home = not visit.pages
    for link in page.links:
        offer(visit, link.url, page, 0 if home and link.place in ("nav", "header") else 1)
    note_external_links(visit, page)
    for element in page.link_elements:
        if "alternate" in element.rel and element.hreflang:
            offer(visit, element.url, page, 1)
        elif "alternate" in element.rel and element.type.lower() in FEED_TYPES and element.url:
            visit.found_feeds.setdefault(element.url)
        elif home and ("icon" in element.rel) and element.url:
            visit.found_icons.append(element.url)
    for resource in page.subresources:
        if resource.kind == "frame":
            offer(visit, resource.url, page, 1)
    for meta in page.metas:
        if meta.kind == "http-equiv" and meta.key == "refresh":
            _, found, address = _REFRESH.sub("url=", meta.content, count=1).partition("url=")
            if found:
                offer(visit, _absolute(page, address), page, 0)
    if len(visit.template_pages) < visit.options.template_pages and page.template not in visit.templates:
        visit.templates.add(page.template)
        assets = [(str(r.kind), r.url) for r in page.subresources]
        assets += [("image", image.url) for image in page.images if image.url]
        visit.template_pages.append(TemplatePage(url=page.url, assets=tuple(dict.fromkeys(assets))))


_REFRESH = re.compile(r"(?i)\burl\s*=")
FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml")


def _absolute(page: PageEvidence, address: str) -> str | None:
    try:
        return urljoin(page.base or page.url, address.strip(" '\""))
    except ValueError:
        return None
