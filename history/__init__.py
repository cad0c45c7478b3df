"""What is remembered of every run, for ever: tables, migrations and the questions asked of them."""

from sqlalchemy import Engine

from history.answers import answerable_series, answers, record_answers
from history.compare import Break, CategoryChange, Change, Comparison, breaks, compare
from history.database import HistoryError, open_history
from history.forgetting import drop_evidence, forget_organisation, names_of, series_of, shrink
from history.latest import cohorts, latest_site, latest_sites, passing_visits
from history.lease import Lease, alone
from history.questions import (
    find_run,
    iter_run_sites,
    iter_stored_sites,
    latest_judgement,
    latest_run,
    latest_whole_run,
    load_evidence,
    pending_sites,
    previous_site,
    previous_state,
    resumable_run,
    run_sites,
    runs,
    state_counts,
)
from history.records import Answer, AnswerKind, QueuedSite, RunRecord, SiteRecord, StoredSite
from history.verifications import Verification, add_verification, verifications
from history.visits import Round, all_runs, rounds
from history.writing import (
    add_judgements,
    create_run,
    finish_run,
    mark_crawling,
    mark_failed,
    queue_sites,
    requeue_unfinished,
    save_site,
    storable,
)

__all__ = [
    "Answer",
    "AnswerKind",
    "Break",
    "CategoryChange",
    "Change",
    "Comparison",
    "Engine",
    "HistoryError",
    "Lease",
    "QueuedSite",
    "Round",
    "RunRecord",
    "SiteRecord",
    "breaks",
    "StoredSite",
    "Verification",
    "add_judgements",
    "all_runs",
    "add_verification",
    "alone",
    "answerable_series",
    "answers",
    "cohorts",
    "compare",
    "create_run",
    "drop_evidence",
    "find_run",
    "finish_run",
    "forget_organisation",
    "iter_run_sites",
    "iter_stored_sites",
    "latest_judgement",
    "latest_run",
    "latest_site",
    "latest_sites",
    "latest_whole_run",
    "load_evidence",
    "mark_crawling",
    "mark_failed",
    "names_of",
    "open_history",
    "passing_visits",
    "pending_sites",
    "previous_site",
    "previous_state",
    "queue_sites",
    "record_answers",
    "requeue_unfinished",
    "resumable_run",
    "rounds",
    "run_sites",
    "runs",
    "save_site",
    "series_of",
    "shrink",
    "state_counts",
    "storable",
    "verifications",
]
