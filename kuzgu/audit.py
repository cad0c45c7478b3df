"""One run from seeds to reports: starts the crawl children, writes history, survives being stopped.

The parent is the only one that writes history. Each finished site arrives as one whole spool file and is
saved in one transaction, so that a run can be stopped at any moment and gone on with.
"""

import os
import shutil
import socket
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import history
from audits import codec
from audits.evidence import Organisation
from audits.facts.site_state import JUDGED_STATES
from audits.run import no_own_site, opted_out
from crawler.addresses import resolve_hosts
from crawler.guard import connect_rule
from crawler.hosting import network_of
from crawler.opt_out import opted_out_since
from crawler.options import CrawlOptions, Target
from crawler.seeds import targets_of
from crawler.warc_index import index_archives
from kuzgu.archive import only_of_this_history
from kuzgu.batches import process_count, share_out
from kuzgu.children import SpoolError, crawl_batches, measure_left
from kuzgu.connection import ConnectionInDoubt, Signs, Watch, canary_answers, comes_back
from kuzgu.crawl_child import INDEX
from kuzgu.progress import crawl_progress
from kuzgu.spool import finished_sites, read_signs, read_site, set_aside
from kuzgu.version import TOOL

__all__ = ["NoNetworkError", "RunResult", "SpoolError", "carry_out", "new_run", "spool_of"]


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
    lease: history.Lease | None = None,
) -> int:
    """Put every site of every organisation into the queue of a new run. An organisation without a site of
    its own is judged at once. Raises ForeignArchiveError."""
    if options.archive:
        latest = history.latest_run(engine)
        only_of_this_history(Path(options.archive), latest.id if latest else 0)
    return history.create_run(
        engine,
        tool=TOOL,
        options=codec.to_plain(options),
        seeds_name=seeds_name,
        report_languages=tuple(languages),
        started_at=datetime.now(UTC).isoformat(timespec="microseconds"),
        sites=[site for organisation in organisations for site in _queued(organisation)],
        lease=lease,
    )


def _queued(organisation: Organisation) -> list[history.QueuedSite]:
    targets = targets_of(organisation)
    if not targets:
        return [history.QueuedSite(series=organisation.id, site="", organisation=organisation)]
    return [
        history.QueuedSite(series=target.series, site=target.site, organisation=organisation)
        for target in targets
    ]


def spool_of(run: history.RunRecord, out: Path) -> Path:
    """The folder of a run's finished sites. Its name holds the moment of the start, so that the same number
    in another history, or in one that was made anew, is another folder."""
    return out / "spool" / f"run-{run.id}-{sha256(run.started_at.encode()).hexdigest()[:12]}"


def carry_out(
    engine: history.Engine,
    run_id: int,
    options: CrawlOptions,
    folder: Path,
    *,
    processes: int | None = None,
    lease: history.Lease | None = None,
) -> RunResult:
    """Crawl, judge and remember what is still open of the run. ``folder`` is the run's spool; ``processes``
    how many children crawl at a time (by the number of sites and cores when None); ``lease`` holds the run.

    With ``options.from_warc`` nobody is visited: those archives are read, and what is damaged in them is
    named on standard error.

    Raises KeyboardInterrupt after putting everything in order, NoNetworkError before anything is judged,
    ConnectionLostError when our connection broke and did not come back within the patience of the options,
    and SpoolError when what was seen cannot be written into the spool or the archive.
    """
    folder.mkdir(parents=True, exist_ok=True)
    watch = Watch(options=options)
    if options.canaries and not canary_answers(options):
        names = ", ".join(canary.partition(" ")[0] for canary in options.canaries)
        raise NoNetworkError(f"there seems to be no internet connection: {names} did not answer rightly")
    if options.canaries:
        _drop_unsure(folder)
    measure_left(options, folder)
    _take_in(engine, run_id, folder, lease, watch, last=True)
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
            failed = _crawl(engine, run_id, targets, options, folder, watch, processes, lease)
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
    for path, signs in _with_signs(folder):
        if signs.state not in JUDGED_STATES:
            path.unlink()


def _with_signs(folder: Path) -> Iterator[tuple[Path, Signs]]:
    """Finished sites with what they may say of our connection; what cannot be read is set aside."""
    for path in finished_sites(folder):
        try:
            yield path, read_signs(path)
        except ValueError:
            set_aside(path)


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
    processes: int | None,
    lease: history.Lease | None,
) -> tuple[str, ...]:
    processes = processes or process_count(len(targets), os.cpu_count() or 1)
    batches = share_out(targets, addresses_of(targets, options), processes)
    if processes > 1:
        options = replace(options, pace_book=str(folder / "pace.sqlite"))
    left = {target.series: "the crawler stopped; see crawl.log" for target in targets}
    history.mark_crawling(engine, run_id, list(left))

    def take_in(*, last: bool) -> None:
        for series in _take_in(engine, run_id, folder, lease, watch, last=last):
            left.pop(series, None)

    with (
        crawl_progress(total=len(targets)) as show,
        closing(crawl_batches(batches, options, folder, processes)) as events,
    ):
        try:
            for event in events:
                if event["event"] == "judged":
                    take_in(last=False)
                elif event["event"] == "failed":
                    left[event["series"]] = event["reason"]
                show(event)
        except (KeyboardInterrupt, SpoolError):
            events.close()
            if not options.canaries:
                take_in(last=True)
            raise
    take_in(last=True)
    for series, reason in left.items():
        reason = watch.refused.get(series, reason)
        history.mark_failed(engine, run_id, series, reason=reason)
    return tuple(left)


def addresses_of(targets: Sequence[Target], options: CrawlOptions) -> dict[str, str | None]:
    """What the sites of each host share: its address, or the content network that the address belongs to;
    None where it has none."""
    if options.from_warc:
        return {}
    rule = connect_rule(options.allow_loopback, options.hosts)
    found = resolve_hosts((target.site for target in targets), rule)
    return {host: (network_of(ip) or ip) if ip else None for host, ip in found.items()}


def _take_in(
    engine: history.Engine,
    run_id: int,
    folder: Path,
    lease: history.Lease | None,
    watch: Watch,
    *,
    last: bool,
) -> list[str]:
    """Save every whole spool file that can be believed and delete it; their series. A file that was saved
    before changes nothing; one that cannot be read is set aside, and its site stays open. Raises
    ConnectionInDoubt."""
    taken = []
    for path in watch.believed(_with_signs(folder), last=last):
        try:
            site = read_site(path)
        except ValueError:
            set_aside(path)
            continue
        if lease is not None:
            lease.renew()
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
