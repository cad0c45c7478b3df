"""The network as what answers a visit: Scrapy's downloader, robots.txt, the certificate probe."""

import asyncio
import time
from typing import Any

from scrapy.crawler import Crawler

from audits.evidence import Tls, Unavailable
from crawler.addresses import host_of
from crawler.archive import SiteArchive, current
from crawler.fetching import Answer, Missing
from crawler.guard import rule_of_settings
from crawler.politeness import RobotsGate, RobotsRules
from crawler.tls_probe import probe_tls


class Network:
    """Satisfies ``crawler.visit_state.Web``."""

    def __init__(self, crawler: Crawler) -> None:
        gate = crawler.get_downloader_middleware(RobotsGate)
        assert gate is not None
        self.crawler = crawler
        self.gate = gate

    async def ask(self, url: str, *, shared: bool = False, **how: Any) -> Answer | Missing:
        archive = _archive()
        if shared:
            heard = await self.gate.ask_once(url, **how)
            answer = heard.result
            if archive is not None:
                archive.keep(heard.recording)
        else:
            answer = await self.gate.ask(url, **how)
        if archive is not None:
            archive.check()
        return answer

    async def rules(
        self, url: str, timeout: float | None = None, patience: float = float("inf")
    ) -> RobotsRules:
        rules = await self.gate.rules(url, timeout, patience)
        if (archive := _archive()) is not None:
            archive.keep(rules.recording)
            archive.check()
        return rules

    async def name_exists(self, url: str) -> bool | None:
        exists = await self.gate.addresses.exist(host_of(url))
        if (archive := _archive()) is not None:
            reason = Unavailable.DNS if exists is False else Unavailable.TIMEOUT
            archive.failure(url, "DNS", reason, "the name was asked for a second time")
        return exists

    async def certificate(self, host: str, port: int, timeout: float) -> Tls | Unavailable:
        address = await self.gate.addresses.of(host)
        found: Tls | Unavailable
        if isinstance(address, Missing):
            found = address.reason
        else:
            rule = rule_of_settings(self.crawler.settings)
            async with self.gate.pace.turn(host, address):
                found = await asyncio.to_thread(probe_tls, host, port, timeout, rule)
        if (archive := _archive()) is not None:
            archive.certificate(f"https://{host}/" if port == 443 else f"https://{host}:{port}/", found)
        return found

    def wait(self, host: str) -> float:
        return self.gate.pace.wait(host)

    def halve_pace(self, host: str) -> None:
        self.gate.pace.slow_down(host, 2 * self.gate.pace.delay_of(host))

    def has(self, url: str) -> bool:
        return True

    def clock(self) -> float:
        return time.monotonic()


def _archive() -> SiteArchive | None:
    found = current.get()
    return found if isinstance(found, SiteArchive) else None
