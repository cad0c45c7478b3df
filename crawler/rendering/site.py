"""The rendered pages of one site after another, in one browser that is started again when it dies."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

from protego import Protego

from audits.evidence import PageEvidence, RenderedPage, Unavailable
from crawler.addresses import address_of, host_of
from crawler.guard import ConnectRule, connect_rule
from crawler.pace import Pace
from crawler.politeness import TOKEN
from crawler.rendering.browser import NoBrowserError, running
from crawler.rendering.jobs import Job
from crawler.rendering.memory import LIMIT, watch
from crawler.rendering.page_choice import Choice, further
from crawler.rendering.page_visit import Accident, measure_page
from crawler.rendering.proxy import Gate, guarding_proxy

FEW_LETTERS = 200
"""A home page with less text than this without its scripts, and more with them, is built by its scripts."""
STARTS = 3


class Renderer:
    """The browser and its proxy, as long as the block lasts."""

    def __init__(self, executable: Path, memory: int = LIMIT) -> None:
        self.executable = executable
        self.memory = memory
        self.gate = Gate(rule=ConnectRule())
        self.accident = Accident()
        self.version = ""
        self._stack = AsyncExitStack()
        self._browser_stack = AsyncExitStack()
        self._browser: Any = None
        self._proxy = ""
        self._playwright: Any = None
        self._watch: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Renderer":
        from playwright.async_api import async_playwright

        self._proxy = await self._stack.enter_async_context(guarding_proxy(self.gate))
        self._playwright = await self._stack.enter_async_context(async_playwright())
        self._watch = asyncio.create_task(watch(self._excess, self.memory))
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._watch is not None:
            self._watch.cancel()
        await self._browser_stack.aclose()
        await self._stack.aclose()

    def _excess(self) -> None:
        self.accident.out_of_memory = True

    async def browser(self) -> Any:
        """The running browser. Raises NoBrowserError when it does not start, or dies again and again."""
        for _ in range(STARTS):
            if self._browser is not None and self._browser.is_connected():
                return self._browser
            await self._browser_stack.aclose()
            self._browser_stack = AsyncExitStack()
            self._browser = await self._browser_stack.enter_async_context(
                running(self._playwright, self.executable, self._proxy)
            )
            self.version = f"Chromium {self._browser.version}"
        raise NoBrowserError(f"{self.executable} ends as soon as it is started")

    async def page(self, job: Job, choice: Choice, rule: ConnectRule) -> RenderedPage:
        """One page. A browser that dies takes only this page with it."""
        self.gate.rule = rule
        self.gate.opted_out = frozenset(job.opted_out)
        browser = await self.browser()
        self.accident.out_of_memory = False
        return await measure_page(browser, self.gate, job, choice, self.accident)


async def render_site(
    renderer: Renderer, job: Job, opening: Callable[[Choice], None], rule: ConnectRule | None = None
) -> AsyncIterator[RenderedPage]:
    """The pages of a job in its order. Between two of them the site has the pause that it has in a crawl.

    A home page that only its scripts make names further pages in place of those that the crawl did not find.
    """
    rule = rule or connect_rule(job.allow_loopback, job.hosts)
    robots = Protego.parse(job.robots)
    pace = Pace(job.delay, job.pace_book)
    delay = robots.crawl_delay(TOKEN)
    if delay:
        for choice in job.choices:
            pace.slow_down(host_of(choice.url), min(float(delay), job.seconds))
    until = time.monotonic() + job.seconds
    waiting = list(job.choices)
    while waiting:
        choice = waiting.pop(0)
        opening(choice)
        host = host_of(choice.url)
        if time.monotonic() + pace.wait(host) > until:
            yield RenderedPage(
                url=choice.url,
                template=choice.template,
                lang=choice.lang,
                static_letters=choice.static_letters,
                failure=Unavailable.NOT_ATTEMPTED,
                detail="the time for this site was over",
            )
            continue
        address = await asyncio.to_thread(address_of, host, rule)
        async with pace.turn(host, address or host):
            page = await renderer.page(job, choice, rule)
        yield page
        dom = page.dom
        if (
            choice.template == "home"
            and isinstance(dom, PageEvidence)
            and choice.static_letters < FEW_LETTERS < dom.text_letters
        ):
            known = {one.url for one in waiting} | {choice.url, page.final_url}
            more = further(dom, lambda url: bool(robots.can_fetch(url, TOKEN)), job.limit)
            room = max(0, job.limit - 1 - len(waiting))
            waiting += [one for one in more if one.url not in known][:room]
