"""The latest visit of every site of a cohort, whichever run it was made in.

A run that visited one organisation again does not hide the others: what counts of each site is its own
latest finished visit.
"""

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Select, select

from audits import codec
from audits.check import Status
from audits.evidence import Organisation
from history.database import HistoryError, reading, repeatable
from history.questions import is_latest_judgement, site_record
from history.records import SiteRecord
from history.tables import attempt, finding, judgement
from history.writing import DONE


@dataclass(frozen=True, slots=True)
class Visited:
    """The latest visits of one site: ``newest`` bears today's row of the seeds, ``shown`` is the latest one
    that was finished (the newest where none was)."""

    series: str
    newest: int
    shown: int


def cohorts(engine: Engine, up_to_run: int | None = None) -> dict[str, int]:
    """The names of all cohorts with the number of their organisations, by name; "" is no cohort."""
    counts: Counter[str] = Counter()
    organisations = {found.id: found.cohort for _, found in _latest(engine, up_to_run)}
    counts.update(organisations.values())
    return dict(sorted(counts.items()))


def latest_sites(engine: Engine, cohort: str, up_to_run: int | None = None) -> Iterator[SiteRecord]:
    """The latest visit of each site whose organisation is in the cohort now, in the order of the latest
    seeds, one at a time. ``up_to_run``: as the history stood after that run."""
    for visited, organisation in _latest(engine, up_to_run):
        if organisation.cohort == cohort:
            yield site_record(engine, visited.shown)


def latest_site(engine: Engine, organisation_id: str, site: str = "") -> tuple[int, SiteRecord] | None:
    """The latest finished visit of an organisation's main site, or of the site with this series, with the
    number of the visit; None where there is none."""
    query = (
        select(attempt.c.id)
        .where(attempt.c.organisation_id == organisation_id, attempt.c.state == DONE)
        .order_by(attempt.c.run_id.desc(), attempt.c.number.desc(), attempt.c.position)
        .limit(1)
    )
    with reading(engine) as connection:
        key = connection.execute(query.where(attempt.c.series == (site or organisation_id))).scalar()
        if key is None and not site:
            key = connection.execute(query).scalar()
    return None if key is None else (int(key), site_record(engine, int(key)))


@repeatable
def _latest(engine: Engine, up_to_run: int | None) -> list[tuple[Visited, Organisation]]:
    query: Select[Any] = select(attempt.c.id, attempt.c.series, attempt.c.state, attempt.c.position)
    query = query.order_by(attempt.c.run_id, attempt.c.number)
    if up_to_run is not None:
        query = query.where(attempt.c.run_id <= up_to_run)
    newest: dict[str, tuple[int, int]] = {}
    done: dict[str, int] = {}
    with reading(engine) as connection:
        for row in connection.execute(query):
            newest[row.series] = (row.position, row.id)
            if row.state == DONE:
                done[row.series] = row.id
        keys = [key for _, key in newest.values()]
        rows = connection.execute(select(attempt.c.id, attempt.c.organisation).where(attempt.c.id.in_(keys)))
        seeds = {row.id: row.organisation for row in rows}
    found = []
    for series, (_, key) in sorted(newest.items(), key=lambda item: (item[1][0], item[0])):
        try:
            organisation = codec.from_plain(seeds[key], Organisation)
        except ValueError as error:
            raise HistoryError(f"The row of {series} cannot be read: {error}") from error
        found.append((Visited(series, key, done.get(series, key)), organisation))
    return found


@repeatable
def passing_visits(
    engine: Engine, checks: Collection[str], up_to_run: int | None = None
) -> dict[tuple[str, str], int]:
    """(series, check) → how many of the latest finished visits in a row the check passed; those that did not
    pass at the latest one are left out."""
    query = (
        select(attempt.c.series, finding.c.check_id, finding.c.status)
        .join(judgement, judgement.c.attempt_id == attempt.c.id)
        .join(finding, finding.c.judgement_id == judgement.c.id)
        .where(attempt.c.state == DONE, finding.c.check_id.in_(checks), is_latest_judgement())
        .order_by(attempt.c.run_id.desc(), attempt.c.number.desc())
    )
    if up_to_run is not None:
        query = query.where(attempt.c.run_id <= up_to_run)
    counts: Counter[tuple[str, str]] = Counter()
    over: set[tuple[str, str]] = set()
    with reading(engine) as connection:
        for series, check, status in connection.execute(query):
            key = (series, check)
            if status == Status.PASS and key not in over:
                counts[key] += 1
            elif status != Status.PASS:
                over.add(key)
    return dict(counts)
