"""Shows how a crawl goes: one moving line on a terminal, one plain line for each site elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Counts:
    """What has happened to which series. A site that is visited again is counted once."""

    open: set[str] = field(default_factory=set)
    judged: dict[str, str] = field(default_factory=dict)
    given_up: set[str] = field(default_factory=set)
    pages: dict[str, int] = field(default_factory=dict)

    def add(self, event: Event) -> None:
        series = event.get("series", "")
        match event["event"]:
            case "open":
                self.open.add(series)
                self.pages[series] = 0
            case "page":
                self.pages[series] = self.pages.get(series, 0) + 1
            case "crawled":
                self.open.discard(series)
            case "judged":
                self.open.discard(series)
                self.judged[series] = event["state"]
            case "failed":
                self.open.discard(series)
                self.given_up.add(series)
            case "child_ended":
                self.open.difference_update(event["left"])

    @property
    def done(self) -> int:
        return len(self.judged) + len(self.given_up - self.judged.keys())

    @property
    def without_marks(self) -> int:
        with_marks = sum(state in ("audited", "partly") for state in self.judged.values())
        return self.done - with_marks


@contextmanager
def crawl_progress(total: int) -> Iterator[Callable[[Event], None]]:
    """Yields a function that takes the events of the crawl children: open, page, judged, failed,
    child_ended."""
    console = Console(file=sys.stderr)
    show = _live if console.is_terminal else _plain
    with show(console, total) as tell:
        yield tell


@contextmanager
def _live(console: Console, total: int) -> Iterator[Callable[[Event], None]]:
    counts = Counts()
    pages = 0
    started = time.monotonic()
    columns = (
        *(SpinnerColumn(), BarColumn(), TextColumn("{task.fields[counts]}")),
        *(TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn()),
    )
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("", total=total, counts="starting")

        def tell(event: Event) -> None:
            nonlocal pages
            counts.add(event)
            pages += event["event"] == "page"
            rate = pages / max(time.monotonic() - started, 0.1)
            text = (
                f"{counts.done}/{total} sites done, {len(counts.open)} open, "
                f"{counts.without_marks} without marks, {pages} pages, {rate:.1f} pages/s"
            )
            progress.update(task, completed=counts.done, counts=text)

        yield tell


@contextmanager
def _plain(console: Console, total: int) -> Iterator[Callable[[Event], None]]:
    counts = Counts()

    def say(text: str) -> None:
        console.print(text, soft_wrap=True, markup=False, highlight=False)

    def tell(event: Event) -> None:
        counts.add(event)
        match event["event"]:
            case "judged":
                pages = counts.pages.get(event["series"], 0)
                say(f"{counts.done}/{total} {event['series']}: {event['state']}, pages: {pages}")
            case "failed":
                say(f"{counts.done}/{total} {event['series']}: not judged, {event['reason']}")

    yield tell
