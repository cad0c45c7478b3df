"""One run from seeds to reports: starts the crawl child, writes history, survives being stopped.

The parent is the only one that writes history. Each finished site arrives as one whole spool file and is
saved in one transaction, so that a run can be stopped at any moment and gone on with.
"""

import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import history
from audits import codec
from audits.evidence import Organisation
from audits.facts.site_state import JUDGED_STATES
from audits.run import no_own_site, opted_out
from crawler.opt_out import opted_out_since
from crawler.options import CrawlOptions, Target
from crawler.seeds import targets_of
from crawler.warc_index import index_archives
from kuzgu.connection import ConnectionInDoubt, Watch, canary_answers, comes_back
from kuzgu.crawl_child import INDEX, Batch
from kuzgu.progress import crawl_progress
from kuzgu.spool import finished_sites, read_signs, read_site
from kuzgu.version import TOOL

CHILD_STARTS = 3
"""How often the crawl child is started for one run before the sites that it leaves are given up."""


class NoNetworkError(RuntimeError):
    """Our own connection is missing; no site was judged."""


class ConnectionLostError(RuntimeError):
    """Our own connection broke in the middle of the run and did not come back in time; the sites that it
    touched have no verdict and are still to be visited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunResult:
    """``states``: how many sites ended in each state; ``failed``: series that our own fault left undone."""

    run_id: int
    states: dict[str, int]
    failed: tuple[str, ...]


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def new_run(
    engine: history.Engine,
    organisations: Sequence[Organisation],
    options: CrawlOptions,
    *,
    seeds_name: str,
    languages: Sequence[str],
) -> int:
    """Put every site of every organisation into the queue of a new run. An organisation without a site of
    its own is judged at once."""
    run_id = history.create_run(
        engine,
        tool=TOOL,
        options=codec.to_plain(options),
        seeds_name=seeds_name,
        report_languages=tuple(languages),
        started_at=now(),
    )
    queued = []
    for organisation in organisations:
        targets = targets_of(organisation)
        queued += [
            history.QueuedSite(series=target.series, site=target.site, organisation=organisation)
            for target in targets
        ]
        if not targets:
            queued.append(history.QueuedSite(series=organisation.id, site="", organisation=organisation))
    history.queue_sites(engine, run_id, queued)
    return run_id


def carry_out(engine: history.Engine, run_id: int, options: CrawlOptions, folder: Path) -> RunResult:
    """Crawl, judge and remember what is still open of the run. ``folder`` is the run's spool.

    With ``options.from_warc`` nobody is visited: those archives are read, and what is damaged in them is
    named on standard error.

    Raises KeyboardInterrupt after putting everything in order, NoNetworkError before anything is judged, and
    ConnectionLostError when our connection broke and did not come back within the patience of the options.
    """
    folder.mkdir(parents=True, exist_ok=True)
    watch = Watch(options=options)
    if options.canaries and not canary_answers(options):
        names = ", ".join(canary.partition(" ")[0] for canary in options.canaries)
        raise NoNetworkError(f"there seems to be no internet connection: {names} did not answer rightly")
    if options.canaries:
        _drop_unsure(folder)
    _take_in(engine, run_id, folder, watch, last=True)
    history.requeue_unfinished(engine, run_id)
    targets = _open_targets(engine, run_id, options)
    if targets and options.from_warc:
        index = index_archives([Path(name) for name in options.from_warc], folder / INDEX, show_fault)
        index.close()
    elif targets and not options.allow_loopback and not network_is_there(target.site for target in targets):
        raise NoNetworkError("no host name could be looked up: there seems to be no internet connection")
    failed: tuple[str, ...] = ()
    while targets:
        try:
            failed = _crawl(engine, run_id, targets, options, folder, watch)
            break
        except ConnectionInDoubt:
            print("Our own connection does not work: waiting until it is back.", file=sys.stderr)
            if not comes_back(options):
                raise ConnectionLostError from None
            history.requeue_unfinished(engine, run_id)
            targets = _open_targets(engine, run_id, options)
    history.finish_run(engine, run_id, finished_at=now(), outcome="failed" if failed else "done")
    shutil.rmtree(folder, ignore_errors=True)
    return RunResult(run_id=run_id, states=history.state_counts(engine, run_id), failed=failed)


def _drop_unsure(folder: Path) -> None:
    """Throw away the sites without marks that an earlier program left: nobody knows whether our connection
    worked when they ended."""
    for path in finished_sites(folder):
        if read_signs(path).state not in JUDGED_STATES:
            path.unlink()


def _open_targets(engine: history.Engine, run_id: int, options: CrawlOptions) -> list[Target]:
    """The sites of the run that are still to be visited. Those that are not to be get their state at once."""
    targets: list[Target] = []
    for site in history.pending_sites(engine, run_id):
        if not site.site:
            judgement = no_own_site(site.organisation, tool=TOOL)
        elif (since := opted_out_since(site.site, options.opted_out)) is not None:
            judgement = opted_out(site.site, since=since, tool=TOOL)
        else:
            targets.append(
                Target(
                    organisation=site.organisation,
                    site=site.site,
                    series=site.series,
                    run=run_id,
                    attempt=site.attempt,
                )
            )
            continue
        history.save_site(engine, run_id, site.series, evidence=None, judgement=judgement, finished_at=now())
    return targets


def show_fault(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _crawl(
    engine: history.Engine,
    run_id: int,
    targets: Sequence[Target],
    options: CrawlOptions,
    folder: Path,
    watch: Watch,
) -> tuple[str, ...]:
    left = {target.series: target for target in targets}
    faults: dict[str, str] = {}

    def keep(series: Iterable[str]) -> None:
        for one in series:
            left.pop(one, None)

    with crawl_progress(total=len(targets)) as show:
        for _ in range(CHILD_STARTS):
            history.mark_crawling(engine, run_id, list(left))
            try:
                code = _run_child(
                    Batch(targets=tuple(left.values()), options=options),
                    folder,
                    lambda event: _on_event(engine, run_id, folder, event, keep, faults, show, watch),
                )
            except KeyboardInterrupt:
                if not options.canaries:
                    keep(_take_in(engine, run_id, folder, watch, last=True))
                raise
            keep(_take_in(engine, run_id, folder, watch, last=True))
            if not left or code == 0 or not left.keys() - watch.refused.keys():
                break
    for series in left:
        reason = (watch.refused | faults).get(series, "the crawler stopped; see crawl.log")
        history.mark_failed(engine, run_id, series, reason=reason)
    return tuple(left)


def _on_event(
    engine: history.Engine,
    run_id: int,
    folder: Path,
    event: dict[str, Any],
    keep: Callable[[Iterable[str]], None],
    faults: dict[str, str],
    show: Callable[[dict[str, Any]], None],
    watch: Watch,
) -> None:
    if event["event"] == "judged":
        keep(_take_in(engine, run_id, folder, watch, last=False))
    elif event["event"] == "failed":
        faults[event["series"]] = event["reason"]
    show(event)


def _take_in(engine: history.Engine, run_id: int, folder: Path, watch: Watch, *, last: bool) -> list[str]:
    """Save every whole spool file that can be believed and delete it. A file that was saved before changes
    nothing. Raises ConnectionInDoubt."""
    taken = []
    for path in watch.believed(((path, read_signs(path)) for path in finished_sites(folder)), last=last):
        site = read_site(path)
        history.save_site(
            engine,
            run_id,
            site.series,
            evidence=site.evidence or None,
            judgement=site.judgement,
            finished_at=site.finished_at,
        )
        path.unlink()
        taken.append(site.series)
    return taken


def _run_child(batch: Batch, folder: Path, on_event: Callable[[dict[str, Any]], None]) -> int:
    batch_file = folder / "batch.json"
    batch_file.write_bytes(codec.encode(batch))
    with (folder.parent / "crawl.log").open("ab") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", "kuzgu.crawl_child", str(batch_file), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        assert child.stdin is not None
        assert child.stdout is not None
        try:
            for line in child.stdout:
                with contextlib.suppress(json.JSONDecodeError):
                    on_event(json.loads(line))
            return child.wait()
        finally:
            child.stdin.close()
            if child.poll() is None:
                child.kill()
            child.wait()
            child.stdout.close()


def network_is_there(urls: Iterable[str], seconds: float = 8.0) -> bool:
    """Can any of the first sites' names, or one well-known name, be looked up?"""
    hosts = list(dict.fromkeys(urlsplit(url).hostname or "" for url in urls))[:5] + ["www.wikipedia.org"]

    def found(host: str) -> bool:
        try:
            return bool(socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM))
        except OSError:
            return False

    pool = ThreadPoolExecutor(len(hosts))
    try:
        return any(pool.map(found, hosts, timeout=seconds))
    except FutureTimeout:
        return False
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
