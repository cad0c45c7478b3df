"""What counts of each site is its own latest visit, whichever run it was made in."""

from dataclasses import replace

import pytest

import history
from audits.check import Status, Subject
from history import QueuedSite, Verification
from tests.history.test_history import START, finding, judgement, organisation


def run(engine: history.Engine, *names: str, status: Status = Status.PASS, **kw: object) -> int:
    """A finished run over these organisations; ``cohort`` is theirs, ``unfinished`` ones are left queued."""
    cohort, unfinished = str(kw.get("cohort", "naryn")), kw.get("unfinished", ())
    run_id = history.create_run(
        engine, tool="t", options={}, seeds_name="s", report_languages=("ky",), started_at=START
    )
    seeds = [replace(organisation(name), cohort=cohort) for name in names]
    sites = [QueuedSite(series=one.id, site=one.url, organisation=one) for one in seeds]
    history.queue_sites(engine, run_id, sites)
    score = 1.0 if status is Status.PASS else 0.0
    for name in names:
        if name not in unfinished:  # type: ignore[operator]
            verdict = judgement("audited", finding(status, score))
            history.save_site(engine, run_id, name, evidence=b"{}", judgement=verdict, finished_at=START)
    return run_id


def latest(engine: history.Engine, cohort: str, up_to: int | None = None) -> dict[str, int]:
    return {site.series: site.run.id for site in history.latest_sites(engine, cohort, up_to)}


def test_a_run_of_one_organisation_hides_no_other(engine: history.Engine) -> None:
    first = run(engine, "a", "b", "c")
    alone = run(engine, "b")
    assert latest(engine, "naryn") == {"a": first, "b": alone, "c": first}
    assert latest(engine, "naryn", first) == {"a": first, "b": first, "c": first}
    assert history.cohorts(engine) == {"naryn": 3}


def test_a_visit_that_is_not_finished_does_not_hide_the_one_before(engine: history.Engine) -> None:
    first = run(engine, "a", "b")
    second = run(engine, "a", "new", unfinished=("a", "new"))
    assert latest(engine, "naryn") == {"a": first, "b": first, "new": second}


def test_the_cohort_of_today_counts(engine: history.Engine) -> None:
    first = run(engine, "a", "b")
    moved = run(engine, "b", cohort="osh")
    assert latest(engine, "naryn") == {"a": first}
    assert latest(engine, "osh") == {"b": moved}
    assert history.cohorts(engine) == {"naryn": 1, "osh": 1}
    assert history.cohorts(engine, first) == {"naryn": 2}
    assert latest(engine, "nowhere") == {}


def test_for_how_many_visits_in_a_row_it_passes(engine: history.Engine) -> None:
    run(engine, "a", "b", "c")
    run(engine, "a", "b", status=Status.FAIL)
    last = run(engine, "a")
    run(engine, "a", "c", unfinished=("a",))
    check = "seo.page-title"
    assert history.passing_visits(engine, [check]) == {("a", check): 1, ("c", check): 2}
    assert history.passing_visits(engine, [check], last) == {("a", check): 1, ("c", check): 1}
    assert history.passing_visits(engine, ["seo.other"]) == {}


def test_the_latest_site_of_an_organisation(engine: history.Engine) -> None:
    assert history.latest_site(engine, "a") is None
    run(engine, "a")
    second = run(engine, "a")
    run(engine, "a", unfinished=("a",))
    found = history.latest_site(engine, "a")
    assert found is not None
    assert found[1].run.id == second
    assert history.latest_site(engine, "a", "a/other") is None


def test_the_latest_whole_run(engine: history.Engine) -> None:
    assert history.latest_whole_run(engine) is None
    options: dict[str, object] = {"only": ["a"]}

    def new(only: bool) -> int:
        return history.create_run(
            engine,
            tool="t",
            options=options if only else {},
            seeds_name="s",
            report_languages=("ky",),
            started_at=START,
        )

    first = new(True)
    assert history.latest_whole_run(engine).id == first  # type: ignore[union-attr]
    whole = new(False)
    new(True)
    assert history.latest_whole_run(engine).id == whole  # type: ignore[union-attr]


def test_verifications_are_remembered_and_forgotten(engine: history.Engine) -> None:
    run(engine, "a", "b")
    visit, _ = history.latest_site(engine, "a")  # type: ignore[misc]
    other, _ = history.latest_site(engine, "b")  # type: ignore[misc]
    said = Verification(
        attempt_id=visit,
        organisation_id="a",
        series="a",
        check="seo.page-title",
        revision=2,
        verified_at="2026-11-25T10:00:00+00:00",
        answer="still",
        owner_agrees=True,
        places=(Subject(url="http://a.kg/", markup="<title></title>\ufffd"),),
        caches=("varnish",),
    )
    kept = replace(said, attempt_id=other, organisation_id="b", series="b", answer="passes", places=())
    history.add_verification(engine, said)
    history.add_verification(engine, kept)
    assert history.verifications(engine) == (said, kept)
    assert history.verifications(engine, "a") == (said,)
    with pytest.raises(history.HistoryError, match="no finished visit"):
        history.add_verification(engine, replace(said, series="b"))
    history.forget_organisation(engine, "a")
    assert history.verifications(engine) == (kept,)
