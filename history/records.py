"""What history gives back: plain frozen records, no rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from audits.evidence import Organisation
from audits.judgement import Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedSite:
    """One site of one organisation that a run will visit. ``site`` is "" when there is none to visit;
    ``attempt`` counts the visits of this site in this run, from 1."""

    series: str
    site: str
    organisation: Organisation
    attempt: int = 1


AnswerKind = Literal["done", "wont_do", "disputed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an organisation says of one finding. ``date`` is the day on which it said so (ISO 8601);
    ``recorded_at`` the moment at which the history learned of it, "" before."""

    organisation_id: str
    series: str
    check: str
    answer: AnswerKind
    reason: str
    who: str
    date: str
    recorded_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSite:
    """One finished visit with what was seen of it, as encoded JSON (None: nothing was visited, or it was
    deleted since). ``versions`` are tool, rules and scoring of its latest judgement, ``state`` and
    ``state_evidence`` what that says; ``damaged``: the evidence is not what was saved."""

    attempt_id: int
    run_id: int
    series: str
    attempt: int
    organisation: Organisation
    evidence: bytes | None
    versions: tuple[str, str, int]
    state: str
    state_evidence: str
    damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """One run. ``outcome`` is None while it is open, then done or failed."""

    id: int
    tool: str
    options: dict[str, Any]
    seeds_name: str
    report_languages: tuple[str, ...]
    started_at: str
    finished_at: str | None
    outcome: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRecord:
    """One site in one run: its last attempt, and the latest judgement of it (None until it is done).
    ``answers`` are those of the organisation that hold today, by check; what it disputes has left the marks
    of the judgement."""

    run: RunRecord
    organisation: Organisation
    series: str
    site: str
    attempt: int
    attempt_state: str
    attempt_reason: str
    finished_at: str | None
    judgement: Judgement | None
    answers: Mapping[str, Answer] = field(default_factory=dict)
