from dataclasses import replace

import pytest

from audits.check import Status
from reports.language import translator
from reports.plan import COST, PLACE_LIMIT, improvement_plan
from tests.reports import judgements as made


def plan_of(judgement=None, checks=None, language="en"):
    return improvement_plan(
        judgement or made.judged(), checks or made.CHECKS, made.NAMES, translator(language)
    )


def test_only_what_warns_or_fails_and_bears_points_is_a_step() -> None:
    plan = plan_of()
    wanted = {f.check for f in made.FINDINGS if f.status in (Status.WARN, Status.FAIL) and f.weight > 0}
    assert {item.check for item in plan.items} == wanted
    assert [item.check for item in plan.notes] == ["social.tiktok"]
    assert [item.number for item in plan.items] == list(range(1, len(wanted) + 1))


def test_urgent_comes_first_whatever_its_points() -> None:
    plan = plan_of()
    assert plan.items[0].check == "seo.indexable"
    assert plan.items[0].group == "urgent"
    cheap = {k: replace(c, effort="project") if k == "seo.indexable" else c for k, c in made.CHECKS.items()}
    assert plan_of(checks=cheap).items[0].check == "seo.indexable"


def test_an_urgent_check_that_only_warns_is_not_urgent() -> None:
    findings = tuple(
        replace(f, status=Status.WARN, score=0.9) if f.check == "seo.indexable" else f for f in made.FINDINGS
    )
    plan = plan_of(made.judged(findings))
    item = next(item for item in plan.items if item.check == "seo.indexable")
    assert item.group == "hour"
    assert plan.items[0].check != "seo.indexable"


def test_what_must_wait_for_another_step_comes_after_all_that_can_be_begun() -> None:
    after = replace(made.CHECKS["mobile.viewport"], after=("seo.description",))
    checks = {**made.CHECKS, "mobile.viewport": after}
    order = [item.check for item in plan_of(checks=checks).items]
    assert order[-1] == "mobile.viewport"
    done = tuple(
        replace(f, status=Status.PASS, outcome="ok", score=1.0) if f.check == "seo.description" else f
        for f in made.FINDINGS
    )
    assert [item.check for item in plan_of(made.judged(done), checks).items].index("mobile.viewport") == 2


def test_one_step_that_mends_two_findings_is_listed_once() -> None:
    same = replace(made.CHECKS["seo.description"], same_step="seo.indexable")
    checks = {**made.CHECKS, "seo.description": same}
    assert "seo.description" not in {item.check for item in plan_of(checks=checks).items}
    done = tuple(
        replace(f, status=Status.PASS, outcome="ok", score=1.0) if f.check == "seo.indexable" else f
        for f in made.FINDINGS
    )
    assert "seo.description" in {item.check for item in plan_of(made.judged(done), checks).items}


def test_then_the_gain_for_the_effort_decides() -> None:
    items = plan_of().items[1:]
    lost = {f.check: f.weight * (1 - (f.score or 0)) for f in made.FINDINGS}
    worth = [max(item.gain, lost[item.check]) / COST[item.effort] for item in items]
    assert worth == sorted(worth, reverse=True)


def test_the_three_first_steps_are_the_first_of_the_plan() -> None:
    plan = plan_of()
    assert plan.first == plan.items[:3]
    assert [item.check for item in plan.first] == [
        "seo.indexable",
        "licensing.site-licence",
        "mobile.viewport",
    ]


def test_groups_hold_every_item_once_and_name_the_studio_for_hosting_and_projects() -> None:
    plan = plan_of()
    grouped = [item.check for _, items in plan.groups for item in items]
    assert sorted(grouped) == sorted(item.check for item in plan.items)
    assert {item.check: group for group, items in plan.groups for item in items}[
        "mobile.redesign"
    ] == "studio"


def test_an_item_says_everything_that_is_needed_to_do_it() -> None:
    item = plan_of(language="en").items[0]
    assert item.action == "Let search engines in"
    assert item.steps == ("Settings, Reading.", "Take the mark away at “Discourage”.")
    assert (item.failing, item.judged) == (28, 40)
    assert len(item.places) == PLACE_LIMIT
    assert item.more_places == 23
    assert item.places[0].markup.startswith("<meta")
    assert item.gain > 0
    assert dict(item.saw.params) == {"first": "noindex"}


def test_another_cms_gets_the_general_steps() -> None:
    judgement = made.judged()
    other = replace(judgement, profile=replace(judgement.profile, cms_slug="joomla"))
    item = next(i for i in plan_of(other).items if i.check == "seo.indexable")
    assert item.steps[0] == "Open the page in the editor."


@pytest.mark.parametrize(("language", "blank"), [("ky", False), ("ru", False), ("en", True)])
def test_a_snippet_holds_the_name_in_the_language_of_the_report(language: str, blank: bool) -> None:
    item = next(i for i in plan_of(language=language).items if i.check == "seo.structured-data")
    text = "".join(piece.text for piece in item.snippet)
    assert any(piece.blank for piece in item.snippet) is blank
    if not blank:
        assert made.NAMES[language] in text


def test_a_finding_of_a_check_that_is_gone_is_left_out() -> None:
    checks = {key: check for key, check in made.CHECKS.items() if key != "mobile.viewport"}
    assert "mobile.viewport" not in [item.check for item in plan_of(checks=checks).items]


def test_no_gain_is_invented_where_none_was_computed() -> None:
    plan = plan_of(replace(made.judged(), gains=()))
    assert {item.gain for item in plan.items} == {0.0}
    assert plan.items[0].check == "seo.indexable"
