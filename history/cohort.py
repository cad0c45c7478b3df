"""A run as a table: one row a site, for the trainer's spreadsheet."""

import pandas as pd
from sqlalchemy import Engine

from audits.check import CATEGORIES
from history.questions import iter_run_sites

COLUMNS = (
    *("id", "name", "site", "region", "sector", "cohort", "state", "reason", "headline", *CATEGORIES),
    *("essentials_met", "essentials", "pages", "cms", "license", "checked_at"),
)

NUMBERS = ("headline", *CATEGORIES, "essentials_met", "essentials")


def cohort_table(engine: Engine, run_id: int) -> pd.DataFrame:
    """Columns as in COLUMNS; marks 0..100, missing (NaN) for sites without marks."""
    rows: list[dict[str, object]] = []
    for record in iter_run_sites(engine, run_id):
        verdict = record.judgement
        scores = verdict.scores if verdict else None
        marks: dict[str, float | None] = (
            {category.category: category.score for category in scores.categories} if scores else {}
        )
        rows.append(
            {
                "id": record.series,
                "name": record.organisation.name,
                "site": record.site,
                "region": record.organisation.region,
                "sector": record.organisation.sector,
                "cohort": record.organisation.cohort,
                "state": verdict.state if verdict else record.attempt_state,
                "reason": verdict.state_reason if verdict else record.attempt_reason,
                "headline": scores.headline if scores else None,
                **{category: marks.get(category) for category in CATEGORIES},
                "essentials_met": scores.essentials_met if scores else None,
                "essentials": scores.essentials if scores else None,
                "pages": verdict.profile.pages if verdict else 0,
                "cms": verdict.profile.cms if verdict else "",
                "license": verdict.profile.license_id if verdict else "",
                "checked_at": record.finished_at or "",
            }
        )
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(dict.fromkeys(NUMBERS, "float64"))
