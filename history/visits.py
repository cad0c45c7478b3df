"""All visits of all organisations, light enough to hold at once: findings without their places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, func, select

from audits import codec
from audits.check import Finding, Status
from audits.disputed import with_disputed
from audits.evidence import Organisation
from audits.judgement import Judgement, Scores, SiteProfile
from history.answers import all_that_hold, disputed
from history.database import HistoryError, reading, repeatable
from history.questions import runs
from history.records import RunRecord, SiteRecord
from history.tables import attempt, finding, judgement
from history.writing import DONE

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
    visit; their findings have neither places nor parameters, and they have no gains. Other sites of an
    organisation (series with a slash) are left out: the programme counts organisations."""
    found = (Round(run=run, sites=_main_sites(engine, run)) for run in runs(engine))
    return tuple(one for one in found if one.sites)


def rounds(found: Sequence[Round], wanted: Sequence[int] = ()) -> tuple[Round, ...]:
    """Those runs that are rounds of the whole programme: the ``wanted`` ones, or all that visit at least
    ROUND_SHARE of the organisations of the largest."""
    if wanted:
        return tuple(one for one in found if one.run.id in wanted)
    largest = max((len(one.sites) for one in found), default=0)
    return tuple(one for one in found if len(one.sites) >= ROUND_SHARE * largest)


@repeatable
def _main_sites(engine: Engine, run: RunRecord) -> dict[str, SiteRecord]:
    newest = (
        select(attempt.c.series, func.max(attempt.c.number).label("number"))
        .where(attempt.c.run_id == run.id, attempt.c.series == attempt.c.organisation_id)
        .group_by(attempt.c.series)
        .subquery()
    )
    visits = (
        select(attempt)
        .join(newest, (newest.c.series == attempt.c.series) & (newest.c.number == attempt.c.number))
        .where(attempt.c.run_id == run.id)
        .order_by(attempt.c.position)
    )
    verdict_ids = (
        select(func.max(judgement.c.id))
        .join(attempt, attempt.c.id == judgement.c.attempt_id)
        .where(attempt.c.run_id == run.id)
        .group_by(judgement.c.attempt_id)
    )
    columns = (
        "check_id",
        "revision",
        "weight",
        "status",
        "outcome",
        "params",
        "score",
        "judged",
        "passing",
        "home",
    )
    answers = (
        select(finding.c.judgement_id, *(finding.c[name] for name in columns))
        .where(finding.c.judgement_id.in_(verdict_ids))
        .order_by(finding.c.id)
    )
    findings: dict[int, list[Finding]] = {}
    with reading(engine) as connection:
        held = all_that_hold(connection)
        rows = connection.execute(visits).mappings().all()
        judged = connection.execute(select(judgement).where(judgement.c.id.in_(verdict_ids))).mappings()
        verdicts: dict[int, Any] = {verdict["attempt_id"]: verdict for verdict in judged}
        for answer in connection.execute(answers):
            findings.setdefault(answer.judgement_id, []).append(_finding(answer))
    found = {}
    for row in rows:
        verdict = verdicts.get(row["id"]) if row["state"] == DONE else None
        answered = held.get(row["series"], {})
        try:
            found[row["series"]] = SiteRecord(
                run=run,
                organisation=codec.from_plain(row["organisation"], Organisation),
                series=row["series"],
                site=row["site"],
                attempt=row["number"],
                attempt_state=row["state"],
                attempt_reason=row["reason"],
                finished_at=row["finished_at"],
                judgement=None
                if verdict is None
                else with_disputed(_judgement(verdict, findings.get(verdict["id"], [])), disputed(answered)),
                answers=answered,
            )
        except ValueError as error:
            raise HistoryError(f"{row['series']} in run {run.id} cannot be read: {error}") from error
    return found


def _finding(row: Any) -> Finding:
    return Finding(
        check=row.check_id,
        revision=row.revision,
        weight=row.weight,
        status=Status(row.status),
        outcome=row.outcome,
        params=row.params,
        score=row.score,
        judged=row.judged,
        passing=row.passing,
        home=None if row.home is None else Status(row.home),
    )


def _judgement(row: Any, findings: Sequence[Finding]) -> Judgement:
    return Judgement(
        state=row["state"],
        state_reason=row["state_reason"],
        state_evidence=row["state_evidence"],
        profile=codec.from_plain(row["profile"], SiteProfile),
        findings=tuple(findings),
        scores=None if row["scores"] is None else codec.from_plain(row["scores"], Scores),
        tool=row["tool"],
        rules=row["rules"],
        scoring=row["scoring"],
        evidence_schema=row["evidence_schema"],
    )
