"""What the organisations answer to their findings: only ever added to, the latest by its date holds."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Engine, insert, select

from history.database import reading, repeatable, writing
from history.records import Answer
from history.tables import answer, attempt, by_field
from history.writing import storable

_COLUMNS = ("organisation_id", "series", "check_id", "answer", "reason", "who", "date")


def record_answers(engine: Engine, found: Iterable[Answer], *, recorded_at: str) -> int:
    """Remember the answers that the history does not know yet, in their order; how many these were."""
    new = 0
    with writing(engine) as connection:
        rows = connection.execute(select(*(answer.c[name] for name in _COLUMNS)))
        known = {tuple(row) for row in rows}
        for one in found:
            row = storable(
                {
                    "organisation_id": one.organisation_id,
                    "series": one.series,
                    "check_id": one.check,
                    "answer": one.answer,
                    "reason": one.reason,
                    "who": one.who,
                    "date": one.date,
                }
            )
            key = tuple(row[name] for name in _COLUMNS)
            if key not in known:
                connection.execute(insert(answer).values(row | {"recorded_at": recorded_at}))
                known.add(key)
                new += 1
    return new


@repeatable
def answers(engine: Engine, series: str) -> tuple[Answer, ...]:
    """All answers for one site, the latest last."""
    with reading(engine) as connection:
        return _of_series(connection, series)


@repeatable
def answerable_series(engine: Engine) -> dict[str, str]:
    """Every site that the history knows: series → id of its organisation."""
    query = select(attempt.c.series, attempt.c.organisation_id).distinct()
    with reading(engine) as connection:
        return {row.series: row.organisation_id for row in connection.execute(query)}


def answers_that_hold(connection: Connection, series: str) -> dict[str, Answer]:
    """Check → the latest answer."""
    return {one.check: one for one in _of_series(connection, series)}


@repeatable
def all_that_hold(engine: Engine) -> dict[str, dict[str, Answer]]:
    """Series → check → the latest answer, of all sites that have any."""
    found: dict[str, dict[str, Answer]] = {}
    with reading(engine) as connection:
        for row in connection.execute(select(answer).order_by(answer.c.date, answer.c.id)).mappings():
            found.setdefault(row["series"], {})[row["check_id"]] = _answer(row)
    return found


def disputed(held: Mapping[str, Answer]) -> frozenset[str]:
    """The checks whose findings leave the marks."""
    return frozenset(check for check, one in held.items() if one.answer == "disputed")


def _of_series(connection: Connection, series: str) -> tuple[Answer, ...]:
    query = select(answer).where(answer.c.series == series).order_by(answer.c.date, answer.c.id)
    return tuple(_answer(row) for row in connection.execute(query).mappings())


def _answer(row: Any) -> Answer:
    return Answer(**by_field(row, "id"))
