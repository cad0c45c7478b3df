"""What is remembered is remembered whole, once, and for ever; the same on SQLite and PostgreSQL."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

import history
from audits.check import Finding, Status, Subject
from audits.evidence import Organisation
from audits.judgement import CategoryScore, Gain, Judgement, ProfileLink, Scores, SiteProfile, Unseen
from history.cohort import COLUMNS, cohort_table
from history.compare import compare


def organisation(name: str) -> Organisation:
    return Organisation(
        id=name,
        name=f"«{name}» & Ө'үң",
        url=f"http://{name}.kg/",
        names=(("ky", "Өмүр"),),
        extra=(("a", "б"),),
    )


def finding(status: Status = Status.FAIL, score: float | None = 0.0, **kw: object) -> Finding:
    defaults: dict[str, object] = {
        "check": "seo.page-title",
        "revision": 1,
        "weight": 5,
        "outcome": "missing",
        "params": {"n": 3, "quote": "=cmd()", "mb": 1.5},
        "judged": 4,
        "passing": 1,
        "home": Status.FAIL,
        "subjects": (Subject(url="http://a.kg/", markup="<title>Жаңы</title>", outcome="missing"),),
        "subject_count": 3,
    }
    return Finding(**{**defaults, "status": status, "score": score, **kw})  # type: ignore[arg-type]


def judgement(state: str = "audited", *findings: Finding, **kw: object) -> Judgement:
    found = findings or (finding(),)
    scores = Scores(
        headline=41.5,
        categories=(
            CategoryScore(
                category="seo",
                score=41.5,
                judged=3,
                applicable=4,
                essentials_met=1,
                essentials=2,
                capped_by="x",
            ),
        ),
        essentials_met=1,
        essentials=2,
    )
    marked = state in ("audited", "partly")
    defaults: dict[str, object] = {
        "state": state,
        "profile": SiteProfile(
            site="http://a.kg/",
            social=(ProfileLink(network="facebook", url="https://facebook.com/a", kind="profile"),),
            languages=(("ky", 0.7), ("", 0.3)),
            unseen=(Unseen(url="http://a.kg/x", reason="http_error", status=500),),
            selection="1",
        ),
        "findings": found if marked else (),
        "scores": scores if marked else None,
        "gains": (Gain(check="seo.page-title", category_points=12.5, headline_points=3.1),) if marked else (),
        "tool": "kuzgu 0.1",
        "rules": "abc",
        "scoring": 1,
        "evidence_schema": 1,
    }
    return Judgement(**{**defaults, **kw})  # type: ignore[arg-type]


def run_of(engine: history.Engine, *names: str) -> int:
    run_id = history.create_run(
        engine,
        tool="kuzgu 0.1",
        options={"contact": "a@b.kg"},
        seeds_name="seeds.csv",
        report_languages=("ky", "ru"),
        started_at="2026-11-23T08:00:00+00:00",
    )
    history.queue_sites(
        engine,
        run_id,
        [history.QueuedSite(series=n, site=f"http://{n}.kg/", organisation=organisation(n)) for n in names],
    )
    return run_id


def save(
    engine: history.Engine, run_id: int, name: str, verdict: Judgement, body: bytes | None = b"{}"
) -> bool:
    return history.save_site(
        engine, run_id, name, evidence=body, judgement=verdict, finished_at="2026-11-23T09:00:00+00:00"
    )


def test_a_site_comes_back_as_it_was_saved(engine: history.Engine) -> None:
    run_id = run_of(engine, "b", "a")
    verdict = judgement()
    assert save(engine, run_id, "a", verdict, '{"Өң": 1}'.encode())
    first, second = history.run_sites(engine, run_id)
    assert (first.series, first.judgement, first.attempt_state) == ("b", None, "queued")
    assert second.judgement == verdict
    assert second.organisation == organisation("a")
    assert second.run.report_languages == ("ky", "ru")
    assert history.load_evidence(engine, run_id, "a") == '{"Өң": 1}'.encode()
    assert history.load_evidence(engine, run_id, "b") is None
    assert history.state_counts(engine, run_id) == {"audited": 1, "queued": 1}


def test_saving_twice_changes_nothing(engine: history.Engine) -> None:
    run_id = run_of(engine, "a")
    assert save(engine, run_id, "a", judgement())
    assert not save(engine, run_id, "a", judgement("blocked"))
    assert history.state_counts(engine, run_id) == {"audited": 1}


def test_a_site_of_no_run_is_refused(engine: history.Engine) -> None:
    with pytest.raises(history.HistoryError, match="has no site"):
        save(engine, run_of(engine, "a"), "stranger", judgement())


def test_a_broken_site_leaves_nothing_behind(engine: history.Engine) -> None:
    """The second finding of the same check breaks the transaction after half of it is written."""
    run_id = run_of(engine, "a")
    with pytest.raises(history.HistoryError, match="Nothing of it was kept"):
        save(engine, run_id, "a", judgement("audited", finding(), finding()))
    with engine.connect() as connection:
        for table in ("evidence", "judgement", "finding", "gain", "category_score"):
            assert connection.execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0
    assert history.state_counts(engine, run_id) == {"queued": 1}
    assert save(engine, run_id, "a", judgement())


def test_resume_keeps_what_is_finished(engine: history.Engine) -> None:
    run_id = run_of(engine, "a", "b", "c", "d")
    history.mark_crawling(engine, run_id, ["a", "b", "c"])
    save(engine, run_id, "a", judgement())
    history.mark_failed(engine, run_id, "c", "the crawler stopped")
    resumable = history.resumable_run(engine)
    assert resumable is not None
    assert resumable.id == run_id
    assert history.requeue_unfinished(engine, run_id) == 2
    assert [site.series for site in history.pending_sites(engine, run_id)] == ["b", "c", "d"]
    for name in "bcd":
        save(engine, run_id, name, judgement())
    history.finish_run(engine, run_id, finished_at="2026-11-23T10:00:00+00:00", outcome="done")
    assert history.resumable_run(engine) is None
    assert history.state_counts(engine, run_id) == {"audited": 4}
    assert [site.attempt for site in history.run_sites(engine, run_id)] == [1, 2, 2, 1]


def test_every_seed_ends_in_one_state_and_no_finding_is_orphaned(engine: history.Engine) -> None:
    run_id = run_of(engine, "a", "b")
    save(engine, run_id, "a", judgement())
    save(engine, run_id, "b", judgement("unreachable"), None)
    with engine.connect() as connection:
        doubled = connection.execute(
            text(
                "SELECT series, count(*) FROM attempt JOIN judgement ON judgement.attempt_id = attempt.id "
                "GROUP BY run_id, series HAVING count(*) <> 1"
            )
        ).all()
        orphans = connection.execute(
            text("SELECT count(*) FROM finding WHERE judgement_id NOT IN (SELECT id FROM judgement)")
        ).scalar()
    assert doubled == []
    assert orphans == 0


def test_the_previous_visit_with_marks_over_a_change_of_address(engine: history.Engine) -> None:
    first, second, third = (run_of(engine, "a") for _ in range(3))
    save(engine, first, "a", judgement())
    save(engine, second, "a", judgement("unreachable"), None)
    moved = replace(judgement(), profile=replace(judgement().profile, site="https://new.kg/"))
    save(engine, third, "a", moved)
    previous = history.previous_site(engine, "a", third)
    assert previous is not None
    assert previous.judgement is not None
    assert previous.run.id == first
    state = history.previous_state(engine, "a", third)
    assert state is not None
    assert state.run.id == second
    assert compare(previous.judgement, moved).address_changed
    assert history.previous_site(engine, "a", first) is None


def test_cohort_table(engine: history.Engine) -> None:
    run_id = run_of(engine, "a", "b")
    save(engine, run_id, "a", judgement())
    table = cohort_table(engine, run_id)
    assert tuple(table.columns) == COLUMNS
    assert table.loc[0, "seo"] == 41.5
    assert table["headline"].isna().tolist() == [False, True]


def test_only_the_same_rules_are_compared() -> None:
    other = judgement("audited", rules="def")
    assert compare(judgement(), other).why_not == "rules"
    assert compare(judgement("blocked"), judgement()).why_not == "no_marks_before"
    assert compare(judgement(), judgement("blocked")).why_not == "no_marks_now"
    elsewhere = replace(judgement(), profile=replace(judgement().profile, selection="2"))
    assert compare(judgement(), elsewhere).why_not == "selection"


def test_a_change_is_what_the_site_did() -> None:
    before = judgement(
        "audited",
        finding(),
        finding(Status.PASS, 1.0, check="seo.main-heading", weight=3),
        finding(Status.UNKNOWN, None, check="seo.sitemap", weight=3),
    )
    now = judgement(
        "audited",
        finding(Status.PASS, 1.0),
        finding(Status.WARN, 0.5, check="seo.main-heading", weight=3),
        finding(Status.FAIL, 0.0, check="seo.sitemap", weight=3),
    )
    changes = compare(before, now)
    assert changes.why_not == ""
    assert [change.check for change in changes.better] == ["seo.page-title"]
    assert [change.check for change in changes.worse] == ["seo.main-heading"]
    assert changes.compared == 2, "what was unknown before does not count"
    seo = changes.categories[0]
    assert (seo.before, seo.now) == (37.5, 81.2)


def test_a_file_that_is_no_history(tmp_path: Path) -> None:
    path = tmp_path / "kuzgu.sqlite"
    path.write_bytes(b"not a database at all, but long enough to be read as one" * 40)
    with pytest.raises(history.HistoryError, match="not a history"):
        history.open_history(path)


def test_a_newer_history(place: str) -> None:
    engine = history.open_history(place)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(history.HistoryError, match="newer"):
        history.open_history(place)


def test_an_address_that_leads_nowhere() -> None:
    with pytest.raises(history.HistoryError, match="cannot be reached"):
        history.open_history("postgresql://nobody@127.0.0.1:9/none")
    with pytest.raises(history.HistoryError, match="is not a history"):
        history.open_history("gopher://x")


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
def test_killed_in_the_middle_of_saving(tmp_path: Path) -> None:
    """The process is killed between the first and the last row of a site; nothing of it may be seen."""
    path = tmp_path / "kuzgu.sqlite"
    code = textwrap.dedent(
        f"""
        import os, signal, sys
        sys.path.insert(0, {str(Path(__file__).parents[2])!r})
        import history, history.writing
        from tests.history.test_history import judgement, run_of, save
        engine = history.open_history({str(path)!r})
        run_id = run_of(engine, "a", "b")
        save(engine, run_id, "a", judgement())
        history.writing._renamed = lambda row: os.kill(os.getpid(), signal.SIGKILL)
        save(engine, run_id, "b", judgement())
        """
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False)
    assert ended.returncode == -signal.SIGKILL
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM judgement").fetchone() == (1,)
    assert connection.execute("SELECT count(*) FROM evidence").fetchone() == (1,)
    assert connection.execute("SELECT state FROM attempt WHERE series = 'b'").fetchone() == ("queued",)
    connection.close()


def test_two_processes_write_one_history(place: str) -> None:
    engine = history.open_history(place)
    run_id = run_of(engine, *(f"s{n}" for n in range(40)))
    code = textwrap.dedent(
        f"""
        import sys
        sys.path.insert(0, {str(Path(__file__).parents[2])!r})
        import history
        from tests.history.test_history import judgement, save
        engine = history.open_history({place!r})
        for n in range(int(sys.argv[1]), 40, 2):
            assert save(engine, {run_id}, f"s{{n}}", judgement())
        """
    )
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(n)], cwd=Path(__file__).parents[2]) for n in (0, 1)
    ]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    assert history.state_counts(engine, run_id) == {"audited": 40}
    engine.dispose()
