"""The arithmetic, and the page that explains it."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from audits.check import HEADLINE, MISSING, Finding, Param, Status
from audits.disputed import with_disputed
from audits.registry import all_checks
from audits.scoring import category_score, gains, score
from tests.reports import judgements as made

CHECKS = all_checks()
PAGE = Path(__file__).parents[2] / "docs" / "scoring.md"


def finding(check: str, status: Status, value: float | None, weight: int | None = None) -> Finding:
    return Finding(
        check=check,
        revision=1,
        weight=CHECKS[check].weight if weight is None else weight,
        status=status,
        outcome="x",
        params={},
        score=value,
    )


PASS = [finding(check.id, Status.PASS, 1.0) for check in CHECKS.values()]


def test_the_worked_example_of_the_page() -> None:
    text = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (seo\.[a-z-]+) \| (\d) \| ([^|]+) \| ([\d.–]+) \|$", text, re.MULTILINE)
    assert len(rows) == 5
    found = []
    for check, weight, answer, value in rows:
        assert CHECKS[check].weight == int(weight)
        words = {"not applicable": Status.NOT_APPLICABLE, "unknown": Status.UNKNOWN, "fail": Status.FAIL}
        status = words.get(answer.strip(), Status.WARN)
        found.append(finding(check, status, None if value == "–" else float(value)))
    seo = category_score("seo", found, CHECKS)
    mark, gained, seen, without = re.findall(r"=\s\*\*([\d.]+)\*\*", text)
    assert seo.score == float(mark)
    assert (seo.judged, seo.applicable) == (3, 4)
    by_check = {gain.check: gain for gain in gains(found, CHECKS)}
    assert by_check["seo.image-alt"].category_points == pytest.approx(float(gained), abs=0.11)
    assert by_check["seo.image-alt"].headline_points == pytest.approx(float(gained) / 4, abs=0.11)
    found[-1] = finding("seo.secure-connection", Status.PASS, 1.0)
    assert category_score("seo", found, CHECKS).score == float(seen)
    judgement = replace(made.judged(), findings=tuple(found), scores=score(found, CHECKS))
    disputed = with_disputed(judgement, {"seo.image-alt"})
    assert disputed.scores is not None
    (mark_now,) = (one for one in disputed.scores.categories if one.category == "seo")
    assert mark_now.score == float(without)
    assert (mark_now.judged, mark_now.applicable) == (3, 4)
    assert with_disputed(judgement, {"seo.secure-connection"}) is judgement


def test_everything_right_is_a_hundred() -> None:
    scores = score(PASS, CHECKS)
    assert scores.headline == 100
    assert {category.score for category in scores.categories if category.category in HEADLINE} == {100}
    assert {category.score for category in scores.categories} <= {100, None}
    assert scores.essentials_met == scores.essentials == sum(check.weight == 5 for check in CHECKS.values())


def test_the_total_needs_all_four() -> None:
    three = [one for one in PASS if not one.check.startswith("social.")]
    scores = score(three, CHECKS)
    assert scores.headline is None
    assert scores.categories[3].score is None


def test_below_sixty_per_cent_there_is_no_mark() -> None:
    judged = [finding("seo.page-title", Status.PASS, 1.0), finding("seo.sitemap", Status.FAIL, 0.0)]
    unseen = [finding("seo.image-alt", Status.UNKNOWN, None), finding("seo.link-text", Status.ERROR, None)]
    assert category_score("seo", judged + unseen, CHECKS).score is None
    assert category_score("seo", judged + unseen[:1], CHECKS).score is not None
    assert category_score("seo", [], CHECKS).score is None


def unseen(check: str) -> Finding:
    """As the runner answers where no page was rendered."""
    params: dict[str, Param] = {"field": "rendered", "reason": "no_browser"}
    return replace(finding(check, Status.UNKNOWN, None), outcome=MISSING, params=params)


def test_a_visit_without_a_browser_is_judged_as_whole_as_before() -> None:
    measured = [check.id for check in CHECKS.values() if "rendered" in check.needs]
    assert len(measured) >= 25
    hidden = set(measured)
    seen = [one for one in PASS if one.check not in hidden]
    without = score([*seen, *(unseen(check) for check in measured)], CHECKS)
    alone = score(seen, CHECKS)
    assert without == alone
    assert without.headline == 100
    by_category = {category.category: category for category in without.categories}
    assert (by_category["access"].score, by_category["access"].applicable) == (None, 0)


def test_a_page_that_only_could_not_be_measured_counts_as_not_seen() -> None:
    names = ("access.contrast", "access.names", "access.image-text")
    judged = [finding(names[0], Status.PASS, 1.0)]
    stumbled = [replace(finding(name, Status.UNKNOWN, None), outcome="no_pages") for name in names[1:]]
    assert category_score("access", judged + stumbled, CHECKS).applicable == 3
    assert category_score("access", judged + stumbled, CHECKS).score is None


def test_what_is_informative_never_counts() -> None:
    informative = finding("mobile.fixed-width", Status.FAIL, 0.0)
    assert (
        category_score("mobile", [finding("mobile.viewport", Status.PASS, 1.0), informative], CHECKS).score
        == 100
    )


def test_a_lid_holds_only_while_the_check_fails() -> None:
    others = [one for one in PASS if one.check != "seo.indexable"]
    failing = category_score("seo", [*others, finding("seo.indexable", Status.FAIL, 0.0)], CHECKS)
    assert (failing.score, failing.capped_by) == (40, "seo.indexable")
    warning = category_score("seo", [*others, finding("seo.indexable", Status.WARN, 0.5)], CHECKS)
    assert warning.score is not None
    assert warning.score > 90
    assert warning.capped_by == ""


def test_a_lid_never_lifts() -> None:
    bad = [finding(check.id, Status.FAIL, 0.0) for check in CHECKS.values() if check.category == "seo"]
    assert category_score("seo", bad, CHECKS).score == 0


def test_a_gain_is_the_mark_counted_again() -> None:
    broken = [finding(o.check, Status.FAIL, 0.0) if o.check == "social.share-card" else o for o in PASS]
    before = category_score("social", broken, CHECKS).score
    (gain,) = gains(broken, CHECKS)
    assert gain.check == "social.share-card"
    assert before is not None
    assert gain.category_points == pytest.approx(100 - before, abs=0.05)
