"""Shows how a crawl goes: one moving line on a terminal, one plain line for each site elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

Event = dict[str, Any]


@contextmanager
def crawl_progress(total: int, done: int = 0) -> Iterator[Callable[[Event], None]]:
    """Yields a function that takes the events of the crawl child: open, page, judged, failed."""
    console = Console(file=sys.stderr)
    show = _live if console.is_terminal else _plain
    with show(console, total, done) as tell:
        yield tell


@contextmanager
def _live(console: Console, total: int, done: int) -> Iterator[Callable[[Event], None]]:
    counts = {"open": 0, "done": done, "failed": 0, "pages": 0}
    started = time.monotonic()
    columns = (
        *(SpinnerColumn(), BarColumn(), TextColumn("{task.fields[counts]}")),
        *(TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn()),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("", total=total, completed=done, counts="starting")

        def tell(event: Event) -> None:
            _count(counts, event)
            rate = counts["pages"] / max(time.monotonic() - started, 0.1)
            text = (
                f"{counts['done']}/{total} sites done, {counts['open']} open, "
                f"{counts['failed']} without marks, {counts['pages']} pages, {rate:.1f} pages/s"
            )
            progress.update(task, completed=counts["done"], counts=text)

        yield tell


@contextmanager
def _plain(console: Console, total: int, done: int) -> Iterator[Callable[[Event], None]]:
    counts = {"open": 0, "done": done, "failed": 0, "pages": 0}
    pages: dict[str, int] = {}

    def tell(event: Event) -> None:
        _count(counts, event)
        if event["event"] == "page":
            pages[event["series"]] = pages.get(event["series"], 0) + 1
        if event["event"] == "judged":
            count = pages.get(event["series"], 0)
            line = f"{counts['done']}/{total} {event['series']}: {event['state']}, pages: {count}"
            console.print(line, soft_wrap=True, markup=False, highlight=False)
        if event["event"] == "failed":
            line = f"{event['series']}: not judged, {event['reason']}"
            console.print(line, soft_wrap=True, markup=False, highlight=False)

    yield tell


def _count(counts: dict[str, int], event: Event) -> None:
    match event["event"]:
        case "open":
            counts["open"] += 1
        case "page":
            counts["pages"] += 1
        case "judged":
            counts["open"] -= 1
            counts["done"] += 1
            counts["failed"] += event["state"] not in ("audited", "partly")
        case "failed":
            counts["open"] -= 1
            counts["failed"] += 1
