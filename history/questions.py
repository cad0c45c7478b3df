"""What may be asked of the history."""

import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Engine, Select, and_, func, select

from audits import codec
from audits.disputed import with_disputed
from audits.evidence import Organisation
from audits.judgement import Judgement
from history.answers import answers_that_hold, disputed
from history.database import HistoryError, reading, repeatable
from history.lease import Lease
from history.records import Answer, QueuedSite, RunRecord, SiteRecord, StoredSite
from history.tables import attempt, by_field, evidence, finding, gain, judgement, run
from history.writing import DONE, QUEUED

Row = Any  # a RowMapping


def runs(engine: Engine) -> tuple[RunRecord, ...]:
    """All runs, the oldest first."""
    return _all(engine, select(run))


def find_run(engine: Engine, run_id: int) -> RunRecord | None:
    return _last(engine, select(run).where(run.c.id == run_id))


def latest_run(engine: Engine) -> RunRecord | None:
    return _last(engine, select(run))


def latest_whole_run(engine: Engine) -> RunRecord | None:
    """The latest run of all its seeds; where every one was narrowed down to some, the latest."""
    found = runs(engine)
    return next((one for one in reversed(found) if not one.options.get("only")), found[-1] if found else None)


def resumable_run(engine: Engine, lease: Lease | None = None) -> RunRecord | None:
    """The latest run that was stopped or left sites without a verdict. With a lease: the latest one that no
    other program is at work on; the lease has it then."""
    query = select(run).where(run.c.outcome.is_(None) | (run.c.outcome == "failed"))
    if lease is None:
        return _last(engine, query)
    for one in reversed(_all(engine, query)):
        if lease.take(one.id):
            found = _last(engine, query.where(run.c.id == one.id))  # not finished while it was being taken
            if found is not None:
                return found
    return None


@repeatable
def _all(engine: Engine, query: Select[Any]) -> tuple[RunRecord, ...]:
    with reading(engine) as connection:
        return tuple(_run(row) for row in connection.execute(query.order_by(run.c.id)).mappings())


@repeatable
def _last(engine: Engine, query: Select[Any]) -> RunRecord | None:
    with reading(engine) as connection:
        row = connection.execute(query.order_by(run.c.id.desc()).limit(1)).mappings().first()
    return None if row is None else _run(row)


@repeatable
def pending_sites(engine: Engine, run_id: int) -> tuple[QueuedSite, ...]:
    """The sites of the run that wait to be visited, in their order."""
    query = (
        select(attempt)
        .where(attempt.c.run_id == run_id, attempt.c.state == QUEUED)
        .order_by(attempt.c.position)
    )
    with reading(engine) as connection:
        return tuple(
            QueuedSite(
                series=row["series"],
                site=row["site"],
                organisation=codec.from_plain(row["organisation"], Organisation),
                attempt=row["number"],
            )
            for row in connection.execute(query).mappings()
        )


def run_sites(engine: Engine, run_id: int) -> tuple[SiteRecord, ...]:
    """Every site of the run in the order of its seeds."""
    return tuple(iter_run_sites(engine, run_id))


def iter_run_sites(engine: Engine, run_id: int) -> Iterator[SiteRecord]:
    """The same, one at a time: memory does not grow with the number of sites."""
    for key in _keys(engine, run_id):
        yield site_record(engine, key)


@repeatable
def _keys(engine: Engine, run_id: int) -> list[int]:
    with reading(engine) as connection:
        return list(connection.execute(newest_attempts(run_id)).scalars())


@repeatable
def site_record(engine: Engine, attempt_id: int) -> SiteRecord:
    """One visit by its number, with its latest judgement."""
    with reading(engine) as connection:
        return _site(connection, attempt_id)


def previous_site(engine: Engine, series: str, before_run_id: int) -> SiteRecord | None:
    """The latest earlier visit of the series that ended with marks. A change of address does not break it:
    the series of a main site is its organisation's id."""
    return _previous(engine, series, before_run_id, with_marks=True)


def previous_state(engine: Engine, series: str, before_run_id: int) -> SiteRecord | None:
    """The latest earlier finished visit of the series, in whatever state it ended."""
    return _previous(engine, series, before_run_id, with_marks=False)


@repeatable
def _previous(engine: Engine, series: str, before_run_id: int, *, with_marks: bool) -> SiteRecord | None:
    query = (
        select(attempt.c.id)
        .join(judgement, judgement.c.attempt_id == attempt.c.id)
        .where(attempt.c.series == series, attempt.c.run_id < before_run_id, attempt.c.state == DONE)
        .order_by(attempt.c.run_id.desc(), attempt.c.number.desc())
        .limit(1)
    )
    if with_marks:
        query = query.where(is_latest_judgement(), judgement.c.scores.is_not(None))
    with reading(engine) as connection:
        key = connection.execute(query).scalar()
        return None if key is None else _site(connection, int(key))


@repeatable
def state_counts(engine: Engine, run_id: int) -> dict[str, int]:
    """How many sites of the run ended in each state; those without a verdict by their attempt's state."""
    counts: dict[str, int] = {}
    for_run = newest_attempts(run_id).subquery()
    query = (
        select(attempt.c.state, judgement.c.state)
        .join_from(attempt, judgement, judgement.c.attempt_id == attempt.c.id, isouter=True)
        .where(attempt.c.id.in_(select(for_run.c.id)))
        .where(is_latest_judgement())
    )
    with reading(engine) as connection:
        for of_attempt, of_judgement in connection.execute(query):
            state = of_judgement or of_attempt
            counts[state] = counts.get(state, 0) + 1
    return counts


@repeatable
def load_evidence(engine: Engine, run_id: int, series: str) -> bytes | None:
    """The evidence of a site's last attempt that has any, as encoded JSON; None when there is none.

    Raises HistoryError when it is not, byte for byte, what was saved.
    """
    query = (
        select(evidence.c.body, evidence.c.sha256)
        .join(attempt, attempt.c.id == evidence.c.attempt_id)
        .where(attempt.c.run_id == run_id, attempt.c.series == series)
        .order_by(attempt.c.number.desc())
        .limit(1)
    )
    with reading(engine) as connection:
        row = connection.execute(query).first()
    if row is None:
        return None
    try:
        body = zlib.decompress(row.body)
    except zlib.error:
        body = b""
    if sha256(body).hexdigest() != row.sha256:
        raise HistoryError(f"The evidence of {series} in run {run_id} is damaged.")
    return body


def iter_stored_sites(
    engine: Engine, run_id: int, unread: tuple[str, str, int] | None = None
) -> Iterator[StoredSite]:
    """Every finished site of the run with its evidence, one at a time. The evidence of those whose latest
    judgement has the versions ``unread`` is not read: None."""
    with reading(engine) as connection:
        keys = connection.execute(newest_attempts(run_id).where(attempt.c.state == DONE)).scalars().all()
    for key in keys:
        with reading(engine) as connection:
            found = _stored(connection, int(key), unread)
        if found is not None:
            yield found


def _stored(
    connection: Connection, attempt_id: int, unread: tuple[str, str, int] | None
) -> StoredSite | None:
    row = connection.execute(select(attempt).where(attempt.c.id == attempt_id)).mappings().first()
    verdict = connection.execute(
        select(
            *(judgement.c.tool, judgement.c.rules, judgement.c.scoring),
            *(judgement.c.state, judgement.c.state_evidence),
        )
        .where(judgement.c.attempt_id == attempt_id)
        .order_by(judgement.c.id.desc())
        .limit(1)
    ).first()
    if row is None or verdict is None:
        return None
    versions = (verdict.tool, verdict.rules, verdict.scoring)
    body, damaged = None, False
    query = select(evidence).where(evidence.c.attempt_id == attempt_id)
    if versions != unread and (seen := connection.execute(query).first()):
        try:
            body = zlib.decompress(seen.body)
        except zlib.error:
            body = b""
        damaged = sha256(body).hexdigest() != seen.sha256
    return StoredSite(
        attempt_id=attempt_id,
        run_id=row["run_id"],
        series=row["series"],
        attempt=row["number"],
        organisation=codec.from_plain(row["organisation"], Organisation),
        evidence=body,
        versions=versions,
        state=verdict.state,
        state_evidence=verdict.state_evidence,
        damaged=damaged,
    )


def latest_judgement(engine: Engine, attempt_id: int) -> Judgement | None:
    """The judgement that counts of one visit, as it was made: with what is disputed."""
    with reading(engine) as connection:
        verdict = _latest(connection, attempt_id)
        return None if verdict is None else _judgement(connection, verdict)


def newest_attempts(run_id: int) -> Select[Any]:
    """Ids of the last attempt of each series, in the order of the seeds."""
    newest = (
        select(attempt.c.series, func.max(attempt.c.number).label("number"))
        .where(attempt.c.run_id == run_id)
        .group_by(attempt.c.series)
        .subquery()
    )
    return (
        select(attempt.c.id)
        .join(newest, and_(newest.c.series == attempt.c.series, newest.c.number == attempt.c.number))
        .where(attempt.c.run_id == run_id)
        .order_by(attempt.c.position, attempt.c.id)
    )


def is_latest_judgement() -> Any:
    """The condition that a joined judgement is the one that counts of its visit."""
    later = judgement.alias("later")
    newest = select(func.max(later.c.id)).where(later.c.attempt_id == attempt.c.id).scalar_subquery()
    return (judgement.c.id.is_(None)) | (judgement.c.id == newest)


def _site(connection: Connection, attempt_id: int) -> SiteRecord:
    row = connection.execute(select(attempt).where(attempt.c.id == attempt_id)).mappings().one()
    of_run = connection.execute(select(run).where(run.c.id == row["run_id"])).mappings().one()
    verdict = _latest(connection, attempt_id)
    held = answers_that_hold(connection, row["series"])
    found = None if verdict is None else lambda: _judgement(connection, verdict)
    return record_of(row, _run(of_run), found, held)


def record_of(
    row: Row, of_run: RunRecord, verdict: Callable[[], Judgement] | None, held: Mapping[str, Answer]
) -> SiteRecord:
    """One visit out of its row, what reads its judgement (None: it has none), and the answers that hold."""
    try:
        organisation = codec.from_plain(row["organisation"], Organisation)
        found = None
        if verdict is not None and row["state"] == DONE:
            found = with_disputed(verdict(), disputed(held))
    except ValueError as error:
        raise HistoryError(f"{row['series']} in run {row['run_id']} cannot be read: {error}") from error
    return SiteRecord(
        run=of_run,
        organisation=organisation,
        series=row["series"],
        site=row["site"],
        attempt=row["number"],
        attempt_state=row["state"],
        attempt_reason=row["reason"],
        finished_at=row["finished_at"],
        judgement=found,
        answers=held,
    )


def _latest(connection: Connection, attempt_id: int) -> Row | None:
    query = (
        select(judgement).where(judgement.c.attempt_id == attempt_id).order_by(judgement.c.id.desc()).limit(1)
    )
    return connection.execute(query).mappings().first()


def _judgement(connection: Connection, row: Row) -> Judgement:
    def rows(table: Any) -> list[dict[str, Any]]:
        query = select(table).where(table.c.judgement_id == row["id"]).order_by(table.c.id)
        return [by_field(found) for found in connection.execute(query).mappings()]

    return judgement_of(row, rows(finding), rows(gain))


def judgement_of(
    row: Row, findings: Sequence[Mapping[str, Any]], won: Sequence[Mapping[str, Any]]
) -> Judgement:
    """A judgement out of its row, those of its findings and of its gains. Raises ValueError."""
    plain = by_field(row, "id", "attempt_id", "headline")
    return codec.from_plain(plain | {"findings": findings, "gains": won}, Judgement)


def _run(row: Row) -> RunRecord:
    return RunRecord(**dict(row) | {"report_languages": tuple(row["report_languages"])})
