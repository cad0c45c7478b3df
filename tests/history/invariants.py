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
    "a finished run with a seed that has no end": (
        "SELECT attempt.id FROM attempt JOIN run ON run.id = attempt.run_id "
        "WHERE run.outcome = 'done' AND attempt.state IN ('queued', 'crawling', 'failed')"
    ),
    "a judgement or evidence of no attempt": (
        "SELECT id FROM judgement WHERE attempt_id NOT IN (SELECT id FROM attempt) "
        "UNION SELECT id FROM evidence WHERE attempt_id NOT IN (SELECT id FROM attempt)"
    ),
    "a seed that was finished twice": (
        "SELECT run_id, series FROM attempt WHERE state = 'done' GROUP BY run_id, series HAVING count(*) > 1"
    ),
    "a finding, a step or a category twice": (
        "SELECT judgement_id FROM finding GROUP BY judgement_id, check_id HAVING count(*) > 1 "
        "UNION SELECT judgement_id FROM gain GROUP BY judgement_id, check_id HAVING count(*) > 1 "
        "UNION SELECT judgement_id FROM category_score GROUP BY judgement_id, category HAVING count(*) > 1"
    ),
    "a row of no judgement": (
        "SELECT judgement_id FROM (SELECT judgement_id FROM finding UNION SELECT judgement_id FROM gain "
        "UNION SELECT judgement_id FROM category_score) AS rows_below "
        "WHERE judgement_id NOT IN (SELECT id FROM judgement)"
    ),
}


JUDGED_TWICE = "SELECT attempt_id FROM judgement GROUP BY attempt_id HAVING count(*) > 1"
"""Nothing, as long as no evidence was judged again."""
NO_SEEDS = "SELECT id FROM run WHERE id NOT IN (SELECT run_id FROM attempt)"
"""Nothing, as long as no organisation was forgotten."""


def faults(engine: history.Engine) -> list[str]:
    """The names of what is broken; none in a sound history."""
    with engine.connect() as connection:
        return [name for name, sql in MUST_BE_EMPTY.items() if connection.execute(text(sql)).first()]
