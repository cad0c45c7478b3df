"""Küzgü beside other crawlers on the same pages, in one run: pages for each CPU second of all processes.

    python -m benchmarks.crawl                      20 sites of 100 pages, five rounds
    python -m benchmarks.crawl --sites 1 --pages 2000 --rounds 1
    python -m benchmarks.crawl --only plain kuzgu   fewer contenders
    python -m benchmarks.crawl --delay 0.5          with a wait, when waiting itself is of interest

A page is an address that answered 200 with HTML in the server's log, so it is the same for all. CPU is
user and system time of the contender and all its children; the server's is not counted. Read the ratios.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.farm import grow
from benchmarks.web_server import Farm, served

CONTENDERS = {
    "plain": ("(a) Scrapy, LinkExtractor", ["plain_scrapy"]),
    "advertools": ("(b) advertools", ["advertools_crawl"]),
    "kuzgu": ("(c) Küzgü", ["whole_kuzgu"]),
    "archive": ("(c) Küzgü, archive on", ["whole_kuzgu", "--archive"]),
    "two": ("(c) Küzgü, two processes", ["whole_kuzgu", "--processes", "2"]),
    "tuned": ("(d) Scrapy tuned, links only", ["tuned_scrapy"]),
    "bare": ("(e) asyncio loop, links only", ["bare_loop"]),
}
"""Short name → how it is printed, module and arguments."""
FLOORS = {("kuzgu", "plain"): 2.2, ("kuzgu", "advertools"): 6.0, ("archive", "plain"): 1.8}
TWO_PROCESSES = 1.5
CHILD_MB = 260


@dataclass(slots=True)
class Figures:
    """One value for each round."""

    pages: list[int] = field(default_factory=list)
    a_cpu_second: list[float] = field(default_factory=list)
    a_second: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)


def measure(module: str, arguments: list[str], farm: Farm, folder: Path, figures: Figures) -> None:
    """Run a contender once. Raises RuntimeError with its last words when it fails."""
    homes = folder / "homes.json"
    homes.write_text(json.dumps(farm.homes), encoding="utf-8")
    farm.forget()
    with (folder / "words.log").open("w+b") as words:
        started = time.monotonic()
        child = subprocess.Popen(
            [sys.executable, "-m", f"benchmarks.contenders.{module}", str(homes), *arguments],
            stdout=words,
            stderr=words,
            env=_environment(),
            cwd=folder,
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - started
        if child.returncode:
            words.seek(0)
            raise RuntimeError(f"{module} failed:\n{words.read()[-2_000:].decode(errors='replace')}")
    pages = farm.pages()
    if not pages:
        raise RuntimeError(f"{module} saw no page")
    figures.pages.append(pages)
    figures.a_cpu_second.append(pages / (used.ru_utime + used.ru_stime))
    figures.a_second.append(pages / seconds)
    figures.megabytes.append(used.ru_maxrss / 1024)


def _environment() -> dict[str, str]:
    """As on a user's machine: byte code is kept, and ``scrapy`` is found, which advertools starts. The
    contenders run outside of this project, whose scrapy.cfg would give them our settings."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}",
        "PYTHONPATH": str(Path(__file__).parents[1]),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sites", type=int, default=20)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--delay", type=float, default=0.0, help="seconds between two requests of Küzgü")
    parser.add_argument("--only", nargs="+", choices=list(CONTENDERS), default=list(CONTENDERS))
    told = parser.parse_args()
    figures = {name: Figures() for name in told.only}
    with tempfile.TemporaryDirectory(prefix="farm-") as name:
        folder = Path(name)
        sites = grow(folder / "sites", told.sites, told.pages)
        with served(sites, folder / "nginx") as farm:
            for _ in range(told.rounds):
                for contender in told.only:
                    module, *arguments = CONTENDERS[contender][1]
                    if module == "whole_kuzgu":
                        arguments += ["--pages", str(told.pages), "--delay", str(told.delay)]
                    measure(module, arguments, farm, folder, figures[contender])
    print(f"{told.sites} sites of {told.pages} pages, medians of {told.rounds}")
    print(f"  {'':<30} {'pages':>6} {'a CPU s':>8} {'ms CPU':>7} {'a s':>6} {'MB':>5}")
    for contender, found in figures.items():
        rate = statistics.median(found.a_cpu_second)
        print(
            f"  {CONTENDERS[contender][0]:<30} {statistics.median(found.pages):>6.0f} {rate:>8.1f} "
            f"{1000 / rate:>7.2f} {statistics.median(found.a_second):>6.0f} {max(found.megabytes):>5.0f}"
        )
    for (one, other), floor in FLOORS.items():
        if one in figures and other in figures:
            pairs = zip(figures[one].a_cpu_second, figures[other].a_cpu_second, strict=True)
            ratio = statistics.median(ours / theirs for ours, theirs in pairs)
            print(f"  {CONTENDERS[one][0]} / {CONTENDERS[other][0]}: {ratio:.2f} (floor {floor})")
    if "kuzgu" in figures and "two" in figures:
        pairs = zip(figures["two"].a_second, figures["kuzgu"].a_second, strict=True)
        ratio = statistics.median(two / one for two, one in pairs)
        print(f"  two processes / one, pages a second: {ratio:.2f} (floor {TWO_PROCESSES})")
    if "kuzgu" in figures:
        print(f"  largest process of Küzgü: {max(figures['kuzgu'].megabytes):.0f} MB (bound {CHILD_MB})")


if __name__ == "__main__":
    main()
