"""A report is sent by messenger: it keeps to its limit, whatever a site holds, and the plan stays whole."""

from dataclasses import replace

import pytest

from audits.check import Finding, Status, Subject
from audits.judgement import Judgement
from audits.registry import all_checks
from audits.scoring import gains, score
from reports.changes import Changes
from reports.language import LANGUAGES, translator
from reports.letter import studio_letter
from reports.organisation import PAGE_LIMIT, Beside, Reader, organisation_page
from reports.plan import improvement_plan
from tests.reports import judgements as made

CHECKS = all_checks()
OPEN = (Status.WARN, Status.FAIL)
WHEN = "2026-11-23T08:14:00Z"


def worst(url_length: int) -> Judgement:
    """Every second check fails on a hundred pages with long addresses in Cyrillic and long mark-up: more
    steps than any site of the samples has, twice over."""
    places = tuple(
        Subject(url=f"https://a.kg/{number}/" + "%D3%A9" * (url_length // 6), markup="ө" * 500)
        for number in range(100)
    )
    findings = tuple(
        Finding(
            check=check.id,
            revision=check.revision,
            weight=check.weight,
            status=Status.FAIL,
            outcome=next(
                key for key, one in check.outcomes.items() if one.status in (Status.WARN, Status.FAIL)
            ),
            params={},
            score=0.0,
            judged=100,
            passing=0,
            subjects=places,
            subject_count=4000,
        )
        for check in [one for one in CHECKS.values() if "rendered" not in one.needs][::2]
        if any(one.status in OPEN for one in check.outcomes.values())
    )
    return replace(
        made.judged(), findings=findings, scores=score(findings, CHECKS), gains=gains(findings, CHECKS)
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url_length", [120, 2000])
def test_the_worst_page_keeps_to_the_limit_and_every_step(language: str, url_length: int) -> None:
    judgement = worst(url_length)
    texts = translator(language)
    plan = improvement_plan(judgement, CHECKS, {}, texts)
    letter = studio_letter(plan, "Ө" * 100, judgement.profile, "a@b.kg", WHEN, texts)
    page = organisation_page(
        judgement,
        Reader(name="Ө" * 100, names={}, contact="a@b.kg"),
        language,
        Changes(first=True),
        CHECKS,
        when=WHEN,
        plan=plan,
        beside=Beside(letter=letter, message="x" * 600),
    )
    assert len(page.encode()) <= PAGE_LIMIT
    for item in plan.items:
        assert f'id="step-{item.number}"' in page
