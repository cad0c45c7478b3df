"""The only things that are ever taken out of the history: an organisation that is to be forgotten, and
evidence that is older than it may be kept."""

import sqlite3
from contextlib import closing
from urllib.parse import urlsplit

from sqlalchemy import Connection, Engine, delete, select, text, update

from history.database import BUSY_MS, HistoryError, reading, said_clearly, writing
from history.tables import (
    answer,
    attempt,
    category_score,
    evidence,
    finding,
    gain,
    judgement,
    metadata,
    run,
    verification,
)


def series_of(engine: Engine, organisation_id: str) -> tuple[str, ...]:
    """The names of all sites of one organisation, () when the history does not know it."""
    query = select(attempt.c.series).where(attempt.c.organisation_id == organisation_id).distinct()
    with reading(engine) as connection:
        return tuple(sorted(connection.execute(query).scalars()))


def names_of(engine: Engine, organisation_id: str) -> tuple[str, ...]:
    """Every name under which the history knows one organisation."""
    query = select(attempt.c.organisation).where(attempt.c.organisation_id == organisation_id)
    found: dict[str, None] = {}
    with reading(engine) as connection:
        for row in connection.execute(query).scalars():
            found.update(dict.fromkeys((row["name"], *(name for _, name in row.get("names", ())))))
    return tuple(found)


def forget_organisation(engine: Engine, organisation_id: str) -> int:
    """Erase every visit of the organisation with all that was seen and judged, in every run; how many visits.

    Nothing of it remains in the rows, and in an SQLite file not in its unused pages either. Raises
    HistoryError, also when another program has the file open and pages of it cannot be erased now.
    """
    with writing(engine) as connection:
        _overwrite_what_is_deleted(connection)
        visits = select(attempt.c.id).where(attempt.c.organisation_id == organisation_id)
        judged = select(judgement.c.id).where(judgement.c.attempt_id.in_(visits))
        for table in (finding, gain, category_score):
            connection.execute(delete(table).where(table.c.judgement_id.in_(judged)))
        for table in (judgement, evidence, verification):
            connection.execute(delete(table).where(table.c.attempt_id.in_(visits)))
        connection.execute(delete(answer).where(answer.c.organisation_id == organisation_id))
        _forget_hosts(connection, organisation_id)
        gone = connection.execute(
            delete(attempt).where(attempt.c.organisation_id == organisation_id)
        ).rowcount
    shrink(engine)
    return gone


def _forget_hosts(connection: Connection, organisation_id: str) -> None:
    """Host names that a run had on this machine (samples, tests) stand in its options."""
    sites = connection.execute(select(attempt.c.site).where(attempt.c.organisation_id == organisation_id))
    hosts = {(urlsplit(site).hostname or "").removeprefix("www.") for site in sites.scalars()}
    for key, options in connection.execute(select(run.c.id, run.c.options)).all():
        mapped = options.get("hosts") or {}
        kept = {name: place for name, place in mapped.items() if name.removeprefix("www.") not in hosts}
        if kept != mapped:
            connection.execute(update(run).where(run.c.id == key).values(options=options | {"hosts": kept}))


def drop_evidence(engine: Engine, keep: int) -> int:
    """Delete the evidence of all but the newest ``keep`` visits of each site; how many. What was judged of
    them stays, but it cannot be judged again."""
    kept = select(attempt.c.series, attempt.c.id).join(evidence, evidence.c.attempt_id == attempt.c.id)
    with writing(engine) as connection:
        _overwrite_what_is_deleted(connection)
        visits: dict[str, list[int]] = {}
        for series, visit in connection.execute(kept.order_by(attempt.c.run_id, attempt.c.number)):
            visits.setdefault(series, []).append(visit)
        old = [visit for found in visits.values() for visit in found[: max(0, len(found) - keep)]]
        for visit in old:
            connection.execute(delete(evidence).where(evidence.c.attempt_id == visit))
    if old:
        shrink(engine)
    return len(old)


def _overwrite_what_is_deleted(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA secure_delete=ON"))


def shrink(engine: Engine) -> None:
    """Write the tables anew, without what was deleted. Raises HistoryError when others have them open."""
    with said_clearly(engine):
        if engine.dialect.name != "sqlite":
            with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                for table in metadata.sorted_tables:
                    connection.execute(text(f'VACUUM FULL "{table.name}"'))
            return
        path = str(engine.url.database)
        try:
            with closing(sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None)) as file:
                file.execute("VACUUM")
                busy, *_ = file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError as error:
            if "locked" not in str(error):
                raise HistoryError(f"The history {path} failed: {error}") from error
            busy = 1
    if busy:
        raise HistoryError(
            f"The rows are deleted, but {path} is open in another program and still holds their bytes. Close "
            "that program and run this again."
        )
