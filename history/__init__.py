"""What is remembered of every run, for ever: tables, migrations and the questions asked of them."""

from sqlalchemy import Engine

from history.compare import Break, CategoryChange, Change, Comparison, breaks, compare
from history.database import HistoryError, open_history
from history.questions import (
    iter_run_sites,
    latest_run,
    load_evidence,
    pending_sites,
    previous_site,
    previous_state,
    resumable_run,
    run_sites,
    runs,
    state_counts,
)
from history.records import QueuedSite, RunRecord, SiteRecord
from history.writing import (
    create_run,
    finish_run,
    mark_crawling,
    mark_failed,
    queue_sites,
    requeue_unfinished,
    save_site,
)

__all__ = [
    "Break",
    "CategoryChange",
    "Change",
    "Comparison",
    "Engine",
    "HistoryError",
    "QueuedSite",
    "RunRecord",
    "SiteRecord",
    "breaks",
    "compare",
    "create_run",
    "finish_run",
    "iter_run_sites",
    "latest_run",
    "load_evidence",
    "mark_crawling",
    "mark_failed",
    "open_history",
    "pending_sites",
    "previous_site",
    "previous_state",
    "queue_sites",
    "requeue_unfinished",
    "resumable_run",
    "run_sites",
    "runs",
    "save_site",
    "state_counts",
]
