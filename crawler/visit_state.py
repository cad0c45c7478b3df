"""The state of one site while it is open, and how anything is asked of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal, Protocol
from urllib.parse import urlsplit

from audits.evidence import (
    Asset,
    Document,
    ErrorPage,
    ExternalLink,
    Failure,
    Feed,
    HomeVariant,
    Hop,
    PageEvidence,
    Robots,
    Sitemap,
    Tls,
    Unavailable,
)
from crawler import politeness
from crawler.addresses import host_of
from crawler.extract.urls import ascii_url
from crawler.fetching import Answer, Missing, Want
from crawler.options import CrawlOptions, Target
from crawler.politeness import HOPS, RobotsRules, asked_to_wait, origin_of, redirect_target, under_any
from crawler.scope import Scope, place_of, scope_of
from crawler.selection import KNOWN_LIMIT, Selection, clean, kind_of
from crawler.settings import PAGE_BYTES

FAILURES = 300
DOCUMENTS = 300
UNREACHABLE = frozenset(
    {
        *(Unavailable.DNS, Unavailable.REFUSED, Unavailable.TIMEOUT, Unavailable.TLS),
        *(Unavailable.CONNECTION_LOST, Unavailable.PRIVATE_ADDRESS),
    }
)
"""Reasons that hold for the whole host."""


class Web(Protocol):
    """What answers a visit: the network, or the records of an archive."""

    async def ask(
        self,
        url: str,
        *,
        timeout: float,
        method: Literal["GET", "HEAD"] = "GET",
        want: Want = "all",
        max_bytes: int | None = None,
        obey_robots: bool = True,
        rules: RobotsRules | None = None,
        shared: bool = False,
    ) -> Answer | Missing:
        """Ask once for one address, when its host's turn has come. ``rules`` are those of its origin, where
        they are known. ``shared``: an answer that another visit got is good too. Nothing that the other
        side does raises."""

    async def rules(
        self, url: str, timeout: float | None = None, patience: float = float("inf")
    ) -> RobotsRules:
        """What robots.txt of the address's origin lets us do. ``patience``: seconds that a server which asks
        for a pause may make us wait."""

    def wait(self, host: str) -> float:
        """Seconds until this host may be asked again."""

    def halve_pace(self, host: str) -> None:
        """Ask this host half as often from now on."""

    async def certificate(self, host: str, port: int, timeout: float) -> Tls | Unavailable:
        """The certificate of one https host."""

    async def name_exists(self, url: str) -> bool | None:
        """Does the host of this address exist, asked for a second time? None when that cannot be told."""

    def has(self, url: str) -> bool:
        """May this address be asked for at all? An archive has only what was collected."""

    def clock(self) -> float:
        """Seconds that count against a site's time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """Where an address led: the last address asked for, its answer, the hops to it. ``known`` says that
    the last hop leads to a page that was looked at before, so it was not asked for again."""

    url: str
    result: Answer | Missing
    hops: tuple[Hop, ...] = ()
    known: bool = False


@dataclass(slots=True, kw_only=True)
class TemplatePage:
    """A page whose assets are measured: (kind, address) as the page names them."""

    url: str
    assets: tuple[tuple[str, str], ...]


@dataclass(slots=True, kw_only=True)
class Visit:
    """One site while it is open: its limits, what was seen so far. Pages are kept encoded and
    compressed, since many sites are open at a time."""

    target: Target
    options: CrawlOptions
    web: Web
    on_page: Callable[[int], None]
    selection: Selection
    scope: Scope
    started: float
    started_at: str = field(default_factory=lambda: now())
    page_limit: int = 0
    sparing: bool = False
    crawl_delay: float | None = None
    requests: int = 0
    bytes_read: int = 0
    skipped_by_robots: int = 0
    not_collected: int = 0
    origins: set[str] = field(default_factory=set)
    dead_hosts: dict[str, Missing] = field(default_factory=dict)
    unheard: dict[str, Unavailable] = field(default_factory=dict)
    spellings: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    home_url: str = ""
    home_landing: Landing | None = None

    pages: list[bytes] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    found_documents: dict[str, str | None] = field(default_factory=dict)
    found_feeds: dict[str, None] = field(default_factory=dict)
    found_icons: list[str] = field(default_factory=list)
    found_external: dict[str, None] = field(default_factory=dict)
    template_pages: list[TemplatePage] = field(default_factory=list)
    templates: set[str] = field(default_factory=set)
    offered: set[str] = field(default_factory=set)

    robots: Robots | Unavailable = Unavailable.NOT_ATTEMPTED
    variants: tuple[HomeVariant, ...] | Unavailable = Unavailable.NOT_ATTEMPTED
    sitemaps: tuple[Sitemap, ...] | Unavailable = Unavailable.NOT_ATTEMPTED
    tls: Tls | Unavailable = Unavailable.NOT_ATTEMPTED
    error_page: ErrorPage | Unavailable = Unavailable.NOT_ATTEMPTED
    feeds: tuple[Feed, ...] | Unavailable = Unavailable.NOT_ATTEMPTED
    assets: tuple[Asset, ...] | Unavailable = Unavailable.NOT_ATTEMPTED
    documents: dict[str, Document] = field(default_factory=dict)
    favicon: Asset | Unavailable = Unavailable.NOT_ATTEMPTED
    external_links: tuple[ExternalLink, ...] | Unavailable = Unavailable.NOT_ATTEMPTED

    def seconds_left(self, share: float = 1.0) -> float:
        return self.started + share * self.options.seconds - self.web.clock()

    def fail(self, failure: Failure) -> None:
        if len(self.failures) < FAILURES:
            self.failures.append(failure)


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def new_visit(
    target: Target,
    options: CrawlOptions,
    web: Web,
    on_page: Callable[[int], None],
) -> Visit:
    return Visit(
        target=target,
        options=options,
        web=web,
        on_page=on_page,
        started=web.clock(),
        selection=Selection(page_limit=options.pages, depth_limit=options.depth),
        scope=scope_of(target.site, target.site),
        page_limit=options.pages,
    )


async def get(
    visit: Visit,
    url: str,
    *,
    method: Literal["GET", "HEAD"] = "GET",
    want: Want = "all",
    max_bytes: int | None = None,
    timeout: float | None = None,
    obey_robots: bool = True,
    shared: bool = False,
) -> Answer | Missing:
    """Ask once for one address, robots.txt of its origin first, and count it."""
    host = urlsplit(url).hostname or ""
    if not clean(url):
        return Missing(reason=Unavailable.BAD_ADDRESS, detail=url[:200])
    left = visit.seconds_left()
    if left <= 0:
        return Missing(reason=Unavailable.NOT_ATTEMPTED, detail="the time for this site was over")
    if host in visit.dead_hosts:
        return visit.dead_hosts[host]
    seconds = max(1.0, min(timeout or visit.options.timeout, left))
    rules = None
    if obey_robots:
        rules = await visit.web.rules(url, seconds, left)
        if (origin := origin_of(url)) not in visit.origins:
            visit.origins.add(origin)
            visit.requests += rules.requests
        if rules.unreachable is not None:
            _note_dead(visit, url, rules.unreachable)
            return rules.unreachable
        if not rules.allow(url):
            return Missing(reason=Unavailable.ROBOTS_DISALLOWED)
    if (wait := visit.web.wait(host)) > visit.seconds_left():
        detail = f"the server asks for a wait of {wait:.0f} s, more than the time left for this site"
        return Missing(reason=Unavailable.NOT_ATTEMPTED, detail=detail)
    visit.requests += 1
    result = await visit.web.ask(
        url,
        method=method,
        want=want,
        max_bytes=max_bytes,
        timeout=seconds,
        obey_robots=obey_robots,
        rules=rules,
        shared=shared,
    )
    if isinstance(result, Answer):
        visit.bytes_read += result.read_bytes
        if place_of(url) != visit.scope.place and (asked_to_wait(result) or 0.0) > politeness.WAITING_ROOM:
            detail = f"{result.status}, and asks us to come back later"
            visit.dead_hosts[host] = Missing(reason=Unavailable.BLOCKED, detail=detail)
    else:
        _note_dead(visit, url, result)
        visit.bytes_read += result.read_bytes
        if result.reason is Unavailable.TOO_LARGE:
            visit.bytes_read += max_bytes or PAGE_BYTES
    return result


def _note_dead(visit: Visit, url: str, result: Missing) -> None:
    """Another host than the site's own that does not answer is not asked again."""
    if result.reason in UNREACHABLE and place_of(url) != visit.scope.place:
        visit.dead_hosts[urlsplit(url).hostname or ""] = result


async def follow(
    visit: Visit,
    url: str,
    may_go: Callable[[str], bool],
    is_known: Callable[[str], bool] = lambda url: False,
    **how: Any,
) -> Landing:
    """Ask for an address and go where it redirects to, at most HOPS times and only where ``may_go``."""
    hops: list[Hop] = []
    while True:
        result = await get(visit, url, **how)
        target = redirect_target(result) if isinstance(result, Answer) else None
        if target is None:
            return Landing(url=url, result=result, hops=tuple(hops))
        assert isinstance(result, Answer)
        met = {hop.url for hop in hops} | {url}
        location = (ascii_url(target) or target)[:2000]
        hops.append(Hop(url=url, status=result.status, location=location))
        if not clean(target):
            result = Missing(reason=Unavailable.BAD_ADDRESS, detail=f"redirects to {target[:150]}")
        elif clean(target) in met or len(hops) > HOPS:
            result = Missing(reason=Unavailable.TOO_MANY_REDIRECTS, detail=f"{len(hops)} redirects")
        elif under_any(host_of(target), frozenset(dict(visit.options.opted_out))):
            result = Missing(reason=Unavailable.OPTED_OUT, detail="redirects to who opted out")
        elif not may_go(target):
            result = Missing(reason=Unavailable.NOT_ATTEMPTED, detail="redirects outside the site")
        elif is_known(target):
            return Landing(url=clean(target), result=result, hops=tuple(hops), known=True)
        else:
            url = clean(target)
            continue
        return Landing(url=url, result=result, hops=tuple(hops))


def anywhere(url: str) -> bool:
    return True


def add_document(visit: Visit, url: str, found_on: str | None) -> None:
    if len(visit.found_documents) < DOCUMENTS:
        visit.found_documents.setdefault(url, found_on)


def offer(visit: Visit, address: str | None, page: PageEvidence, rank: int) -> None:
    """Let the selection know an address that a page names, when it belongs to the site."""
    if not address or address in visit.offered:
        return
    if len(visit.offered) < KNOWN_LIMIT:
        visit.offered.add(address)
    url = clean(address)
    if not url or not visit.scope.contains(url):
        return
    kind = kind_of(url)
    if kind == "page":
        visit.selection.add(url, depth=page.depth + 1, found_on=page.url, rank=rank)
    elif kind in ("document", "picture"):
        add_document(visit, url, page.url)
