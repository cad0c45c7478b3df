"""Through here every request of a crawl goes out: robots.txt obeyed, paces kept, who opted out left alone.

What an answer means is RFC 9309's: 4xx allows all, 5xx and no answer forbid all, five redirects are
followed.
"""

import asyncio
import contextlib
import time
from collections import Counter, OrderedDict
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal
from urllib.parse import urljoin, urlsplit

from protego import Protego
from scrapy import Request
from scrapy.crawler import Crawler

from audits.evidence import Hop, Robots, Unavailable
from crawler.addresses import Addresses, host_of
from crawler.archive import Recording, recorded
from crawler.extract.robots_file import parse_robots
from crawler.fetching import Answer, Missing, RobotsDisallowed, fetch
from crawler.guard import rule_of_settings
from crawler.hosting import network_of
from crawler.pace import Pace

TOKEN = "Kuzgu"
HOPS = 5
ROBOTS_BYTES = 1_000_000
"""What is read of a robots.txt; of a longer one the beginning applies (RFC 9309, 2.5)."""
LONGEST_DELAY = 30.0
"""Seconds. A longer Crawl-delay is kept too; the pages become fewer, and what is not a page is left out."""
KEPT_SECONDS = 86_400.0
"""RFC 9309, 2.4: a robots.txt is not used for longer than 24 hours."""
WAITING_ROOM = 10.0
"""Seconds that another host than the site's own may make us wait for a picture or a file."""
REMEMBERED = 2_000
A_HOST_IN_ALL = 40
"""Requests to one host for the links that other sites have to it, in one process."""
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
    asked_at: float = field(default_factory=time.monotonic)
    recording: Recording = field(default_factory=Recording)

    def allow(self, url: str) -> bool:
        return self.parser.can_fetch(url, TOKEN)

    @property
    def crawl_delay(self) -> float | None:
        delay = self.parser.crawl_delay(TOKEN)
        return delay if delay is not None and 0 < delay < float("inf") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The answer to what was asked once for all visits."""

    result: Answer | Missing
    recording: Recording


class RobotsGate:
    """Downloader middleware: no request passes that robots.txt forbids. ``ask`` is the way out for all."""

    def __init__(self, crawler: Crawler) -> None:
        settings = crawler.settings
        self.crawler = crawler
        self.known: OrderedDict[str, asyncio.Future[RobotsRules]] = OrderedDict()
        self.heard: OrderedDict[tuple[str, str], asyncio.Future[Heard]] = OrderedDict()
        self.asked: Counter[str] = Counter()
        self.addresses = Addresses(rule_of_settings(settings))
        self.pace = Pace(settings.getfloat("DOWNLOAD_DELAY"), settings.get("KUZGU_PACE_BOOK"))
        self.longest_delay = settings.getfloat("KUZGU_LONGEST_DELAY")
        self.opted_out = frozenset(settings.getlist("KUZGU_OPTED_OUT"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RobotsGate":
        return cls(crawler)

    async def ask(self, url: str, **how: Any) -> Answer | Missing:
        """``fetch`` when the host's turn has come. Who opted out is not even looked up."""
        host = host_of(url)
        if under_any(host, self.opted_out):
            return Missing(reason=Unavailable.OPTED_OUT)
        if not host:
            return Missing(reason=Unavailable.BAD_ADDRESS, detail=url[:200])
        address = await self.addresses.of(host)
        if isinstance(address, Missing):
            return await fetch(self.crawler, url, unanswered=address, **how)
        async with self.pace.turn(host, address):
            result = await fetch(self.crawler, url, **how)
        if isinstance(result, Answer) and (seconds := asked_to_wait(result)):
            self.pace.rest(host, seconds)
        return result

    async def ask_once(self, url: str, *, method: Literal["GET", "HEAD"] = "GET", **how: Any) -> Heard:
        """``ask`` for something on somebody else's site, which many sites may link to: each address is asked
        for once in this process, each host A_HOST_IN_ALL times."""
        key = (method, url)
        if key not in self.heard:
            if self.asked[host_of(url)] >= A_HOST_IN_ALL:
                detail = "this host was asked often enough"
                return Heard(
                    result=Missing(reason=Unavailable.NOT_ATTEMPTED, detail=detail), recording=Recording()
                )
            self.asked[host_of(url)] += 1
            self.heard[key] = asyncio.ensure_future(self._hear(url, method=method, **how))
            if len(self.heard) > REMEMBERED:
                self.heard.popitem(last=False)
        return await asyncio.shield(self.heard[key])

    async def _hear(self, url: str, **how: Any) -> Heard:
        with recorded() as recording:
            return Heard(result=await self.ask(url, **how), recording=recording)

    async def machine(self, url: str) -> str | None:
        """The address whose sites are visited one after the other; None on a content network, where there
        is no such address, or where the look-up failed."""
        host = host_of(url)
        if not host or under_any(host, self.opted_out):
            return None
        address = await self.addresses.of(host)
        return address if isinstance(address, str) and network_of(address) is None else None

    async def process_request(self, request: Request) -> None:
        if request.meta.get("dont_obey_robotstxt"):
            return
        rules = request.meta.get("kuzgu_rules") or await self.rules(request.url)
        if not rules.allow(request.url):
            raise RobotsDisallowed("Forbidden by robots.txt")

    async def rules(
        self, url: str, timeout: float | None = None, patience: float = float("inf")
    ) -> RobotsRules:
        """The rules for the origin (scheme, host, port) of this address; fetched when not known or a day
        old. ``patience``: seconds that a server which asks for a pause may make us wait."""
        origin = origin_of(url)
        if origin in self.known:
            self.known.move_to_end(origin)
            rules = await asyncio.shield(self.known[origin])
            if time.monotonic() - rules.asked_at <= KEPT_SECONDS:
                return rules
        future: asyncio.Future[RobotsRules] = asyncio.get_running_loop().create_future()
        self.known[origin] = future
        while len(self.known) > REMEMBERED:
            self.known.popitem(last=False)
        try:
            with recorded() as recording:
                rules = replace(await _ask(self, origin, timeout, patience), recording=recording)
        except BaseException:
            future.cancel()
            self.known.pop(origin, None)
            raise
        future.set_result(rules)
        self._share(rules, future)
        if rules.crawl_delay is not None:
            for place in _origins(rules, origin):
                self.pace.slow_down(host_of(place), min(rules.crawl_delay, self.longest_delay))
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


async def _ask(gate: RobotsGate, origin: str, timeout: float | None, patience: float) -> RobotsRules:
    first = url = f"{origin}/robots.txt"
    hops: list[Hop] = []
    requests = 0
    timeout = timeout or gate.crawler.settings.getfloat("DOWNLOAD_TIMEOUT")
    while True:
        for _ in range(2):
            requests += 1
            answer = await gate.ask(
                url, timeout=timeout, want="start", max_bytes=ROBOTS_BYTES, obey_robots=False
            )
            failed = answer.reason in _ASK_AGAIN if isinstance(answer, Missing) else answer.status >= 500
            if not failed or gate.pace.wait(host_of(url)) > patience:
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


def asked_to_wait(answer: Answer, now: datetime | None = None) -> float | None:
    """Seconds that an answer (429 or 503) asks us to stay away, by its Retry-After: a number of seconds or a
    date (RFC 9110, 10.2.3); None when it asks for nothing."""
    text = answer.header("retry-after").strip()
    if answer.status not in (429, 503) or not text:
        return None
    if text.isascii() and text.isdigit():
        return float(text[:12])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (now or datetime.now(UTC))).total_seconds())


def under_any(host: str, domains: frozenset[str]) -> bool:
    """Is this host one of the domains or below one of them?"""
    labels = host.rstrip(".").split(".")
    return bool(domains) and any(".".join(labels[start:]) in domains for start in range(len(labels)))
