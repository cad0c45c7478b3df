"""What changed between two judgements of one site: only what the site did, never what our rules did."""

from dataclasses import dataclass, replace
from typing import Literal

from audits.check import Category, Finding, Status
from audits.judgement import Judgement
from audits.registry import all_checks
from audits.scoring import COUNTED, score

WhyNot = Literal["", "rules", "selection", "no_marks_before", "no_marks_now", "no_marks_both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One check whose answer changed. Scores are 0..1."""

    check: str
    before: Status
    now: Status
    score_before: float
    score_now: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryChange:
    """The marks of one category over the checks judged both times, 0..100, None where it had none."""

    category: Category
    before: float | None
    now: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """``why_not`` says why two judgements cannot be compared ("" when they can)."""

    why_not: WhyNot = ""
    address_changed: bool = False
    compared: int = 0
    pages_before: int = 0
    pages_now: int = 0
    headline_before: float | None = None
    headline_now: float | None = None
    categories: tuple[CategoryChange, ...] = ()
    better: tuple[Change, ...] = ()
    worse: tuple[Change, ...] = ()
    unchanged: int = 0


def compare(previous: Judgement, current: Judgement) -> Comparison:
    """Compare two judgements of the same site by the checks that were judged in both."""
    if why_not := _why_not(previous, current):
        return Comparison(why_not=why_not)
    before, now = _counted(previous), _counted(current)
    both = [check for check in before if check in now]
    changes = [
        Change(
            check=check,
            before=before[check].status,
            now=now[check].status,
            score_before=before[check].score or 0.0,
            score_now=now[check].score or 0.0,
        )
        for check in both
    ]
    better = tuple(change for change in changes if change.score_now > change.score_before)
    worse = tuple(change for change in changes if change.score_now < change.score_before)
    checks = all_checks()
    known = [check for check in both if check in checks]
    marks_before = score([before[check] for check in known], checks)
    marks_now = score([now[check] for check in known], checks)
    return Comparison(
        address_changed=previous.profile.site != current.profile.site,
        compared=len(both),
        pages_before=previous.profile.pages,
        pages_now=current.profile.pages,
        headline_before=marks_before.headline,
        headline_now=marks_now.headline,
        categories=tuple(
            CategoryChange(category=was.category, before=was.score, now=is_now.score)
            for was, is_now in zip(marks_before.categories, marks_now.categories, strict=True)
        ),
        better=better,
        worse=worse,
        unchanged=len(both) - len(better) - len(worse),
    )


def _why_not(previous: Judgement, current: Judgement) -> WhyNot:
    if previous.scores is None or current.scores is None:
        if previous.scores is None and current.scores is None:
            return "no_marks_both"
        return "no_marks_before" if previous.scores is None else "no_marks_now"
    if (previous.rules, previous.scoring) != (current.rules, current.scoring):
        return "rules"
    if previous.profile.selection != current.profile.selection:
        return "selection"
    return ""


def _counted(judgement: Judgement) -> dict[str, Finding]:
    return {
        finding.check: replace(finding, subjects=())
        for finding in judgement.findings
        if finding.status in COUNTED and finding.weight > 0
    }
