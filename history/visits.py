"""All visits of all organisations, light enough to hold at once: findings without their places."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, select

from audits.judgement import Judgement
from history.answers import all_that_hold
from history.database import reading, repeatable
from history.questions import is_latest_judgement, judgement_of, newest_attempts, record_of, runs
from history.records import Answer, RunRecord, SiteRecord
from history.tables import attempt, by_field, finding, judgement

ROUND_SHARE = 0.25
"""A run that visits fewer organisations than this share of the largest one is a look in between, no round."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One run with the main site of each of its organisations, by the organisation's id."""

    run: RunRecord
    sites: Mapping[str, SiteRecord]

    @property
    def date(self) -> str:
        """The day on which the run began (ISO 8601)."""
        return self.run.started_at[:10]


def all_runs(engine: Engine) -> tuple[Round, ...]:
    """Every run with its organisations' main sites, the oldest first. Judgements are the latest of each
    visit; their findings have no places, and they have no gains. Other sites of an organisation (series with
    a slash) are left out: the programme counts organisations."""
    held = all_that_hold(engine)
    found = (Round(run=run, sites=_main_sites(engine, run, held)) for run in runs(engine))
    return tuple(one for one in found if one.sites)


def rounds(found: Sequence[Round], wanted: Sequence[int] = ()) -> tuple[Round, ...]:
    """Those runs that are rounds of the whole programme: the ``wanted`` ones, or all that visit at least
    ROUND_SHARE of the organisations of the largest."""
    if wanted:
        return tuple(one for one in found if one.run.id in wanted)
    largest = max((len(one.sites) for one in found), default=0)
    return tuple(one for one in found if len(one.sites) >= ROUND_SHARE * largest)


@repeatable
def _main_sites(
    engine: Engine, run: RunRecord, held: Mapping[str, Mapping[str, Answer]]
) -> dict[str, SiteRecord]:
    main = newest_attempts(run.id).where(attempt.c.series == attempt.c.organisation_id)
    visits = select(attempt).where(attempt.c.id.in_(main)).order_by(attempt.c.position, attempt.c.id)
    counting = (
        select(judgement)
        .join(attempt, attempt.c.id == judgement.c.attempt_id)
        .where(attempt.c.run_id == run.id, is_latest_judgement())
    )
    columns = (
        *("check_id", "revision", "weight", "status", "outcome"),
        *("params", "score", "judged", "passing", "home"),
    )
    answered = (
        select(finding.c.judgement_id, *(finding.c[name] for name in columns))
        .where(finding.c.judgement_id.in_(counting.with_only_columns(judgement.c.id)))
        .order_by(finding.c.id)
    )
    findings: dict[int, list[dict[str, Any]]] = {}
    with reading(engine) as connection:
        rows = connection.execute(visits).mappings().all()
        verdicts = {found["attempt_id"]: found for found in connection.execute(counting).mappings()}
        for found in connection.execute(answered).mappings():
            findings.setdefault(found["judgement_id"], []).append(by_field(found, "judgement_id"))

    def verdict_of(row: Any) -> Callable[[], Judgement] | None:
        found = verdicts.get(row["id"])
        return None if found is None else lambda: judgement_of(found, findings.get(found["id"], []), ())

    return {row["series"]: record_of(row, run, verdict_of(row), held.get(row["series"], {})) for row in rows}
