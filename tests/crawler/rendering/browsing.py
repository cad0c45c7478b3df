"""Renders pages that are served on loopback, in real Chromium."""

import asyncio
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from audits.evidence import RenderedPage
from crawler.guard import AddressRefused, ConnectRule
from crawler.rendering.browser import find_browser, why_no_browser
from crawler.rendering.jobs import Job
from crawler.rendering.memory import LIMIT
from crawler.rendering.page_choice import Choice
from crawler.rendering.site import Renderer, render_site
from tests.crawler.loopback_server import Loopback, Reply, serve

SITE = "uyum.example"
HEAD = (
    '<!doctype html><html lang="ky"><head><meta charset="utf-8"><title>Уюм</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
)


def html(body: str, head: str = "", start: str = HEAD) -> Reply:
    return Reply(body=f"{start}{head}</head><body>{body}</body></html>")


@dataclass(frozen=True, kw_only=True)
class OnlyThisServer(ConnectRule):
    """As on the open internet, where loopback is refused, but for the server of the test."""

    port: int = 0

    def destination(self, ip: str, port: int) -> tuple[str, int]:
        if ip == "127.0.0.1" and port == self.port:
            return ip, port
        if ip.startswith("127.77."):
            return "127.0.0.1", self.port
        raise AddressRefused(f"{ip} is not a public address")


def browser_or_skip() -> Path:
    if missing := why_no_browser():
        if os.environ.get("KUZGU_REQUIRE_BROWSER") == "1":
            pytest.fail(missing)
        pytest.skip(missing)
    found = find_browser()
    assert found is not None
    return found


def render(
    pages: Mapping[str, Reply],
    paths: Sequence[str] = (),
    *,
    executable: Path,
    robots: str = "",
    pictures: str = "",
    memory: int = LIMIT,
    page_bytes: int = 20_000_000,
    others: Mapping[str, Mapping[str, Reply]] | None = None,
    template: str = "section",
    static_letters: int = 500,
) -> tuple[dict[str, RenderedPage], Loopback]:
    """Path → its measurement, over one browser; and what the server was asked for."""
    sites = {SITE: pages, **(others or {})}
    with serve(sites) as server:
        rule = OnlyThisServer(
            hosts=tuple((host, "127.0.0.1", server.port) for host in sites), port=server.port
        )
        job = Job(
            series="uyum",
            scope=SITE,
            choices=tuple(
                Choice(url=f"http://{SITE}{path}", template=template, static_letters=static_letters)
                for path in paths or pages
            ),
            limit=4,
            robots=robots,
            contact="test@example.org",
            delay=0.0,
            pictures=pictures,
            stem="uyum_test",
            page_bytes=page_bytes,
        )

        async def all_pages() -> dict[str, RenderedPage]:
            async with Renderer(executable, memory) as renderer:
                return {
                    page.url.removeprefix(f"http://{SITE}"): page
                    async for page in render_site(renderer, job, lambda choice: None, rule)
                }

        return asyncio.run(all_pages()), server
