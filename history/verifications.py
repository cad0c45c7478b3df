"""What was verified between two runs: one check of one site, by a look at what its finding names."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Engine, insert, select

from audits import codec
from audits.check import Subject
from history.database import HistoryError, reading, repeatable, writing
from history.tables import attempt, by_field, verification
from history.writing import DONE, storable

Answer = Literal["passes", "still", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """One look at one check of one site after its visit ``attempt_id``.

    ``reason`` is a key that says why it could not be told ("" else), ``places`` where it is still seen,
    ``caches`` what may have answered in the site's stead; ``verified_at`` is ISO 8601 in UTC."""

    attempt_id: int
    organisation_id: str
    series: str
    check: str
    revision: int
    verified_at: str
    answer: Answer
    reason: str = ""
    owner_agrees: bool = False
    places: tuple[Subject, ...] = ()
    caches: tuple[str, ...] = ()


def add_verification(engine: Engine, found: Verification) -> None:
    """Remember one answer. Raises HistoryError when there is no such finished visit."""
    row = codec.to_plain(found)
    row["check_id"] = row.pop("check")
    with writing(engine) as connection:
        visit = select(attempt.c.id).where(
            attempt.c.id == found.attempt_id, attempt.c.series == found.series, attempt.c.state == DONE
        )
        if connection.execute(visit).first() is None:
            raise HistoryError(f"There is no finished visit {found.attempt_id} of {found.series}.")
        connection.execute(insert(verification).values(storable(row)))


@repeatable
def verifications(engine: Engine, organisation_id: str = "") -> tuple[Verification, ...]:
    """Every answer, the oldest first; of one organisation when it is named."""
    query = select(verification).order_by(verification.c.id)
    if organisation_id:
        query = query.where(verification.c.organisation_id == organisation_id)
    with reading(engine) as connection:
        rows = connection.execute(query).mappings().all()
    return tuple(codec.from_plain(by_field(row, "id"), Verification) for row in rows)
