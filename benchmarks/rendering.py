"""The rendered pass against Lighthouse: the same pages of the sample sites, the same Chromium, one run.

python -m benchmarks.rendering [--pages 8] [--rounds 1] [--lighthouse FOLDER]

Installs Lighthouse with npm into a temporary folder, unless FOLDER holds it. Both open one browser for all
pages, and its start counts for both. Prints pages a minute and where the two see the same thing differently.
"""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from audits.evidence import Axe, Layout, Loading, RenderedPage, TapTargets
from crawler.rendering.browser import find_browser
from crawler.rendering.jobs import Job
from crawler.rendering.page_choice import Choice
from crawler.rendering.site import Renderer, render_site
from samples.server import serve_samples
from samples.sites import sites

TIMES = 3.0
VERSION = "lighthouse@13"
SCRIPT = Path(__file__).parent / "contenders" / "lighthouse.mjs"
LAYOUT_SHIFT = 0.1


def pages_of_samples(count: int) -> list[str]:
    """The first pages of each sample site in turn."""
    found: list[list[str]] = []
    for host, site in sites().items():
        plain = [
            f"http://{host}{path}"
            for path, answer in site.items()
            if answer.status == 200 and "html" in answer.headers.get("Content-Type", "") and path != "*"
        ]
        if plain and not host.startswith("www."):
            found.append(plain)
    turns = [url for turn in zip(*(one[:4] for one in found if len(one) >= 4), strict=True) for url in turn]
    return turns[:count]


def kuzgu(
    urls: Sequence[str], hosts: Mapping[str, str], browser: Path
) -> tuple[float, dict[str, RenderedPage]]:
    async def measured() -> dict[str, RenderedPage]:
        found = {}
        async with Renderer(browser) as renderer:
            for url in urls:
                job = Job(
                    series="benchmark",
                    scope=url.split("/")[2],
                    choices=(Choice(url=url, template="section", static_letters=500),),
                    limit=1,
                    contact="benchmark@example.org",
                    delay=0.0,
                    allow_loopback=True,
                    hosts=hosts,
                )
                async for page in render_site(renderer, job, lambda choice: None):
                    found[url] = page
        return found

    started = time.perf_counter()
    found = asyncio.run(measured())
    return time.perf_counter() - started, found


def lighthouse(
    urls: Sequence[str], hosts: Mapping[str, str], browser: Path, folder: Path
) -> tuple[float, dict[str, Any]]:
    rules = ", ".join(f"MAP {name} {place}" for name, place in hosts.items())
    started = time.perf_counter()
    done = subprocess.run(
        ["node", str(SCRIPT), str(folder), str(browser), rules, *urls],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    seconds = time.perf_counter() - started
    return seconds, {found["url"]: found for found in map(json.loads, done.stdout.splitlines())}


def verdicts(page: RenderedPage) -> dict[str, bool | None]:
    """What both judge, in Lighthouse's names: True = passes, None = does not apply or could not be told."""
    axe = page.axe if isinstance(page.axe, Axe) else None

    def by_axe(rule: str) -> bool | None:
        if axe is None:
            return None
        if rule in {one.id for one in axe.violations}:
            return False
        return True if rule in axe.passes else None

    return {
        "viewport-insight": page.layout.layout_width <= 400 if isinstance(page.layout, Layout) else None,
        "meta-viewport": by_axe("meta-viewport"),
        "target-size": page.tap.under_24 == 0 if isinstance(page.tap, TapTargets) else None,
        "color-contrast": by_axe("color-contrast"),
        "image-alt": by_axe("image-alt"),
        "document-title": by_axe("document-title"),
        "cumulative-layout-shift": page.loading.layout_shift <= LAYOUT_SHIFT
        if isinstance(page.loading, Loading)
        else None,
    }


def differences(ours: Mapping[str, RenderedPage], theirs: Mapping[str, Any]) -> tuple[int, list[str]]:
    """How many verdicts both gave, and a line for each on which they differ."""
    both, lines = 0, []
    for url, page in ours.items():
        for name, mine in verdicts(page).items():
            score = theirs.get(url, {}).get("audits", {}).get(name)
            if mine is None or score is None:
                continue
            both += 1
            if mine != (score >= 0.9):
                lines.append(f"  {name} {url}: Küzgü {mine}, Lighthouse {score}")
    return both, lines


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--lighthouse", type=Path, help="folder in which npm has installed it")
    told = parser.parse_args()
    browser = find_browser()
    if browser is None:
        sys.exit("no Chromium, Chrome or Edge: set KUZGU_CHROMIUM to where it is")
    urls = pages_of_samples(told.pages)
    ratios = []
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as name, serve_samples() as server:
        folder = told.lighthouse or Path(name)
        if told.lighthouse is None:
            install = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", name, VERSION]
            subprocess.run(install, check=True)
        for number in range(told.rounds):
            ours, measured = kuzgu(urls, server.hosts, browser)
            theirs, audited = lighthouse(urls, server.hosts, browser, folder)
            failed = [url for url, page in measured.items() if page.failure is not None]
            failed += [url for url, page in audited.items() if page["error"]]
            ratios.append(theirs / ours)
            print(
                f"round {number + 1}: {len(urls)} pages; Küzgü {60 * len(urls) / ours:.1f} pages a minute, "
                f"Lighthouse {60 * len(urls) / theirs:.1f}: {ratios[-1]:.1f} times; "
                f"failed: {failed or 'none'}",
                flush=True,
            )
        both, lines = differences(measured, audited)
        version = next(iter(audited.values()))["version"]
        print(f"Lighthouse {version}: {both} verdicts given by both, {len(lines)} differ", *lines, sep="\n")
    print(f"median {sorted(ratios)[len(ratios) // 2]:.1f} times (bound {TIMES})")


if __name__ == "__main__":
    main()
