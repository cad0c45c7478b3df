"""What is remembered is remembered whole, once, and for ever; the same on SQLite and PostgreSQL."""

import zlib
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

import history
from audits.check import Finding, Status, Subject
from audits.evidence import Organisation
from audits.judgement import CategoryScore, Gain, Judgement, ProfileLink, Scores, SiteProfile, Unseen
from history.cohort import COLUMNS, NUMBERS, cohort_table
from history.database import writing
from history.writing import _save_judgement
from tests.history.invariants import faults

START = "2026-11-23T08:00:00+00:00"


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
        started_at=START,
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
    assert faults(engine) == []
    assert save(engine, run_id, "a", judgement())


def test_resume_keeps_what_is_finished(engine: history.Engine) -> None:
    run_id = run_of(engine, "a", "b", "c", "d")
    history.mark_crawling(engine, run_id, ["a", "b", "c"])
    save(engine, run_id, "a", judgement())
    history.mark_failed(engine, run_id, "c", "the crawler stopped")
    history.mark_failed(engine, run_id, "a", "comes too late")
    assert history.state_counts(engine, run_id) == {"audited": 1, "crawling": 1, "failed": 1, "queued": 1}
    resumable = history.resumable_run(engine)
    assert resumable is not None
    assert resumable.id == run_id
    assert history.requeue_unfinished(engine, run_id) == 2
    assert faults(engine) == []
    assert [site.series for site in history.pending_sites(engine, run_id)] == ["b", "c", "d"]
    for name in "bcd":
        save(engine, run_id, name, judgement())
    assert history.requeue_unfinished(engine, run_id) == 0
    history.finish_run(engine, run_id, finished_at="2026-11-23T10:00:00+00:00", outcome="done")
    assert history.resumable_run(engine) is None
    assert history.state_counts(engine, run_id) == {"audited": 4}
    assert [site.attempt for site in history.run_sites(engine, run_id)] == [1, 2, 2, 1]
    assert faults(engine) == []
    with engine.connect() as connection:
        kept = connection.execute(text("SELECT series, state FROM attempt WHERE number = 1 ORDER BY series"))
        assert list(map(tuple, kept)) == [
            ("a", "done"),
            ("b", "replaced"),
            ("c", "replaced"),
            ("d", "done"),
        ]


def test_a_stopped_run_can_be_gone_on_with_after_another_one(engine: history.Engine) -> None:
    stopped, whole = run_of(engine, "a"), run_of(engine, "b")
    save(engine, whole, "b", judgement())
    history.finish_run(engine, whole, finished_at="2026-11-23T10:00:00+00:00", outcome="done")
    resumable, latest = history.resumable_run(engine), history.latest_run(engine)
    assert resumable is not None
    assert latest is not None
    assert (resumable.id, latest.id) == (stopped, whole)
    assert [run.id for run in history.runs(engine)] == [stopped, whole]


def test_a_finding_of_no_judgement_is_refused(engine: history.Engine) -> None:
    run_of(engine, "a")
    row = "INSERT INTO gain (judgement_id, check_id, category_points, headline_points) VALUES (77, 'x', 1, 1)"
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text(row))


def test_a_site_is_queued_once_and_for_a_run_that_exists(engine: history.Engine) -> None:
    run_id = run_of(engine, "a")
    again = history.QueuedSite(series="a", site="", organisation=organisation("a"))
    new = history.QueuedSite(series="b", site="", organisation=organisation("b"))
    with pytest.raises(history.HistoryError):
        history.queue_sites(engine, run_id, [new, again])
    with pytest.raises(history.HistoryError):
        history.queue_sites(engine, run_id + 1, [new])
    assert [site.series for site in history.pending_sites(engine, run_id)] == ["a"]


def test_faults_are_found(engine: history.Engine) -> None:
    """The question about soundness can be answered with no."""
    run_id = run_of(engine, "a", "b")
    save(engine, run_id, "a", judgement())
    assert faults(engine) == []
    with engine.begin() as connection:
        connection.execute(text("DELETE FROM finding"))
        connection.execute(text("UPDATE attempt SET state = 'done' WHERE series = 'b'"))
    assert faults(engine) == [
        "done without a judgement or an end",
        "marks without findings, steps or categories",
    ]


@pytest.mark.parametrize("bad", ["a\x00b", "a\ud800b"], ids=["nul", "surrogate"])
def test_what_no_database_keeps_does_not_lose_a_site(engine: history.Engine, bad: str) -> None:
    run_id = run_of(engine, "a")
    hostile = judgement(
        "audited",
        finding(subjects=(Subject(url="http://a.kg/", markup=bad),), params={"title": bad}),
        state_evidence=bad,
    )
    assert save(engine, run_id, "a", hostile)
    kept = history.run_sites(engine, run_id)[0].judgement
    assert kept is not None
    assert kept.state_evidence == "a\ufffdb"
    assert kept.findings[0].subjects[0].markup == kept.findings[0].params["title"] == "a\ufffdb"
    history.mark_failed(engine, run_of(engine, "a"), "a", bad)


def test_a_series_of_any_length(engine: history.Engine) -> None:
    series = "o" * 64 + "/sites.example.kg/" + "ы" * 500
    run_id = history.create_run(
        engine, tool="t", options={}, seeds_name="s", report_languages=(), started_at=START
    )
    site = history.QueuedSite(series=series, site="http://x.kg/", organisation=organisation("o" * 64))
    history.queue_sites(engine, run_id, [site])
    assert history.pending_sites(engine, run_id) == (site,)


def test_text_can_be_searched_in_sql(engine: history.Engine) -> None:
    run_of(engine, "a")
    query = "SELECT series FROM attempt WHERE CAST(organisation AS TEXT) LIKE '%Өмүр%'"
    with engine.connect() as connection:
        assert connection.execute(text(query)).scalars().all() == ["a"]


def test_times_are_kept_in_utc(engine: history.Engine) -> None:
    run_id = history.create_run(
        engine,
        tool="t",
        options={},
        seeds_name="s",
        report_languages=("ky",),
        started_at="2026-11-23T14:00:00+06:00",
    )
    history.finish_run(engine, run_id, finished_at="2026-11-23T09:00:00Z", outcome="done")
    (run,) = history.runs(engine)
    assert (run.started_at, run.finished_at) == ("2026-11-23T08:00:00+00:00", "2026-11-23T09:00:00+00:00")
    with pytest.raises(ValueError, match="time zone"):
        history.finish_run(engine, run_id, finished_at="2026-11-23T09:00:00", outcome="done")


@pytest.mark.parametrize("body", [b"not zlib at all", zlib.compress(b'{"other": 1}')])
def test_damaged_evidence_is_not_handed_out(engine: history.Engine, body: bytes) -> None:
    run_id = run_of(engine, "a")
    save(engine, run_id, "a", judgement())
    with engine.begin() as connection:
        connection.execute(text("UPDATE evidence SET body = :body"), {"body": body})
    with pytest.raises(history.HistoryError, match="damaged"):
        history.load_evidence(engine, run_id, "a")


def test_the_latest_judgement_counts_and_the_first_one_stays(engine: history.Engine) -> None:
    first, second = run_of(engine, "a"), run_of(engine, "a")
    save(engine, first, "a", judgement())
    save(engine, second, "a", judgement())
    by_newer_rules = judgement("blocked", rules="def")
    with writing(engine) as connection:
        key = connection.execute(text(f"SELECT id FROM attempt WHERE run_id = {second}")).scalar_one()
        _save_judgement(connection, key, by_newer_rules)
    assert history.run_sites(engine, second)[0].judgement == by_newer_rules
    assert history.state_counts(engine, second) == {"blocked": 1}
    previous, state = (ask(engine, "a", 99) for ask in (history.previous_site, history.previous_state))
    assert previous is not None
    assert previous.run.id == first, "the latest judgement of the second run has no marks"
    assert state is not None
    assert state.judgement == by_newer_rules
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM judgement")).scalar() == 3


def test_sites_can_be_changed_while_they_are_read(engine: history.Engine) -> None:
    run_id = run_of(engine, "a", "b", "c")
    save(engine, run_id, "a", judgement())
    states = []
    for site in history.iter_run_sites(engine, run_id):
        states.append(site.attempt_state)
        history.mark_crawling(engine, run_id, ["b"])
        save(engine, run_id, "c", judgement())
    assert states == ["done", "crawling", "done"]


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
    assert history.compare(previous.judgement, moved).address_changed
    assert history.previous_site(engine, "a", first) is None


def test_cohort_table(engine: history.Engine) -> None:
    run_id = run_of(engine, "a", "b", "c")
    save(engine, run_id, "a", judgement())
    save(engine, run_id, "c", judgement("blocked"), None)
    table = cohort_table(engine, run_id)
    assert tuple(table.columns) == COLUMNS
    assert table["id"].tolist() == ["a", "b", "c"]
    assert table["state"].tolist() == ["audited", "queued", "blocked"]
    assert table.loc[0, "seo"] == 41.5
    assert table["headline"].isna().tolist() == [False, True, True]
    assert table["headline"].mean() == 41.5, "sites without marks never move a mean"


def test_cohort_without_any_marks(engine: history.Engine) -> None:
    run_id = run_of(engine, "a")
    save(engine, run_id, "a", judgement("unreachable"), None)
    for table in (cohort_table(engine, run_id), cohort_table(engine, run_id + 1)):
        assert {str(table[name].dtype) for name in NUMBERS} == {"float64"}
