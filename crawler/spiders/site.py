"""The spider ``site``: visits many sites in one process, a limited number of them at a time."""

import asyncio
import errno
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, contextmanager, nullcontext
from typing import Any

import scrapy
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider
from scrapy.settings import BaseSettings

from audits import codec
from audits.evidence import SiteEvidence
from crawler.archive import ArchiveError, SiteArchive, current, run_folder
from crawler.extract import extract
from crawler.fetching import connect_signals
from crawler.network import Network
from crawler.options import CrawlOptions, Target
from crawler.politeness import RobotsGate
from crawler.settings import VERSION, user_agent
from crawler.site_visit import visit_site
from crawler.visit_state import Visit, new_visit

WARM_UP = "<p>Жаңылыктар, долбоорлор жана байланыштар: +996 312 000000</p>"
"""Read before the first visit, so that loading the language model is not on any site's time."""

BEAT = 15.0
"""Seconds between two signs of life to whoever watches this process."""

DISK_FULL = (errno.ENOSPC, errno.EDQUOT)

OnSite = Callable[[Target, SiteEvidence], None]
OnProgress = Callable[[dict[str, Any]], None]
Visiting = Callable[[Visit], Awaitable[SiteEvidence]]
"""What is done while a site is open: the whole visit, or a look at some of its pages."""


class SiteSpider(scrapy.Spider):
    """``scrapy crawl site -a seeds=seeds.csv -O out.jsonl``: one item for each site, its evidence.

    A visit asks through the engine's downloader, one request after the other, so every request passes
    the downloader middlewares, and a site is finished when its visit returns.
    """

    name = "site"

    def __init__(
        self,
        seeds: str = "",
        targets: Sequence[Target] = (),
        options: CrawlOptions | None = None,
        on_site: OnSite | None = None,
        on_progress: OnProgress | None = None,
        visiting: Visiting = visit_site,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.seeds = seeds
        self.targets = tuple(targets)
        self.options = options
        self.on_site = on_site
        self.on_progress = on_progress
        self.visiting = visiting
        self.finished = 0
        self.machines: dict[str, asyncio.Lock] = {}
        self.fault: BaseException | None = None

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        settings.set("USER_AGENT", user_agent(settings.get("KUZGU_CONTACT")), priority="spider")

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> "SiteSpider":
        spider = super().from_crawler(crawler, *args, **kwargs)
        if spider.seeds:
            from crawler.seeds import read_targets

            spider.targets = read_targets(spider.seeds)
        spider.options = spider.options or options_of(crawler)
        if not spider.options.contact:
            raise ValueError("no contact is set: give an address or URL, -s KUZGU_CONTACT=you@example.org")
        connect_signals(crawler)
        extract(WARM_UP.encode(), "http://warm-up.invalid/")
        return spider

    async def start(self) -> AsyncIterator[Any]:
        assert self.options is not None
        gate = asyncio.Semaphore(max(1, self.options.sites_at_once))
        done: asyncio.Queue[SiteEvidence | BaseException | None] = asyncio.Queue()
        tasks = [asyncio.create_task(self._visit(target, gate, done)) for target in self.targets]
        beat = asyncio.create_task(self._beat())
        try:
            for _ in tasks:
                evidence = await done.get()
                if isinstance(evidence, BaseException):
                    self.fault = self.fault or evidence
                if self.fault is not None:
                    raise CloseSpider("fault")
                self.finished += 1
                if self.on_site is None and evidence is not None:
                    yield codec.to_plain(evidence)
        finally:
            for task in (*tasks, beat):
                task.cancel()

    async def _beat(self) -> None:
        while True:
            self._tell(event="alive")
            await asyncio.sleep(BEAT)

    async def _visit(
        self,
        target: Target,
        gate: asyncio.Semaphore,
        done: "asyncio.Queue[SiteEvidence | BaseException | None]",
    ) -> None:
        """One site of a machine after the other, so that each has the machine's whole pace in its time."""
        try:
            async with await self._machine(target), gate:
                await done.put(await self._visit_now(target))
        except ArchiveError as error:
            full = isinstance(error.__cause__, OSError) and error.__cause__.errno in DISK_FULL
            self._tell(event="failed", series=target.series, reason=str(error), disk_full=full)
            await done.put(None)
        except Exception as error:
            await done.put(error)

    async def _machine(self, target: Target) -> AbstractAsyncContextManager[Any]:
        robots = self.crawler.get_downloader_middleware(RobotsGate)
        assert robots is not None
        address = await robots.machine(target.site)
        return nullcontext() if address is None else self.machines.setdefault(address, asyncio.Lock())

    async def _visit_now(self, target: Target) -> SiteEvidence | None:
        assert self.options is not None
        self._tell(event="open", series=target.series, site=target.site)
        visit = new_visit(
            target,
            self.options,
            Network(self.crawler),
            lambda pages: self._tell(event="page", series=target.series, pages=pages),
        )
        try:
            with kept(target, self.options):
                evidence = await self.visiting(visit)
        except ArchiveError:
            raise
        except Exception as error:  # a fault of ours with one site, which costs the others nothing
            if self.on_progress is None:
                raise
            self.logger.exception("The visit of %s failed", target.series)
            reason = f"the visit failed: {error!r}"[:300]
            self._tell(event="failed", series=target.series, reason=reason, disk_full=False)
            return None
        if self.on_site is not None:
            self.on_site(target, evidence)
        pages = len(evidence.pages)
        self._tell(event="done", series=target.series, pages=pages, ended_by=evidence.crawl.ended_by)
        return evidence if self.on_site is None else None  # many sites that end at once would wait in memory

    def _tell(self, **event: Any) -> None:
        if self.on_progress is not None and self.fault is None:
            try:
                self.on_progress(event)
            except Exception as error:  # raised again by whoever started the crawl, not a fault of the site
                self.fault = error


@contextmanager
def kept(target: Target, options: CrawlOptions) -> Iterator[None]:
    """While this lasts, what the running task exchanges goes to the archive of its visit."""
    if not options.archive:
        yield
        return
    archive = SiteArchive(
        run_folder(options.archive, target.run), target, f"kuzgu {VERSION}", user_agent(options.contact)
    )
    token = current.set(archive)
    try:
        yield
        archive.close()
    finally:
        current.reset(token)
        archive.discard()


def options_of(crawler: Crawler) -> CrawlOptions:
    """The options of a crawl that was started by Scrapy's own command."""
    settings = crawler.settings
    hosts = settings.get("KUZGU_HOSTS")
    return CrawlOptions(
        contact=settings.get("KUZGU_CONTACT"),
        delay=settings.getfloat("DOWNLOAD_DELAY"),
        timeout=settings.getfloat("DOWNLOAD_TIMEOUT"),
        allow_loopback=settings.getbool("KUZGU_ALLOW_LOOPBACK"),
        hosts=json.loads(hosts) if isinstance(hosts, str) else dict(hosts),
    )
