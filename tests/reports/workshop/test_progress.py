from dataclasses import replace

from audits.check import Status
from audits.judgement import Judgement
from reports.workshop.progress import Progress, light
from reports.workshop.room import participants, site_of
from tests.reports import judgements as made
from tests.reports.workshop.test_room import RUN, record

CHECKS = made.CHECKS


def changed(**statuses: Status) -> Judgement:
    """The judgement with these checks otherwise ("seo_page_title" for "seo.page-title")."""
    judgement = made.judged()
    scores = {Status.PASS: 1.0, Status.WARN: 0.5, Status.FAIL: 0.0}
    findings = []
    for finding in judgement.findings:
        status = statuses.get(finding.check.replace(".", "_").replace("-", "_"))
        findings.append(replace(finding, status=status, score=scores[status]) if status else finding)
    return replace(judgement, findings=tuple(findings))


LATER = replace(RUN, id=2)


def test_what_closed_and_what_opened() -> None:
    now = changed(
        seo_page_title=Status.PASS,
        seo_description=Status.FAIL,
        social_messenger=Status.WARN,
        seo_https=Status.FAIL,
    )
    progress = Progress()
    later = record(run=LATER, judgement=now)
    progress.add(light(record()), later)
    assert (progress.compared, progress.again, progress.others) == (1, 1, 0)
    assert progress.closed == {"org-3": {"seo.page-title"}}
    assert progress.opened["org-3"] >= {"social.messenger"}
    steps = {step.check.id: (step.before, step.now, step.closed) for step in progress.steps(CHECKS)}
    assert steps["seo.page-title"] == (1, 0, 1)
    assert steps["social.messenger"] == (0, 1, 0)
    assert "seo.description" not in steps  # open then and now
    room = participants([(later, site_of(later))], "")
    (one,) = progress.by_organisation(room)
    assert one.closed == ("seo.page-title",)


def test_the_same_visit_twice_is_no_progress() -> None:
    progress = Progress()
    progress.add(light(record()), record())
    assert (progress.compared, progress.again) == (1, 0)
    assert progress.steps(CHECKS) == ()


def test_what_was_verified_counts_as_closed() -> None:
    progress = Progress()
    progress.add(light(record()), record(), ["seo.page-title"])
    assert progress.again == 1
    assert progress.closed == {"org-3": {"seo.page-title"}}


def test_other_rules_and_missing_marks_are_not_compared() -> None:
    progress = Progress()
    progress.add(light(record()), record(run=LATER, judgement=replace(made.judged(), rules="other")))
    progress.add(light(record()), record(run=LATER, judgement=made.unjudged("unreachable", "dns", "x")))
    progress.add(None, record())
    progress.add(light(record()), record(judgement=None))
    assert (progress.compared, progress.others) == (0, 4)
    assert progress.steps(CHECKS) == ()


def test_what_belongs_to_the_webmaster_is_not_counted() -> None:
    judgement = made.judged()
    private = replace(judgement.findings[0], check="trust.mixed-content", status=Status.FAIL)
    before = replace(judgement, findings=(*judgement.findings, private))
    after = replace(
        judgement, findings=(*judgement.findings, replace(private, status=Status.PASS, score=1.0))
    )
    progress = Progress()
    progress.add(light(record(judgement=before)), record(run=LATER, judgement=after))
    assert progress.closed == {}
