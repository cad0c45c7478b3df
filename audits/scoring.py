"""From findings to marks. The only arithmetic; docs/scoring.md says the same in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from audits.check import CATEGORIES, HEADLINE, Category, Check, Finding, Status
from audits.judgement import CategoryScore, Gain, Scores

SCORING = 2
COVERAGE_LIMIT = 0.6
"""Below this share of judged checks a category has no score."""

ESSENTIAL = 5
COUNTED = (Status.PASS, Status.WARN, Status.FAIL)
NOT_JUDGED = (Status.UNKNOWN, Status.ERROR, Status.DISPUTED)
"""They leave the score, but not the coverage: whoever disputes half a category has no mark in it."""


def applies(finding: Finding) -> bool:
    """It bears points, and it was judged or should have been. Checks of the rendered page leave this count
    when no page was rendered: a visit without a browser is judged as whole as before."""
    if finding.weight == 0 or finding.unseen:
        return False
    return finding.status in COUNTED or finding.status in NOT_JUDGED


def category_score(
    category: Category, findings: Iterable[Finding], checks: Mapping[str, Check]
) -> CategoryScore:
    """Weighted mean of the counted findings of one category, 0..100, one decimal."""
    points = [f for f in findings if checks[f.check].category == category and applies(f)]
    counted = [f for f in points if f.status in COUNTED]
    applicable = len(points)
    essentials = [f for f in counted if f.weight == ESSENTIAL]
    score, capped_by = None, ""
    if counted and len(counted) >= COVERAGE_LIMIT * applicable:
        total = sum(f.weight for f in counted)
        score = 100 * sum(f.weight * (f.score or 0.0) for f in counted) / total
        for finding in counted:
            cap = checks[finding.check].caps
            if cap is not None and finding.status is Status.FAIL and score > 100 * cap:
                score, capped_by = 100 * cap, finding.check
        score = round(score, 1)
    return CategoryScore(
        category=category,
        score=score,
        judged=len(counted),
        applicable=applicable,
        essentials_met=sum(f.status is Status.PASS for f in essentials),
        essentials=len(essentials),
        capped_by=capped_by,
    )


def score(findings: Sequence[Finding], checks: Mapping[str, Check]) -> Scores:
    """Every category, and the mean of the four of the headline, which needs all four."""
    categories = tuple(category_score(category, findings, checks) for category in CATEGORIES)
    marks = [category.score for category in categories if category.category in HEADLINE]
    known = [mark for mark in marks if mark is not None]
    return Scores(
        headline=round(sum(known) / len(marks), 1) if len(known) == len(marks) else None,
        categories=categories,
        essentials_met=sum(category.essentials_met for category in categories),
        essentials=sum(category.essentials for category in categories),
    )


def gains(findings: Sequence[Finding], checks: Mapping[str, Check]) -> tuple[Gain, ...]:
    """For each finding that lost points: the marks again as if it had passed, less the marks as they are."""
    before = score(findings, checks)
    marks = {category.category: category.score for category in before.categories}
    found = []
    for index, finding in enumerate(findings):
        if finding.weight == 0 or finding.status not in (Status.WARN, Status.FAIL):
            continue
        better = list(findings)
        better[index] = replace(finding, status=Status.PASS, score=1.0)
        category = checks[finding.check].category
        now = category_score(category, better, checks).score
        was = marks[category]
        if now is None or was is None:
            continue
        found.append(
            Gain(
                check=finding.check,
                category_points=round(now - was, 1),
                headline_points=round((now - was) / len(HEADLINE), 1) if category in HEADLINE else 0.0,
            )
        )
    return tuple(found)
