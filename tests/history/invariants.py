"""What must be true of every history at every moment, asked in SQL."""

from sqlalchemy import text

import history

MUST_BE_EMPTY = {
    "a seed with no state or with two": (
        "SELECT run_id, series FROM attempt GROUP BY run_id, series "
        "HAVING sum(CASE WHEN state = 'replaced' THEN 0 ELSE 1 END) <> 1"
    ),
    "a seed whose last attempt is replaced": (
        "SELECT id FROM attempt AS one WHERE state = 'replaced' AND number = "
        "(SELECT max(number) FROM attempt AS other "
        "WHERE other.run_id = one.run_id AND other.series = one.series)"
    ),
    "a state that does not exist": (
        "SELECT id FROM attempt WHERE state NOT IN ('queued', 'crawling', 'done', 'failed', 'replaced')"
    ),
    "done without a judgement or an end": (
        "SELECT id FROM attempt WHERE state = 'done' "
        "AND (finished_at IS NULL OR id NOT IN (SELECT attempt_id FROM judgement))"
    ),
    "judged or seen without being done": (
        "SELECT id FROM attempt WHERE state <> 'done' AND (id IN (SELECT attempt_id FROM judgement) "
        "OR id IN (SELECT attempt_id FROM evidence))"
    ),
    "marks without findings, steps or categories": (
        "SELECT id FROM judgement WHERE scores IS NOT NULL AND (id NOT IN (SELECT judgement_id FROM finding) "
        "OR id NOT IN (SELECT judgement_id FROM gain) "
        "OR id NOT IN (SELECT judgement_id FROM category_score))"
    ),
    "a row of no judgement": (
        "SELECT judgement_id FROM (SELECT judgement_id FROM finding UNION SELECT judgement_id FROM gain "
        "UNION SELECT judgement_id FROM category_score) AS rows_below "
        "WHERE judgement_id NOT IN (SELECT id FROM judgement)"
    ),
}


def faults(engine: history.Engine) -> list[str]:
    """The names of what is broken; none in a sound history."""
    with engine.connect() as connection:
        return [name for name, sql in MUST_BE_EMPTY.items() if connection.execute(text(sql)).first()]
