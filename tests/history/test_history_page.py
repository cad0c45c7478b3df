"""The questions on the page about history can be asked."""

import re
from pathlib import Path

from sqlalchemy import text

import history
from audits.check import Status
from history.database import writing
from history.writing import _save_judgement
from tests.history.test_history import START, finding, judgement, run_of, save

PAGE = Path(__file__).parents[2] / "docs" / "history.md"


def test_the_questions_of_the_page(engine: history.Engine) -> None:
    run_id = run_of(engine, "biom", "b", "c")
    save(engine, run_id, "biom", judgement("audited", finding()))
    save(engine, run_id, "b", judgement("blocked"), None)
    save(engine, run_id, "c", judgement("audited", finding()))
    with writing(engine) as connection:
        key = connection.execute(text("SELECT id FROM attempt WHERE series = 'c'")).scalar_one()
        _save_judgement(connection, key, judgement("audited", finding(Status.PASS, 1.0), rules="def"))
    states, wrong, marks = re.findall(r"```sql\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    with engine.connect() as connection:
        assert list(map(tuple, connection.execute(text(states)))) == [("audited", 2), ("blocked", 1)]
        assert list(map(tuple, connection.execute(text(wrong)))) == [("seo.page-title", 1)]
        assert list(map(tuple, connection.execute(text(marks)))) == [(START, "abc", 41.5)]
