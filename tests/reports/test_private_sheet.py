"""What strangers may have written stands on a sheet of its own, and nowhere in the report."""

from dataclasses import replace

import pytest
from lxml import html

import history
from audits.check import Status, Subject, failed, passed
from audits.judgement import Judgement
from audits.scoring import gains, score
from kuzgu.summary_table import write_summary
from reports.build import Written, write_reports
from reports.changes import Earlier
from reports.language import LANGUAGES
from reports.organisation import Reader
from reports.private_sheet import PRIVATE_CHECKS, for_everyone, needs_private_sheet, private_page
from tests.reports import judgements as made
from tests.reports.test_build import SITES, save_run

SPAM = "buy cialis online"
HACKED = made.make_check(
    "trust.hacked",
    scope="site",
    weight=5,
    urgent=True,
    caps=0.4,
    title="No stranger writes here",
    title_failed="Look for strangers",
    outcomes={"ok": passed("Nothing."), "signs": failed("There are signs: {words}.")},
)
CHECKS = {**made.CHECKS, "trust.hacked": HACKED}
CLEAN = replace(made.FINDINGS[0], check="trust.hacked", status=Status.PASS, outcome="ok", score=1.0,
                params={}, judged=1, passing=1, home=None, subjects=(), subject_count=0)  # fmt: skip
BROKEN_INTO = replace(
    CLEAN, status=Status.FAIL, outcome="signs", score=0.0, params={"words": SPAM}, passing=0,
    subjects=(Subject(url=made.SITE + "old/", markup=SPAM + made.HOSTILE),), subject_count=1,
)  # fmt: skip
READER = Reader(name="ak-bosogo", names=made.NAMES, contact="audit@example.org")


def judged(*more: object, **kw: object) -> Judgement:
    findings = (*made.FINDINGS, *more)
    scored = replace(made.judged(), findings=findings, scores=score(findings, CHECKS))
    return replace(scored, gains=gains(findings, CHECKS), **kw)  # type: ignore[arg-type]


def reports(folder, *judgements: Judgement) -> Written:
    engine = history.open_history(folder / "kuzgu.sqlite")
    for judgement in judgements:
        run = save_run(engine, [(SITES[0][0], judgement)])
    return write_reports(engine, run, folder / "out", LANGUAGES, "audit@example.org", checks=CHECKS)


def test_the_private_checks_exist() -> None:
    from audits.registry import all_checks

    assert set(all_checks()) >= PRIVATE_CHECKS


def test_the_report_names_the_sheet_and_says_nothing_of_its_content(tmp_path) -> None:
    written = reports(tmp_path, judged(CLEAN), judged(BROKEN_INTO))
    assert [path.name for path in written.private] == [
        f"ak-bosogo_private_2026-11-23_{language}.html" for language in LANGUAGES
    ]
    for path, sheet in zip(written.paths, written.private, strict=True):
        text = path.read_text("utf-8")
        assert sheet.name in text
        for told in (SPAM, HACKED.title, HACKED.title_failed):
            assert told not in text
        assert SPAM in sheet.read_text("utf-8")
        assert HACKED.title_failed in sheet.read_text("utf-8")
    for index in written.indexes:
        links = html.document_fromstring(index.read_text("utf-8")).xpath("//td/a/@href")
        assert sum("_private_" in link for link in links) == 1
        for told in (SPAM, HACKED.title, HACKED.title_failed):
            assert told not in index.read_text("utf-8")


def test_the_table_for_a_spreadsheet_has_marks_and_no_signs(tmp_path) -> None:
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    run = save_run(engine, [(SITES[0][0], judged(BROKEN_INTO))])
    text = write_summary(engine, run, tmp_path / "summary.csv").read_text("utf-8-sig")
    assert SITES[0][0].name in text
    for told in (SPAM, made.SITE + "old/", "hacked", HACKED.title, HACKED.title_failed):
        assert told not in text


def test_a_clean_site_has_no_sheet_and_may_say_that_it_is_clean(tmp_path) -> None:
    written = reports(tmp_path, judged(BROKEN_INTO), judged(CLEAN))
    assert written.private == ()
    text = written.paths[-1].read_text("utf-8")
    assert "private" not in html.document_fromstring(text).text_content().lower()
    assert HACKED.title in text


def test_nothing_of_the_past_is_told_either(tmp_path) -> None:
    """A site that has been cleaned since: the list of what became better leaves it out."""
    written = reports(tmp_path, judged(BROKEN_INTO), judged(CLEAN))
    tree = html.document_fromstring(written.paths[-1].read_text("utf-8"))
    assert HACKED.title not in tree.xpath("string(//section[@aria-labelledby='changes'])")


def test_the_marks_stay_and_the_reason_of_a_limit_is_not_told() -> None:
    judgement = judged(BROKEN_INTO)
    assert judgement.scores is not None
    limited = [replace(one, capped_by="trust.hacked") for one in judgement.scores.categories]
    judgement = replace(judgement, scores=replace(judgement.scores, categories=tuple(limited)))
    public = for_everyone(judgement)
    assert public.scores is not None
    assert public.scores.headline == judgement.scores.headline  # type: ignore[union-attr]
    assert {one.capped_by for one in public.scores.categories} == {""}
    assert not {finding.check for finding in public.findings} & PRIVATE_CHECKS
    assert not {gain.check for gain in public.gains} & PRIVATE_CHECKS


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_of_language_or_topic_is_asked_about_kindly(language: str) -> None:
    before = judged(CLEAN)
    now = replace(
        before, profile=replace(made.PROFILE, languages=(("ja", 0.8), ("ky", 0.05)), home_title="激安")
    )
    seen = history.breaks(before, now)
    assert needs_private_sheet(now, seen)
    page = private_page(now, READER, language, Earlier(before, "2026-05-09T10:00:00Z"), CHECKS, when="")
    tree = html.document_fromstring(page)
    items = tree.xpath("//section[@aria-labelledby='changes']//li")
    assert len(items) == 1
    assert "{" not in tree.xpath("string(//main)")
    assert not tree.xpath("//section[@aria-labelledby='plan']")


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_stays_text(language: str) -> None:
    tree = html.document_fromstring(
        private_page(judged(BROKEN_INTO), READER, language, None, CHECKS, when="")
    )
    assert not tree.xpath("//script | //img | //iframe")
    assert made.HOSTILE[:60] in tree.text_content()
