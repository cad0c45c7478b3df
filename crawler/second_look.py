"""Looks again at some pages of a site and at what else one check reads: the old evidence, made new there."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from audits.evidence import PageEvidence, SiteEvidence, Unavailable
from crawler.addresses import host_of
from crawler.fetching import Answer, Missing
from crawler.scope import scope_of
from crawler.selection import Candidate, template_of
from crawler.site_visit import keep_page, note_robots, open_home, seen_pages
from crawler.surroundings import ask_for_impossible, probe_tls, probe_variants, read_feeds, read_sitemaps
from crawler.visit_state import Visit, follow, now
from crawler.weights import measure_favicon

Part = Literal["robots", "variants", "tls", "sitemaps", "error_page", "feeds", "favicon"]
PARTS: tuple[Part, ...] = ("robots", "variants", "tls", "sitemaps", "error_page", "feeds", "favicon")
"""What can be seen anew without a visit of the whole site."""
_BESIDE_HOME = frozenset({"variants", "sitemaps", "error_page", "feeds", "favicon"})
"""Parts for which the home page is needed."""
GONE = (404, 410)
A_WAIT = 1.5
"""Seconds from which a wait is told."""

Tell = Callable[[dict[str, Any]], None]


@dataclass(slots=True, kw_only=True)
class SecondLook:
    """What to look at: addresses of pages in ``seen``, and parts. Afterwards: ``fresh`` pages by the address
    that they had, ``gone`` addresses, and why others could not be seen (``unseen``)."""

    seen: SiteEvidence
    home: PageEvidence
    urls: Sequence[str]
    parts: Collection[Part]
    tell: Tell
    fresh: dict[str, PageEvidence] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    unseen: dict[str, Unavailable] = field(default_factory=dict)
    evidence: SiteEvidence | None = None


async def look_again(visit: Visit, look: SecondLook) -> SiteEvidence:
    """The evidence of before with these pages and parts as they are now. Politeness is that of a visit."""
    seen, home = look.seen, look.home
    visit.scope = scope_of(seen.site, home.url)
    visit.home_url = home.url
    await note_robots(visit, home.url)
    if look.home.url in look.urls or not _BESIDE_HOME.isdisjoint(look.parts):
        await _look_at_home(visit, look)
    changed = await _look_around(visit, look)
    for url in look.urls:
        if url != home.url:
            await _look_at(visit, look, url)
    if "feeds" in look.parts and home.url in look.fresh:
        await read_feeds(visit)
        changed["feeds"] = visit.feeds
    moment = now()
    look.evidence = replace(
        seen,
        pages=tuple(look.fresh.get(page.url, page) for page in seen.pages if page.url not in look.gone),
        crawl=replace(seen.crawl, started_at=visit.started_at, finished_at=moment),
        **changed,
    )
    return look.evidence


async def _look_around(visit: Visit, look: SecondLook) -> dict[str, Any]:
    parts, opened = look.parts, look.home.url in look.fresh
    if "variants" in parts and opened:
        _tell_wait(visit, look, visit.home_url)
        await probe_variants(visit)
    if "tls" in parts:
        await probe_tls(visit)
    if "sitemaps" in parts and opened:
        _tell_wait(visit, look, visit.home_url)
        await read_sitemaps(visit)
    if "error_page" in parts and opened:
        await ask_for_impossible(visit)
    if "favicon" in parts and opened:
        await measure_favicon(visit)
    found = {part: getattr(visit, part) for part in PARTS if part in parts and part != "feeds"}
    return {part: value for part, value in found.items() if value is not Unavailable.NOT_ATTEMPTED}


async def _look_at_home(visit: Visit, look: SecondLook) -> None:
    _tell_wait(visit, look, look.home.url)
    look.tell({"event": "page", "url": look.home.url})
    if await open_home(visit):
        page = seen_pages(visit)[-1]
        look.fresh[look.home.url] = replace(page, depth=look.home.depth, found_on=look.home.found_on)
    else:
        reasons = [failure.reason for failure in visit.failures]
        look.unseen[look.home.url] = reasons[0] if reasons else Unavailable.NOT_ATTEMPTED


async def _look_at(visit: Visit, look: SecondLook, url: str) -> None:
    before = next((page for page in look.seen.pages if page.url == url), None)
    _tell_wait(visit, look, url)
    look.tell({"event": "page", "url": url})
    landing = await follow(visit, url, visit.scope.contains, want="page")
    result = landing.result
    if isinstance(result, Missing):
        look.unseen[url] = result.reason
        return
    if not 200 <= result.status < 300:
        if result.status in GONE:
            look.gone.add(url)
        else:
            look.unseen[url] = _why(result)
        return
    depth, found_on = (before.depth, before.found_on) if before else (1, None)
    candidate = Candidate(url, depth, found_on, 1, 0, template_of(url))
    if not result.is_html or not keep_page(visit, landing, candidate):
        look.unseen[url] = Unavailable.NOT_HTML if not result.is_html else Unavailable.BROKEN
        return
    look.fresh[url] = seen_pages(visit)[-1]


def _why(answer: Answer) -> Unavailable:
    return Unavailable.BLOCKED if answer.status in (401, 403, 429) else Unavailable.HTTP_ERROR


def _tell_wait(visit: Visit, look: SecondLook, url: str) -> None:
    seconds = visit.web.wait(host_of(url))
    if seconds >= A_WAIT:
        look.tell({"event": "wait", "url": url, "seconds": seconds, "crawl_delay": visit.crawl_delay})
