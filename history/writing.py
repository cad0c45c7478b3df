"""All that is ever written. Nothing here changes a judgement that was saved."""

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Literal

from sqlalchemy import Connection, Engine, func, insert, select, update

from audits import codec
from audits.judgement import Judgement
from history.database import HistoryError, repeatable, writing
from history.lease import Lease
from history.records import QueuedSite
from history.tables import attempt, category_score, evidence, finding, gain, judgement, run

QUEUED, CRAWLING, DONE, FAILED, GIVEN_UP = "queued", "crawling", "done", "failed", "replaced"

LEVEL = 3
"""Of the compression of evidence: 6 takes nearly three times as long for a quarter less."""

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def create_run(
    engine: Engine,
    *,
    tool: str,
    options: Mapping[str, Any],
    seeds_name: str,
    report_languages: Sequence[str],
    started_at: str,
    sites: Iterable[QueuedSite] = (),
    lease: Lease | None = None,
) -> int:
    """Open a run with its sites, in the order of the reports, and return its number; one transaction.

    ``started_at`` is ISO 8601 with its offset (ValueError without). With a lease, no other program ever sees
    the run without seeing that this one is at work on it.
    """
    row = {
        "tool": tool,
        "options": storable(dict(options)),
        "seeds_name": storable(seeds_name),
        "report_languages": list(report_languages),
        "started_at": _utc(started_at),
    }
    with writing(engine) as connection:
        run_id = int(connection.execute(insert(run).values(row).returning(run.c.id)).scalar_one())
        if lease is not None and not lease.take(run_id):
            raise HistoryError(f"Run {run_id} is at work in another program. Start again.")
        _queue(connection, run_id, sites)
    return run_id


def queue_sites(engine: Engine, run_id: int, sites: Iterable[QueuedSite]) -> None:
    """Every site of a run that has none yet, in the order of the reports; one transaction."""
    with writing(engine) as connection:
        _queue(connection, run_id, sites)


def _queue(connection: Connection, run_id: int, sites: Iterable[QueuedSite]) -> None:
    rows = [
        {
            "run_id": run_id,
            "series": site.series,
            "number": 1,
            "position": position,
            "site": storable(site.site),
            "organisation_id": site.organisation.id,
            "organisation": storable(codec.to_plain(site.organisation)),
            "state": QUEUED,
            "reason": "",
        }
        for position, site in enumerate(sites)
    ]
    if rows:
        connection.execute(insert(attempt), rows)


@repeatable
def mark_crawling(engine: Engine, run_id: int, series: Sequence[str]) -> None:
    """The queued sites among these are being visited."""
    with writing(engine) as connection:
        for one in series:
            connection.execute(
                update(attempt)
                .where(attempt.c.run_id == run_id, attempt.c.series == one, attempt.c.state == QUEUED)
                .values(state=CRAWLING)
            )


@repeatable
def requeue_unfinished(engine: Engine, run_id: int) -> int:
    """Give every site that was being visited a new attempt; how many."""
    with writing(engine) as connection:
        rows = connection.execute(
            select(attempt).where(attempt.c.run_id == run_id, attempt.c.state.in_((CRAWLING, FAILED)))
        ).mappings()
        again = [
            {key: value for key, value in row.items() if key != "id"}
            | {"number": row["number"] + 1, "state": QUEUED, "reason": "", "finished_at": None}
            for row in rows
        ]
        if again:
            connection.execute(
                update(attempt)
                .where(attempt.c.run_id == run_id, attempt.c.state.in_((CRAWLING, FAILED)))
                .values(state=GIVEN_UP)
            )
            connection.execute(insert(attempt), again)
    return len(again)


@repeatable
def save_site(
    engine: Engine,
    run_id: int,
    series: str,
    *,
    evidence: bytes | None,
    judgement: Judgement,
    finished_at: str,
) -> bool:
    """Everything of a finished site in one transaction. False when it was saved before: nothing changes.

    Raises HistoryError when the site is not of this run or the database fails (nothing is saved then).
    """
    try:
        with writing(engine) as connection:
            return _save(connection, run_id, series, evidence, judgement, _utc(finished_at))
    except HistoryError as error:
        raise type(error)(f"{series} could not be saved. Nothing of it was kept. {error}") from error


def _save(
    connection: Connection, run_id: int, series: str, body: bytes | None, verdict: Judgement, finished_at: str
) -> bool:
    of_site = (attempt.c.run_id == run_id, attempt.c.series == series)
    newest = select(func.max(attempt.c.number)).where(*of_site).scalar_subquery()
    row = connection.execute(
        select(attempt.c.id, attempt.c.state).where(*of_site, attempt.c.number == newest).with_for_update()
    ).first()
    if row is None:
        raise HistoryError(f"Run {run_id} has no site {series}.")
    if row.state == DONE:
        return False
    connection.execute(
        update(attempt).where(attempt.c.id == row.id).values(state=DONE, reason="", finished_at=finished_at)
    )
    if body is not None:
        connection.execute(
            insert(evidence).values(
                attempt_id=row.id,
                schema=verdict.evidence_schema,
                sha256=sha256(body).hexdigest(),
                body=zlib.compress(body, LEVEL),
            )
        )
    _save_judgement(connection, row.id, verdict)
    return True


def add_judgements(engine: Engine, verdicts: Sequence[tuple[int, Judgement]]) -> None:
    """A new judgement beside the ones that each visit (by its id) has; all of them, or none."""
    with writing(engine) as connection:
        for attempt_id, verdict in verdicts:
            done = select(attempt.c.id).where(attempt.c.id == attempt_id, attempt.c.state == DONE)
            if connection.execute(done).first() is None:
                raise HistoryError(f"There is no finished visit {attempt_id}.")
            _save_judgement(connection, attempt_id, verdict)


def _save_judgement(connection: Connection, attempt_id: int, verdict: Judgement) -> None:
    plain = _plain(verdict)
    scores = plain["scores"]
    judgement_id = connection.execute(
        insert(judgement)
        .values(
            attempt_id=attempt_id,
            headline=scores["headline"] if scores else None,
            profile=plain["profile"],
            scores=scores,
            **{
                key: plain[key]
                for key in (
                    "tool",
                    "rules",
                    "scoring",
                    "evidence_schema",
                    "state",
                    "state_reason",
                    "state_evidence",
                )
            },
        )
        .returning(judgement.c.id)
    ).scalar_one()

    def add(table: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            connection.execute(insert(table), [row | {"judgement_id": judgement_id} for row in rows])

    add(finding, [_renamed(row) for row in plain["findings"]])
    add(gain, [_renamed(row) for row in plain["gains"]])
    add(category_score, scores["categories"] if scores else [])


def _plain(verdict: Judgement) -> Any:
    """Plain data as they can be stored; few judgements have what must be looked for value by value."""
    encoded = codec.encode(verdict)
    plain = codec.to_plain(verdict)
    return storable(plain) if b"\\u0000" in encoded or b"\xef\xbf\xbd" in encoded else plain


def _renamed(row: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != "check"} | {"check_id": row["check"]}


@repeatable
def mark_failed(engine: Engine, run_id: int, series: str, reason: str) -> None:
    """A fault of ours left this site without a verdict; a resumed run visits it again."""
    with writing(engine) as connection:
        connection.execute(
            update(attempt)
            .where(
                attempt.c.run_id == run_id,
                attempt.c.series == series,
                attempt.c.state.in_((QUEUED, CRAWLING)),
            )
            .values(state=FAILED, reason=storable(reason))
        )


@repeatable
def finish_run(engine: Engine, run_id: int, *, finished_at: str, outcome: Literal["done", "failed"]) -> None:
    """Close the run: ``done``, or ``failed`` when sites were left (it can be gone on with)."""
    with writing(engine) as connection:
        connection.execute(
            update(run).where(run.c.id == run_id).values(finished_at=_utc(finished_at), outcome=outcome)
        )


def _utc(moment: str) -> str:
    found = datetime.fromisoformat(moment)
    if found.tzinfo is None:
        raise ValueError(f"“{moment}” does not say its time zone")
    return found.astimezone(UTC).isoformat()


def storable(value: Any) -> Any:
    """Plain data where NUL and lone surrogates, which no database keeps as text, have become U+FFFD."""
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, list | tuple):
        return [storable(item) for item in value]
    if isinstance(value, dict):
        return {storable(key): storable(item) for key, item in value.items()}
    return value
