"""Runs batches of sites in child processes, and finds the site that kills its child.

The unit of work is a batch: a plain function over plain data, run through a ``concurrent.futures.Executor``.
Here that is a pool of threads, each of which starts a child process and passes its events on.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from audits import codec
from crawler.options import CrawlOptions, Target
from kuzgu.crawl_child import SPOOL_FAILED, Batch
from kuzgu.rendering import Stage, crawled_site, crawled_sites

STARTS = 3
"""How often a site whose child has died is visited alone before it is given up; and how many children may die
one after the other without having opened a site."""

SILENCE = 120.0
"""Seconds without a word from a child, which says that it is alive every few seconds (and with each page that
it reads out of an archive), after which it hangs: no page takes so long to read and no site to judge."""
_LOOK_EVERY = 1.0

KILLS_ITS_CHILD = "the crawler died each time that it visited this site; see crawl.log"
STOPS_ITS_CHILD = "the crawler stood still each time that it visited this site; see crawl.log"
NO_CHILD_WORKS = "the crawler could not be started; see crawl.log"

Event = dict[str, Any]


class SpoolError(OSError):
    """What was seen of a site could not be written, into the spool or the archive; the message says where and
    why."""


@dataclass(slots=True)
class Children:
    """The child processes that run now."""

    running: set["subprocess.Popen[bytes]"] = field(default_factory=set)
    stopped: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def start(
        self, arguments: Sequence[str], log: Any, module: str = "kuzgu.crawl_child"
    ) -> "subprocess.Popen[bytes] | None":
        """None when the children have been stopped."""
        with self.lock:
            if self.stopped.is_set():
                return None
            child = subprocess.Popen(
                [sys.executable, "-m", module, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=os.environ | {"PYTHONIOENCODING": "utf-8"},
                start_new_session=os.name == "posix",
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
            self.running.add(child)
            return child

    def end(self, child: "subprocess.Popen[bytes]") -> int:
        """Its exit code; it is killed when it still runs."""
        assert child.stdin is not None
        assert child.stdout is not None
        with suppress(OSError):
            child.stdin.close()
        if child.poll() is None:
            child.kill()
        code = child.wait()
        child.stdout.close()
        with self.lock:
            self.running.discard(child)
        return code

    def stop(self) -> None:
        with self.lock:
            self.stopped.set()
            for child in self.running:
                child.kill()


def crawl_batches(
    batches: Sequence[tuple[Target, ...]], options: CrawlOptions, folder: Path, processes: int
) -> Generator[Event, None, None]:
    """The events of all children as they come, at most ``processes`` children at a time.

    Beside the children's own events there are {"event": "child_ended", "code", "left"}, which names the
    series that it left undone ("hung" where it stood still and was killed), and {"event": "failed",
    "series", "reason"} for a site that is given up. A site that is only "crawled" has its pages measured in
    the browser, one site after the other, and is "judged" then. All children have ended when this is over or
    closed. Raises SpoolError when a finished site could not be written.
    """
    events: SimpleQueue[Event] = SimpleQueue()
    children = Children()
    pool = ThreadPoolExecutor(processes, thread_name_prefix="batch")
    browser = ThreadPoolExecutor(1, thread_name_prefix="browser")
    stage = Stage(children=children, options=options, log=folder.parent / "crawl.log")
    jobs: list[Future[None]] = []

    def tell(event: Event) -> None:
        if event["event"] == "crawled":
            path = crawled_site(folder, event["series"])
            jobs.append(browser.submit(_measure, stage, path, events.put))
        events.put(event)

    try:
        jobs += [
            pool.submit(crawl_batch, Batch(targets=targets, options=options), folder, tell, children)
            for targets in batches
        ]
        yield from _until_done(events, jobs)
    finally:
        children.stop()
        pool.shutdown(wait=True, cancel_futures=True)
        browser.shutdown(wait=True, cancel_futures=True)
        stage.end()


def measure_left(options: CrawlOptions, folder: Path) -> None:
    """Measure and judge what an earlier program crawled and did not come to measure. Raises SpoolError."""
    children = Children()
    stage = Stage(children=children, options=options, log=folder.parent / "crawl.log")
    try:
        for path in crawled_sites(folder):
            _measure(stage, path, lambda event: None)
    finally:
        children.stop()
        stage.end()


def _measure(stage: Stage, path: Path, tell: Callable[[Event], None]) -> None:
    try:
        stage.finish(path, tell)
    except OSError as error:
        raise SpoolError(f"{path.parent}: {error.strerror or error}") from error


def _until_done(events: "SimpleQueue[Event]", jobs: Sequence[Future[None]]) -> Iterator[Event]:
    """``jobs`` may grow as long as one of them is not done."""
    while True:
        over = all(job.done() for job in jobs)
        for job in jobs:
            if job.done():
                job.result()
        try:
            event = events.get_nowait() if over else events.get(timeout=0.2)
        except Empty:
            if over:
                return
        else:
            yield event


def crawl_batch(batch: Batch, folder: Path, tell: Callable[[Event], None], children: Children) -> None:
    """Visit every site of a batch in one child after the other, until each is finished or given up.

    When a child dies, the sites that were open in it are visited apart from those that were not, one half
    after the other half; so the one that kills its child is soon alone, and costs its neighbours nothing. Two
    children of a batch never run at the same time, since its sites share one pace.
    """
    groups = deque([batch.targets])
    deaths: dict[str, int] = {}
    barren = 0
    while groups:
        targets = groups.popleft()
        code, hung, opened, over = _run_child(
            Batch(targets=targets, options=batch.options), folder, tell, children
        )
        left = tuple(target for target in targets if target.series not in over)
        if children.stopped.is_set():
            return
        if code == 0 and not left:
            continue
        names = [target.series for target in left]
        tell({"event": "child_ended", "code": code, "left": names, **({"hung": True} if hung else {})})
        suspects = tuple(target for target in left if target.series in opened)
        untouched = tuple(target for target in left if target.series not in opened)
        barren = 0 if opened else barren + 1
        if barren == STARTS:
            groups.appendleft(left)
            break
        if len(suspects) == 1 and len(targets) == 1:
            series = suspects[0].series
            deaths[series] = deaths.get(series, 0) + 1
            if deaths[series] == STARTS:
                tell(
                    {
                        "event": "failed",
                        "series": series,
                        "reason": STOPS_ITS_CHILD if hung else KILLS_ITS_CHILD,
                    }
                )
                suspects = ()
        middle = (len(suspects) + 1) // 2
        groups.extendleft(group for group in (untouched, suspects[middle:], suspects[:middle]) if group)
        children.stopped.wait(batch.options.delay)
    for group in groups:
        for target in group:
            tell({"event": "failed", "series": target.series, "reason": NO_CHILD_WORKS})


def _run_child(
    batch: Batch, folder: Path, tell: Callable[[Event], None], children: Children
) -> tuple[int, bool, set[str], set[str]]:
    """The child's exit code, whether it stood still, the series that it opened, and those that it is done
    with."""
    opened: set[str] = set()
    over: set[str] = set()
    why = ""
    batch_file = folder / f"batch-{threading.get_ident()}.json"
    try:
        batch_file.write_bytes(codec.encode(batch))
    except OSError as error:
        raise SpoolError(f"{folder}: {error.strerror}") from error
    with (folder.parent / "crawl.log").open("ab") as log:
        child = children.start([str(batch_file), str(folder)], log)
        if child is None:
            return 0, False, opened, over
        assert child.stdout is not None
        watch = _Watch(child)
        try:
            for line in child.stdout:
                watch.heard()
                try:
                    event = json.loads(line)
                except json.JSONDecodeError:
                    continue
                match event["event"]:
                    case "alive":
                        continue
                    case "open":
                        opened.add(event["series"])
                    case "judged" | "failed" | "crawled":
                        over.add(event["series"])
                    case "spool_failed":
                        why = event["reason"]
                tell(event)
            with suppress(subprocess.TimeoutExpired):
                child.wait(timeout=30)
        finally:
            watch.over.set()
            code = children.end(child)
    if code == SPOOL_FAILED:
        raise SpoolError(why or f"{folder} cannot be written")
    return code, watch.hung, opened, over


class _Watch:
    """Kills a child that says nothing for SILENCE seconds: one that a site holds in code that never returns,
    where no time limit of its own reaches it."""

    def __init__(self, child: "subprocess.Popen[bytes]") -> None:
        self.child = child
        self.over = threading.Event()
        self.hung = False
        self.heard()
        threading.Thread(target=self._watch, daemon=True).start()

    def heard(self) -> None:
        self.last = time.monotonic()

    def _watch(self) -> None:
        while not self.over.wait(min(_LOOK_EVERY, SILENCE)):
            if time.monotonic() - self.last > SILENCE:
                self.hung = True
                self.child.kill()
                return
