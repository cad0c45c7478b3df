"""The questions on the page about history can be asked."""

import re
from pathlib import Path

from sqlalchemy import text

import history
from tests.history.test_history import finding, judgement, run_of, save

PAGE = Path(__file__).parents[2] / "docs" / "history.md"


def test_the_questions_of_the_page(engine: history.Engine) -> None:
    run_id = run_of(engine, "biom", "b")
    save(engine, run_id, "biom", judgement("audited", finding()))
    save(engine, run_id, "b", judgement("blocked"), None)
    states, wrong, marks = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    with engine.connect() as connection:
        assert sorted(map(tuple, connection.execute(text(states)))) == [("audited", 1), ("blocked", 1)]
        assert list(map(tuple, connection.execute(text(wrong)))) == [("seo.page-title", 1)]
        assert list(map(tuple, connection.execute(text(marks)))) == [
            ("2026-11-23T08:00:00+00:00", "abc", 41.5)
        ]
