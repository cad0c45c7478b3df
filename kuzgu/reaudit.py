"""Judges again what was seen: by today's checks, and with the archive by today's extraction too.

A new judgement stands beside the old ones; nothing that was remembered is changed.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import history
from audits import codec
from audits.judgement import Judgement
from audits.registry import all_checks
from audits.run import judge, no_own_site, opted_out, rules_version
from audits.scoring import SCORING
from crawler.archive import WARC, archive_name, run_folder
from crawler.options import Target
from crawler.rebuild import rebuild
from crawler.warc_index import index_archives
from kuzgu.version import TOOL

UNVISITED = ("no_own_site", "opted_out")
"""States of which there never was any evidence."""
AT_ONCE = 20
"""Judgements that are written in one transaction."""


@dataclass(slots=True, kw_only=True)
class Reaudited:
    """``judged`` sites have a new judgement; ``same`` have none, because it would say what the latest one
    says; ``gone`` have none, because their evidence was deleted; ``faults`` could not be judged again."""

    judged: int = 0
    same: int = 0
    gone: int = 0
    pages: int = 0
    faults: int = 0


def reaudit(
    engine: history.Engine, run_ids: Iterable[int], archive: Path | None, tell: Callable[[str], None]
) -> Reaudited:
    """Judge every finished site of these runs again. With ``archive``, the folder of the archives, evidence
    is read again from there first. ``tell`` gets a sentence for each thing that could not be done."""
    with _without_collector():
        return _reaudit(engine, run_ids, archive, tell)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Evidence is millions of small values without cycles: looking through them for cycles, as Python does
    while they are made, takes as long as judging them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _reaudit(
    engine: history.Engine, run_ids: Iterable[int], archive: Path | None, tell: Callable[[str], None]
) -> Reaudited:
    done = Reaudited()
    waiting: list[tuple[int, Judgement]] = []
    today = (TOOL, rules_version(all_checks()), SCORING)
    for run_id in run_ids:
        for site in history.iter_stored_sites(engine, run_id, today if archive is None else None):
            if archive is None and site.versions == today:
                done.same += 1
                continue
            if site.evidence is None and site.state not in UNVISITED:
                done.gone += 1
                continue
            try:
                verdict = _judged(site, archive, done, tell)
            except (ValueError, OSError) as error:
                done.faults += 1
                tell(f"Run {run_id}, {site.series}: not judged again: {error}")
                continue
            latest = None if archive is None else history.latest_judgement(engine, site.attempt_id)
            if latest is not None and _says_the_same(verdict, latest):
                done.same += 1
                continue
            done.judged += 1
            waiting.append((site.attempt_id, verdict))
            if len(waiting) == AT_ONCE:
                history.add_judgements(engine, waiting)
                waiting = []
                gc.collect()
    if waiting:
        history.add_judgements(engine, waiting)
    return done


def _judged(
    site: history.StoredSite, archive: Path | None, done: Reaudited, tell: Callable[[str], None]
) -> Judgement:
    if site.damaged:
        raise ValueError("its evidence in the history is damaged")
    if site.evidence is None and site.state == "no_own_site":
        return no_own_site(site.organisation, tool=TOOL)
    if site.evidence is None and site.state == "opted_out":
        return opted_out(site.organisation.url, since=site.state_evidence, tool=TOOL)
    assert site.evidence is not None
    evidence = codec.decode_site(site.evidence)
    done.pages += len(evidence.pages)
    if archive is None:
        return judge(evidence, tool=TOOL)
    target = Target(
        organisation=site.organisation,
        site=evidence.site,
        series=site.series,
        run=site.run_id,
        attempt=site.attempt,
    )
    path = run_folder(archive, site.run_id) / (archive_name(target) + WARC)
    where = f"Run {site.run_id}, {site.series}"
    if not path.exists():
        tell(f"{where}: there is no archive {path}; its stored evidence was judged")
        return judge(evidence, tool=TOOL)
    index = index_archives([path], None, tell)
    try:
        found = rebuild(evidence, index)
    finally:
        index.close()
    if found.missing:
        tell(
            f"{where}: {len(found.missing)} of its addresses are not in {path.name}, for example "
            f"{found.missing[0]}; what was seen of them stays as it was"
        )
    verdict = judge(found.evidence, tool=TOOL)
    return replace(verdict, profile=replace(verdict.profile, evidence_from="archive"))


def _says_the_same(verdict: Judgement, latest: Judgement) -> bool:
    plain = replace(latest, profile=replace(latest.profile, evidence_from=verdict.profile.evidence_from))
    return codec.encode(plain) == codec.encode(_as_stored(verdict))


def _as_stored(verdict: Judgement) -> Judgement:
    return codec.from_plain(history.storable(codec.to_plain(verdict)), Judgement)
