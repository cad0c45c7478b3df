"""What has changed since the last check of the same site, or why that cannot be said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from audits.check import Check, Status
from audits.judgement import Judgement
from history import Change, Comparison, compare
from history.compare import same_basis
from reports.language import Texts, check_text
from reports.words import (
    ADDRESS_CHANGED,
    CATEGORY_NAMES,
    CHANGE_GROUPS,
    NOT_COMPARED,
    PAGES_THEN_AND_NOW,
    RENDERING_DIFFERS,
    STATES,
    STATUS_WORDS,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedMark:
    """A mark then and now, rounded; ``difference`` with its sign, as text."""

    name: str
    before: int
    now: int
    difference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFinding:
    """``words`` say from what to what: the statuses, or the shares where the status stayed."""

    title: str
    before: Status
    now: Status
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    name: str
    rows: tuple[ChangedFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Either ``why_not`` says why there is no comparison, or the rest says what has changed since."""

    first: bool = False
    why_not: str = ""
    since: str = ""
    compared: int = 0
    remarks: tuple[str, ...] = ()
    marks: tuple[ChangedMark, ...] = ()
    groups: tuple[ChangeGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Earlier:
    """The visit that this one is compared with, and when it ended (ISO 8601)."""

    judgement: Judgement
    finished_at: str
    run_id: int = 0


def changes_since(
    earlier: Earlier | None, current: Judgement, checks: Mapping[str, Check], texts: Texts
) -> Changes:
    """The comparison in words. ``earlier`` None is the first check of the site."""
    if earlier is None:
        return Changes(first=True, why_not=texts.text(NOT_COMPARED["first"]))
    comparison = compare(earlier.judgement, current)
    since = texts.date(earlier.finished_at)
    if comparison.why_not:
        words = NOT_COMPARED.get(comparison.why_not, NOT_COMPARED["other"])
        state = texts.text(STATES.get(earlier.judgement.state, earlier.judgement.state))
        return Changes(why_not=texts.say(words, date=since, state=state))
    groups = (
        ChangeGroup(name=texts.text(CHANGE_GROUPS[key]), rows=_rows(changes, checks, texts))
        for key, changes in (
            ("done", comparison.fixed),
            ("better", [change for change in comparison.better if change.now is not Status.PASS]),
            ("worse", comparison.worse),
        )
    )
    return Changes(
        since=since,
        compared=comparison.compared,
        remarks=_remarks(comparison, texts),
        marks=_marks(comparison, texts),
        groups=tuple(group for group in groups if group.rows),
    )


def statuses_before(earlier: Earlier | None, current: Judgement) -> dict[str, Status] | None:
    """Check → its status at the visit before; None where the two cannot be compared. Checks whose meaning has
    changed since are left out."""
    if earlier is None or not same_basis(earlier.judgement, current):
        return None
    if earlier.judgement.scores is None or current.scores is None:
        return None
    revisions = {finding.check: finding.revision for finding in current.findings}
    return {
        finding.check: finding.status
        for finding in earlier.judgement.findings
        if revisions.get(finding.check) == finding.revision
    }


def _remarks(comparison: Comparison, texts: Texts) -> tuple[str, ...]:
    remarks = []
    if comparison.address_changed:
        remarks.append(texts.text(ADDRESS_CHANGED))
    if comparison.pages_before != comparison.pages_now:
        remarks.append(
            texts.say(PAGES_THEN_AND_NOW, before=comparison.pages_before, now=comparison.pages_now)
        )
    if comparison.rendering_differs:
        remarks.append(texts.text(RENDERING_DIFFERS))
    return tuple(remarks)


def _marks(comparison: Comparison, texts: Texts) -> tuple[ChangedMark, ...]:
    marks = []
    for category in comparison.categories:
        if category.before is None or category.now is None:
            continue
        before, now = int(category.before + 0.5), int(category.now + 0.5)
        difference = f"{now - before:+d}".replace("-", "−").replace("+0", "=")
        name = texts.text(CATEGORY_NAMES[category.category])
        marks.append(ChangedMark(name=name, before=before, now=now, difference=difference))
    return tuple(marks)


def _rows(changes: Sequence[Change], checks: Mapping[str, Check], texts: Texts) -> tuple[ChangedFinding, ...]:
    rows = []
    for change in changes:
        if (check := checks.get(change.check)) is None:
            continue
        if change.before is change.now:
            words = f"{texts.percent(change.score_before)} → {texts.percent(change.score_now)}"
        else:
            words = " → ".join(texts.text(STATUS_WORDS[s]) for s in (change.before, change.now))
        title = check_text(texts, check, "title")
        rows.append(ChangedFinding(title=title, before=change.before, now=change.now, words=words))
    return tuple(rows)
