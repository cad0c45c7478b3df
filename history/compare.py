"""What changed between two judgements of one site: only what the site did, never what our rules did."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from audits.check import BY_SCRIPTS, CATEGORIES, HEADLINE, Category, Finding, Status
from audits.judgement import Judgement, Scores, SiteProfile
from audits.registry import all_checks
from audits.scoring import COUNTED, COVERAGE_LIMIT, applies, score

LEADING, ARRIVED, RARE = 0.5, 0.2, 0.02
"""Shares of the text: a main language, a newcomer that is noticed, and hardly anything."""
GONE = 0.1
RENDERED_CATEGORIES = ("mobile", "access")
"""Categories whose checks read what a browser measured, or give way to one that does."""
FEWEST_CHECKS = 3
"""A mark behind which fewer checks than this stand is none: one answer is no mark."""
USUAL_LANGUAGES = ("ky", "ru", "en")
"""A site that adds one of these has grown; nobody is asked about it."""

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
    """The marks of one category over the checks judged both times, 0..100. Both are None when these are
    less than COVERAGE_LIMIT of the checks that applied, then or now."""

    category: Category
    before: float | None
    now: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """``why_not`` says why two judgements cannot be compared ("" when they can).

    ``better``, ``worse`` and ``unchanged`` add up to ``compared``, the checks judged both times.
    ``appeared`` and ``vanished`` are ids of checks that were judged only now, or only then: they bear on
    no mark here. The headlines are None unless the four categories of the headline have marks.

    ``rendering_differs``: one of the two was measured in a browser and the other was not, or in another way.
    Then nothing of the categories that a browser measures is compared, nor any check that needs one.
    """

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
    appeared: tuple[str, ...] = ()
    vanished: tuple[str, ...] = ()
    rendering_differs: bool = False

    @property
    def fixed(self) -> tuple[Change, ...]:
        """Those of ``better`` that are right now; the rest of it went only a part of the way."""
        return tuple(change for change in self.better if change.now is Status.PASS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A change that may be the owner's wish or a stranger's work. ``before`` and ``now`` are language codes,
    or the titles of the home page."""

    kind: Literal["language_replaced", "language_arrived", "topic"]
    before: str
    now: str


def compare(previous: Judgement, current: Judgement) -> Comparison:
    """Compare two judgements of the same site by the checks that were judged in both."""
    if why_not := _why_not(previous, current):
        return Comparison(why_not=why_not)
    before, now = _counted(previous), _counted(current)
    rendering_differs = previous.profile.rendered != current.profile.rendered
    if rendering_differs:
        before, now = _without_browser(before), _without_browser(now)
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
    covered = _covered(previous, both) & _covered(current, both)
    whole = covered >= set(HEADLINE)
    scores_before, scores_now = _scores(before, both), _scores(now, both)
    return Comparison(
        address_changed=previous.profile.site != current.profile.site,
        compared=len(both),
        pages_before=previous.profile.pages,
        pages_now=current.profile.pages,
        headline_before=scores_before.headline if whole else None,
        headline_now=scores_now.headline if whole else None,
        categories=tuple(
            CategoryChange(category=was.category, before=was.score, now=is_now.score)
            if was.category in covered
            else CategoryChange(category=was.category, before=None, now=None)
            for was, is_now in zip(scores_before.categories, scores_now.categories, strict=True)
        ),
        better=better,
        worse=worse,
        unchanged=len(both) - len(better) - len(worse),
        appeared=tuple(check for check in now if check not in before),
        vanished=tuple(check for check in before if check not in now),
        rendering_differs=rendering_differs,
    )


def common_marks(judgements: Sequence[Judgement]) -> tuple[Mapping[str, float | None], ...]:
    """The marks of one site at several visits, over the checks that were judged at every one of them:
    category (and "headline") → mark 0..100. None where these checks are less than COVERAGE_LIMIT of those
    that applied at any of the visits, or fewer than FEWEST_CHECKS.

    The judgements must be comparable (``same_basis``), and all must have marks.
    """
    counted = [_counted(judgement) for judgement in judgements]
    both = [check for check in counted[0] if all(check in others for others in counted[1:])]
    known = all_checks()
    several = Counter(check.split(".")[0] for check in both if check in known)
    covered = set(CATEGORIES).intersection(*(_covered(judgement, both) for judgement in judgements))
    covered = {category for category in covered if several[category] >= FEWEST_CHECKS}
    found = []
    for answers in counted:
        scores = _scores(answers, both)
        marks: dict[str, float | None] = {
            mark.category: mark.score if mark.category in covered else None for mark in scores.categories
        }
        marks["headline"] = scores.headline if covered >= set(HEADLINE) else None
        found.append(marks)
    return tuple(found)


def same_basis(one: Judgement, other: Judgement) -> bool:
    """The same rules, arithmetic and way of choosing pages: only then may marks be compared."""
    return basis(one) == basis(other)


def basis(judgement: Judgement) -> tuple[str, int, str]:
    return judgement.rules, judgement.scoring, judgement.profile.selection


def breaks(previous: Judgement, current: Judgement) -> tuple[Break, ...]:
    """What a visitor would wonder about since the last visit, by what was seen and not by our rules.

    language_replaced: the main language is nearly gone and another leads; language_arrived: much text in a
    language that was hardly there, and that no local site needs; topic: title and description of the home
    page, in the same language, share no word with those of before.
    """
    before, now = previous.profile, current.profile
    if previous.scores is None or current.scores is None:
        return ()
    was, is_now = dict(before.languages), dict(now.languages)
    found: list[Break] = []
    main = max(was, key=lambda lang: was[lang], default="")
    leads = max(is_now, key=lambda lang: is_now[lang], default="")
    if main and leads and main != leads and was[main] >= LEADING and is_now.get(main, 0.0) < GONE:
        found.append(Break(kind="language_replaced", before=main, now=leads))
    for lang, share in is_now.items():
        usual = not lang or lang in USUAL_LANGUAGES or any(lang == one.now for one in found)
        if not usual and share >= ARRIVED and was.get(lang, 0.0) < RARE:
            found.append(Break(kind="language_arrived", before=main, now=lang))
    if before.home_language == now.home_language and not found:
        then, today = _words(before), _words(now)
        if len(then) > 1 and len(today) > 1 and then.isdisjoint(today):
            found.append(Break(kind="topic", before=before.home_title, now=now.home_title))
    return tuple(found)


def _without_browser(findings: Mapping[str, Finding]) -> dict[str, Finding]:
    """Those whose answer is the same with and without the rendered pass."""
    checks = all_checks()
    return {
        name: finding
        for name, finding in findings.items()
        if name.split(".")[0] not in RENDERED_CATEGORIES
        and finding.outcome != BY_SCRIPTS
        and not (name in checks and any(need.endswith("rendered") for need in checks[name].needs))
    }


def _words(profile: SiteProfile) -> set[str]:
    """The beginnings of the longer words of title and description: endings change, stems stay."""
    text = f"{profile.home_title} {profile.home_description}".casefold()
    return {word[:4] for word in re.findall(r"[^\W\d_]{4,}", text)}


def _scores(findings: Mapping[str, Finding], both: Collection[str]) -> Scores:
    checks = all_checks()
    return score([findings[check] for check in both if check in checks], checks)


def _covered(judgement: Judgement, both: Collection[str]) -> set[Category]:
    """Categories whose checks judged both times are enough of those that applied in this judgement."""
    applied: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for finding in judgement.findings:
        if applies(finding):
            category = finding.check.split(".")[0]
            applied[category] += 1
            shared[category] += finding.check in both
    return {category for category in CATEGORIES if shared[category] >= COVERAGE_LIMIT * applied[category]}


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
        finding.check: replace(finding, subjects=()) if finding.subjects else finding
        for finding in judgement.findings
        if finding.status in COUNTED and finding.weight > 0
    }
