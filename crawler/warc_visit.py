"""Visits sites in archives: the same visit, answered by the records of WARC files. Nobody is asked."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Literal

from protego import Protego

from audits.evidence import Hop, SiteEvidence, Tls, Unavailable
from crawler.extract.robots_file import parse_robots
from crawler.fetching import HTML_TYPES, START_OF, Answer, Missing, Want, answer_of
from crawler.options import CrawlOptions, Target
from crawler.politeness import DISALLOW_ALL, HOPS, TOKEN, RobotsRules, origin_of, redirect_target
from crawler.settings import PAGE_BYTES
from crawler.site_visit import visit_site
from crawler.visit_state import new_visit
from crawler.warc import TooLarge, decompressed
from crawler.warc_index import Captured, WarcIndex

VANTAGE = "archive"
_NOWHERE = Missing(reason=Unavailable.NOT_COLLECTED, detail="not in the archive")


def visit_archives(
    targets: Sequence[Target],
    options: CrawlOptions,
    index: WarcIndex,
    on_site: Callable[[Target, SiteEvidence], None],
    on_progress: Callable[[dict[str, Any]], None],
) -> None:
    """Visit every target in the archive, one after the other. Raises what ``on_site`` raises."""
    for target in targets:
        _visit_one(target, options, index, on_site, on_progress)


def _visit_one(
    target: Target,
    options: CrawlOptions,
    index: WarcIndex,
    on_site: Callable[[Target, SiteEvidence], None],
    on_progress: Callable[[dict[str, Any]], None],
) -> None:
    def tell(event: str, **more: Any) -> None:
        on_progress({"event": event, "series": target.series, **more})

    tell("open", site=target.site)
    evidence = visit_archive(target, options, index, lambda pages: tell("page", pages=pages))
    on_site(target, evidence)
    tell("done", pages=len(evidence.pages), ended_by=evidence.crawl.ended_by)


def visit_archive(
    target: Target,
    options: CrawlOptions,
    index: WarcIndex,
    on_page: Callable[[int], None] = lambda pages: None,
) -> SiteEvidence:
    """What the archive knows of one site. The moment of the evidence is that of its records, and who asked
    for them is not known."""
    web = ArchivedWeb(index)
    evidence = asyncio.run(visit_site(new_visit(target, options, web, on_page)))
    crawl = replace(evidence.crawl, user_agent="", vantage=options.vantage or VANTAGE)
    if web.dates:
        crawl = replace(crawl, started_at=_moment(min(web.dates)), finished_at=_moment(max(web.dates)))
    return replace(evidence, crawl=crawl)


def _moment(date: str) -> str:
    """To whole seconds."""
    return date[:19] + "Z"


class ArchivedWeb:
    """Satisfies ``crawler.visit_state.Web``. What is not in the archive is not collected: never broken,
    never absent."""

    def __init__(self, index: WarcIndex) -> None:
        self.index = index
        self.dates: set[str] = set()
        self.known: dict[str, RobotsRules] = {}

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
        return self.answer(url, method=method, want=want, max_bytes=max_bytes)

    def answer(
        self,
        url: str,
        *,
        method: Literal["GET", "HEAD"] = "GET",
        want: Want = "all",
        max_bytes: int | None = None,
    ) -> Answer | Missing:
        """The same as ``ask``, at once."""
        found = self.index.find(url, method)
        if found is None:
            reason = self.index.failure(url)
            return _NOWHERE if reason is None else Missing(reason=reason, detail="as the archive says")
        result = read_answer(url, found, method=method, want=want, max_bytes=max_bytes)
        if isinstance(result, Answer) and len(found.date) >= 19:
            self.dates.add(found.date)
        return result

    async def rules(
        self, url: str, timeout: float | None = None, patience: float = float("inf")
    ) -> RobotsRules:
        origin = origin_of(url)
        if origin not in self.known:
            self.known[origin] = self.robots(f"{origin}/robots.txt")
        return self.known[origin]

    def robots(self, first: str) -> RobotsRules:
        """The rules at this address of a robots.txt."""
        url = first
        hops: list[Hop] = []
        while True:
            answer = self.answer(url, max_bytes=START_OF)
            if isinstance(answer, Missing):  # nobody is visited, so what was collected may be read
                heard = answer if self.index.failure(url) else None
                return RobotsRules(
                    evidence=answer.reason, parser=Protego.parse(""), requests=0, unreachable=heard
                )
            target = redirect_target(answer)
            if target is None or len(hops) == HOPS:
                break
            hops.append(Hop(url=url, status=answer.status, location=target))
            url = target
        evidence = parse_robots(answer.body, first, answer.status, TOKEN, tuple(hops))
        if answer.status >= 500:
            evidence = replace(evidence, text=DISALLOW_ALL)
        return RobotsRules(evidence=evidence, parser=Protego.parse(evidence.text), requests=0)

    async def certificate(self, host: str, port: int, timeout: float) -> Tls | Unavailable:
        return Unavailable.NOT_COLLECTED

    async def name_exists(self, url: str) -> bool | None:
        return False if self.index.failure(url) is Unavailable.DNS else None

    def wait(self, host: str) -> float:
        return 0.0

    def halve_pace(self, host: str) -> None:
        pass

    def has(self, url: str) -> bool:
        return self.index.has(url)

    def clock(self) -> float:
        return 0.0


def read_answer(
    url: str,
    found: Captured,
    *,
    method: Literal["GET", "HEAD"] = "GET",
    want: Want = "all",
    max_bytes: int | None = None,
) -> Answer | Missing:
    """An archived answer as a visit would have got it."""
    wire = found.wire
    content_type = next((v for name, v in wire.headers if name.lower() == "content-type"), "")
    html = content_type.partition(";")[0].strip().lower() in HTML_TYPES or not content_type
    if wire.cut == "unspecified" and (want == "all" or html) and method == "GET" and want != "headers":
        return _NOWHERE  # its header alone was collected
    encoding = ", ".join(value for name, value in wire.headers if name.lower() == "content-encoding")
    limit = max_bytes or PAGE_BYTES
    reads = method == "GET" and (want == "all" or (want == "page" and html))
    body = b""
    if reads:
        if len(wire.body) > limit:
            return Missing(reason=Unavailable.TOO_LARGE, detail=f"more than {limit} bytes")
        try:
            body = decompressed(wire.body, encoding, limit)
        except TooLarge as error:
            return Missing(reason=Unavailable.TOO_LARGE, detail=str(error))
    answer = answer_of(url, wire, body, method, None)
    if not reads:
        whole = len(wire.body) if not wire.cut else answer.wire_bytes
        answer = replace(answer, body=b"", wire_bytes=whole, read_bytes=0, truncated=False)
    return answer
