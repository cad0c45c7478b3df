"""What organisations answer is remembered once and for ever, holds by its date, and moves the marks."""

from dataclasses import replace

import pytest
from sqlalchemy import text

import history
from audits.check import Finding, Status
from audits.judgement import Judgement
from audits.registry import all_checks
from audits.scoring import gains, score
from tests.history.test_history import finding, judgement, run_of, save

TITLE, SITEMAP, ALT = "seo.page-title", "seo.sitemap", "seo.image-alt"
NOW = "2026-11-25T10:00:00+00:00"


def answer(**kw: str) -> history.Answer:
    given: dict[str, str] = {
        "organisation_id": "a",
        "series": "a",
        "check": ALT,
        "answer": "disputed",
        "reason": "Сүрөттөр кооздук үчүн",
        "who": "Айгүл",
        "date": "2026-11-20",
    }
    return history.Answer(**{**given, **kw})  # type: ignore[arg-type]


def marked(*, alt: Status = Status.FAIL) -> Judgement:
    findings: tuple[Finding, ...] = (
        finding(Status.WARN, 0.9, check=TITLE, weight=5),
        finding(Status.WARN, 0.3, check=SITEMAP, weight=3),
        finding(alt, 1.0 if alt is Status.PASS else 0.0, check=ALT, weight=3),
    )
    checks = all_checks()
    return replace(
        judgement("audited", *findings), scores=score(findings, checks), gains=gains(findings, checks)
    )


def seo_mark(site: history.SiteRecord) -> float | None:
    assert site.judgement is not None
    assert site.judgement.scores is not None
    return next(mark.score for mark in site.judgement.scores.categories if mark.category == "seo")


def test_an_answer_is_kept_once_and_every_answer_is_kept(engine: history.Engine) -> None:
    first, second = answer(), answer(answer="done", date="2026-11-22")
    assert history.record_answers(engine, [second, first], recorded_at=NOW) == 2
    assert history.record_answers(engine, [first, second], recorded_at="2026-12-01T10:00:00+00:00") == 0
    assert history.answers(engine, "a") == (
        replace(first, recorded_at=NOW),
        replace(second, recorded_at=NOW),
    )
    assert history.answers(engine, "b") == ()


def test_letters_that_no_database_keeps(engine: history.Engine) -> None:
    strange = answer(reason="a\x00b")
    assert history.record_answers(engine, [strange], recorded_at=NOW) == 1
    assert history.record_answers(engine, [strange], recorded_at=NOW) == 0
    assert history.answers(engine, "a")[0].reason == "a�b"


def test_what_is_disputed_leaves_the_marks_of_every_visit(engine: history.Engine) -> None:
    runs = [run_of(engine, "a", "b") for _ in range(2)]
    for run_id in runs:
        for name in ("a", "b"):
            save(engine, run_id, name, marked())
    assert seo_mark(history.run_sites(engine, runs[0])[0]) == 49.1
    history.record_answers(engine, [answer()], recorded_at=NOW)
    for run_id in runs:
        disputing, other = history.run_sites(engine, run_id)
        assert seo_mark(disputing) == 67.5
        assert seo_mark(other) == 49.1
        assert disputing.judgement is not None
        assert {f.check: f.status for f in disputing.judgement.findings}[ALT] is Status.DISPUTED
        assert ALT not in {gain.check for gain in disputing.judgement.gains}
        assert disputing.answers[ALT].who == "Айгүл"
        assert other.answers == {}
    before = history.previous_site(engine, "a", runs[1])
    assert before is not None
    assert seo_mark(before) == 67.5
    whole = history.all_runs(engine)
    assert [seo_mark(found.sites["a"]) for found in whole] == [67.5, 67.5]
    with engine.connect() as connection:
        stored = connection.execute(text("SELECT count(*) FROM finding WHERE status = 'disputed'")).scalar()
    assert stored == 0


def test_a_comparison_passes_over_what_is_disputed(engine: history.Engine) -> None:
    runs = [run_of(engine, "a") for _ in range(2)]
    save(engine, runs[0], "a", marked(alt=Status.PASS))
    save(engine, runs[1], "a", marked())

    def compared() -> history.Comparison:
        earlier, later = (history.run_sites(engine, run_id)[0].judgement for run_id in runs)
        assert earlier is not None
        assert later is not None
        return history.compare(earlier, later)

    assert [change.check for change in compared().worse] == [ALT]
    history.record_answers(engine, [answer()], recorded_at=NOW)
    assert compared().worse == ()
    assert compared().compared == 2


@pytest.mark.parametrize("kind", ["done", "wont_do"])
def test_other_answers_leave_the_marks_alone(engine: history.Engine, kind: str) -> None:
    run_id = run_of(engine, "a")
    save(engine, run_id, "a", marked())
    disputed, later = answer(), answer(answer=kind, date="2026-11-21")
    history.record_answers(engine, [later, disputed], recorded_at=NOW)
    (site,) = history.run_sites(engine, run_id)
    assert seo_mark(site) == 49.1
    assert site.answers[ALT].answer == kind


def test_what_is_in_place_keeps_its_points_whatever_is_disputed(engine: history.Engine) -> None:
    run_id = run_of(engine, "a")
    save(engine, run_id, "a", marked(alt=Status.PASS))
    was = seo_mark(history.run_sites(engine, run_id)[0])
    history.record_answers(engine, [answer()], recorded_at=NOW)
    assert seo_mark(history.run_sites(engine, run_id)[0]) == was


def test_whoever_disputes_half_a_category_has_no_mark_in_it(engine: history.Engine) -> None:
    run_id = run_of(engine, "a")
    save(engine, run_id, "a", marked())
    history.record_answers(engine, [answer(), answer(check=SITEMAP)], recorded_at=NOW)
    assert seo_mark(history.run_sites(engine, run_id)[0]) is None


def test_a_forgotten_organisation_leaves_no_answer(engine: history.Engine) -> None:
    run_id = run_of(engine, "a", "b")
    for name in ("a", "b"):
        save(engine, run_id, name, marked())
    other = answer(organisation_id="b", series="b")
    history.record_answers(engine, [answer(), answer(series="a/forum.a.kg"), other], recorded_at=NOW)
    history.forget_organisation(engine, "a")
    assert history.answers(engine, "a") == history.answers(engine, "a/forum.a.kg") == ()
    assert len(history.answers(engine, "b")) == 1
    assert history.answerable_series(engine) == {"b": "b"}
