"""robots.txt: asked for once for each origin, obeyed for every request, its Crawl-delay kept.

What an answer means is RFC 9309's: 4xx allows all, 5xx and no answer forbid all, five redirects are
followed.
"""

import asyncio
import contextlib
from collections import OrderedDict
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from protego import Protego
from scrapy import Request
from scrapy.crawler import Crawler

from audits.evidence import Hop, Robots, Unavailable
from crawler.extract.robots_file import parse_robots
from crawler.fetching import Answer, Missing, RobotsDisallowed, fetch, slot_of

TOKEN = "Kuzgu"
HOPS = 5
ROBOTS_BYTES = 1_000_000
LONGEST_DELAY = 30.0
"""Seconds. A longer Crawl-delay is answered by fewer pages rather than by longer waits."""
REMEMBERED = 2_000
DISALLOW_ALL = "User-agent: *\nDisallow: /\n"
"""What applies when the server cannot tell its rules."""
_ASK_AGAIN = (Unavailable.CONNECTION_LOST,)


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsRules:
    """What one origin's robots.txt lets us do. ``unreachable`` says why there was no answer at all."""

    evidence: Robots | Unavailable
    parser: Protego
    requests: int
    unreachable: Missing | None = None

    def allow(self, url: str) -> bool:
        return self.parser.can_fetch(url, TOKEN)

    @property
    def crawl_delay(self) -> float | None:
        delay = self.parser.crawl_delay(TOKEN)
        return delay if delay is not None and 0 < delay < float("inf") else None


class RobotsGate:
    """Downloader middleware: no request passes that robots.txt forbids."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.known: OrderedDict[str, asyncio.Future[RobotsRules]] = OrderedDict()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RobotsGate":
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        if request.meta.get("dont_obey_robotstxt"):
            return
        if not (await self.rules(request.url)).allow(request.url):
            raise RobotsDisallowed("Forbidden by robots.txt")

    async def rules(self, url: str, timeout: float | None = None) -> RobotsRules:
        """The rules for the origin (scheme, host, port) of this address; fetched when not known yet."""
        origin = origin_of(url)
        if origin in self.known:
            self.known.move_to_end(origin)
            return await asyncio.shield(self.known[origin])
        future: asyncio.Future[RobotsRules] = asyncio.get_running_loop().create_future()
        self.known[origin] = future
        while len(self.known) > REMEMBERED:
            self.known.popitem(last=False)
        try:
            rules = await _ask(self.crawler, origin, timeout)
        except BaseException:
            future.cancel()
            self.known.pop(origin, None)
            raise
        future.set_result(rules)
        self._share(rules, future)
        if rules.crawl_delay is not None:
            for place in _origins(rules, origin):
                slow_down(self.crawler, slot_of(place), rules.crawl_delay)
        return rules

    def _share(self, rules: RobotsRules, future: "asyncio.Future[RobotsRules]") -> None:
        """An origin that was met on the way, at its own /robots.txt, has just answered for itself."""
        if isinstance(rules.evidence, Robots):
            for hop in rules.evidence.hops:
                target = urlsplit(hop.location)
                if target.path == "/robots.txt" and not target.query:
                    self.known.setdefault(origin_of(hop.location), future)


def _origins(rules: RobotsRules, origin: str) -> tuple[str, ...]:
    hops = rules.evidence.hops if isinstance(rules.evidence, Robots) else ()
    return (origin, *(hop.location for hop in hops))


def origin_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


async def _ask(crawler: Crawler, origin: str, timeout: float | None) -> RobotsRules:
    first = url = f"{origin}/robots.txt"
    hops: list[Hop] = []
    requests = 0
    timeout = timeout or crawler.settings.getfloat("DOWNLOAD_TIMEOUT")
    while True:
        for _ in range(2):
            requests += 1
            answer = await fetch(crawler, url, timeout=timeout, max_bytes=ROBOTS_BYTES, obey_robots=False)
            failed = answer.reason in _ASK_AGAIN if isinstance(answer, Missing) else answer.status >= 500
            if not failed:
                break
        if isinstance(answer, Missing):
            return RobotsRules(
                evidence=answer.reason,
                parser=Protego.parse(DISALLOW_ALL),
                requests=requests,
                unreachable=answer,
            )
        target = redirect_target(answer)
        if target is None or len(hops) == HOPS:
            return _rules(first, answer, tuple(hops), requests)
        hops.append(Hop(url=url, status=answer.status, location=target))
        url = target


def redirect_target(answer: Answer) -> str | None:
    """Where a redirect leads, resolved; None when this is none."""
    location = answer.header("location").strip()
    if answer.status not in (301, 302, 303, 307, 308) or not location:
        return None
    with contextlib.suppress(UnicodeError):  # servers send Cyrillic addresses as bare UTF-8
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(answer.url, location)
    except ValueError:
        return location


def _rules(url: str, answer: Answer, hops: tuple[Hop, ...], requests: int) -> RobotsRules:
    evidence = parse_robots(answer.body, url, answer.status, TOKEN, hops)
    if answer.status >= 500:
        evidence = replace(evidence, text=DISALLOW_ALL)
    return RobotsRules(evidence=evidence, parser=Protego.parse(evidence.text), requests=requests)


def slow_down(crawler: Crawler, slot_key: str, delay: float) -> None:
    """Keep at least this many seconds (at most LONGEST_DELAY) between requests of a slot, also after the
    downloader has forgotten the slot, which it does after a minute without requests."""
    assert crawler.engine is not None
    downloader = crawler.engine.downloader
    delay = max(min(delay, LONGEST_DELAY), crawler.settings.getfloat("DOWNLOAD_DELAY"))
    downloader.per_slot_settings[slot_key] = {"delay": delay, "concurrency": 1, "jitter": 0.0}
    if (slot := downloader.slots.get(slot_key)) is not None:
        slot.delay = delay
        slot.jitter = 0.0
