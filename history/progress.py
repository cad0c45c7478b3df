"""What became of many organisations from round to round: marks, indicators, changes, who came and who went.

Marks are compared on one basis only (rules, arithmetic, way of choosing pages: ``compare.basis``). What
cannot be compared is None, never zero, and a site without marks moves nothing. docs/programme.md says the
same in words.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

import numpy as np

from audits.check import CATEGORIES, HEADLINE, Finding, Status
from audits.judgement import Judgement
from audits.scoring import COUNTED
from history.compare import FEWEST_CHECKS, Change, basis, common_marks, compare
from history.records import SiteRecord
from history.visits import Round

MARKS = ("headline", *CATEGORIES)
NOISE: Mapping[str, float] = {"headline": 2.0, **dict.fromkeys(HEADLINE, 5.0)}
"""Points of 100 by which a mark may move although nobody has mended or broken anything, because other pages
came into sight (measured: docs/programme.md). A change within them is called none. Marks that are not here
stand on so few checks that one page moves them far: they get no verdict."""

FOLLOW_UP_DAYS = 90
OPENED = frozenset(("audited", "partly", "needs_scripts"))
NOT_OPENED = frozenset(("unreachable", "parked"))

Basis = tuple[str, int, str]
Members = Collection[str] | None
"""Ids of organisations, or None for all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One round of a trend: quartiles of ``count`` marks (None without any), on which ``basis`` they were
    judged (None: nothing has marks); ``unseen`` sites of the round have no marks, those of ``other_basis``
    have marks that were judged otherwise and are not in it."""

    run_id: int
    date: str
    basis: Basis | None
    count: int
    low: float | None
    middle: float | None
    high: float | None
    unseen: int
    other_basis: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One figure: a share 0..1, a median or a count, of ``count`` organisations (or items); None where
    nothing is known."""

    value: float | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What one organisation did between two visits. ``before`` and ``differences`` hold the marks that both
    visits have over the checks judged both times. ``closed`` and ``lost`` are checks whose step of the plan
    was done or has come back; ``open_before`` counts the steps that stood open and were judged again."""

    before: Mapping[str, float]
    differences: Mapping[str, float]
    closed: tuple[str, ...]
    lost: tuple[str, ...]
    open_before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """What happened between two rounds: organisation → what it did, or why that cannot be said (a key of
    ``compare.WhyNot``, or "not_finished")."""

    before: Round
    now: Round
    moved: Mapping[str, Moved]
    not_compared: Mapping[str, str]

    def of(self, members: Members) -> "Movement":
        """The same for these organisations alone."""
        if members is None:
            return self
        return Movement(
            before=self.before,
            now=self.now,
            moved={key: one for key, one in self.moved.items() if key in members},
            not_compared={key: why for key, why in self.not_compared.items() if key in members},
        )

    def verdicts(self, mark: str = "headline") -> tuple[int, int, int]:
        """How many are better, the same (within NOISE), worse."""
        moved = [one.differences[mark] for one in self.moved.values() if mark in one.differences]
        better, worse = sum(one > NOISE[mark] for one in moved), sum(one < -NOISE[mark] for one in moved)
        return better, len(moved) - better - worse, worse

    def closed(self) -> Counter[str]:
        """Check → organisations that have done its step."""
        return Counter(check for one in self.moved.values() for check in one.closed)

    def lost(self) -> Counter[str]:
        """Check → organisations where its step has come back."""
        return Counter(check for one in self.moved.values() for check in one.lost)

    def closed_share(self) -> Value:
        """Of the steps that stood open, how many are done; ``count`` is the number of steps."""
        steps = sum(one.open_before for one in self.moved.values())
        done = sum(len(one.closed) for one in self.moved.values())
        return Value(value=done / steps if steps else None, count=steps)


def basis_of(one: Round) -> Basis | None:
    """The basis on which most of its marks were judged."""
    found = Counter(basis(record.judgement) for record in marked(one).values() if record.judgement)
    return found.most_common(1)[0][0] if found else None


def marked(one: Round, members: Members = None) -> dict[str, SiteRecord]:
    """The sites of the round that have marks."""
    return {
        key: record
        for key, record in one.sites.items()
        if record.judgement is not None
        and record.judgement.scores is not None
        and (members is None or key in members)
    }


def on_basis(one: Round, wanted: Basis | None, members: Members = None) -> dict[str, Judgement]:
    """The judgements with marks that were made on this basis."""
    return {
        key: record.judgement
        for key, record in marked(one, members).items()
        if record.judgement is not None and basis(record.judgement) == wanted
    }


def mark_of(judgement: Judgement, mark: str) -> float | None:
    """The headline or the mark of a category as it was judged; None where too few checks stand behind it."""
    assert judgement.scores is not None
    if mark == "headline":
        return judgement.scores.headline
    for found in judgement.scores.categories:
        if found.category == mark:
            return found.score if found.judged >= FEWEST_CHECKS else None
    return None


def trend(rounds: Sequence[Round], mark: str, members: Members = None) -> tuple[Point, ...]:
    """The marks of all organisations of each round, whoever they were."""
    found = []
    for one in rounds:
        wanted = basis_of(one)
        judged = on_basis(one, wanted, members)
        marks = [value for each in judged.values() if (value := mark_of(each, mark)) is not None]
        found.append(_point(one, wanted, marks, members))
    return tuple(found)


def _point(one: Round, wanted: Basis | None, marks: Sequence[float], members: Members) -> Point:
    low, middle, high = quartiles(marks)
    with_marks = marked(one, members)
    visited = [key for key in one.sites if members is None or key in members]
    return Point(
        run_id=one.run.id,
        date=one.date,
        basis=wanted,
        count=len(marks),
        low=low,
        middle=middle,
        high=high,
        unseen=len(visited) - len(with_marks),
        other_basis=len(with_marks) - len(on_basis(one, wanted, members)),
    )


def quartiles(marks: Sequence[float]) -> tuple[float | None, float | None, float | None]:
    if not marks:
        return None, None, None
    low, middle, high = (round(float(found), 2) for found in np.quantile(marks, [0.25, 0.5, 0.75]))
    return low, middle, high


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The organisations that have marks in every one of these rounds, all judged on one basis, with their
    marks over the checks that were judged each time: mark → organisation → one number a round."""

    rounds: tuple[Round, ...]
    marks: Mapping[str, Mapping[str, tuple[float, ...]]]
    organisations: tuple[str, ...]

    def trend(self, mark: str, members: Members = None) -> tuple[Point, ...]:
        lines = [line for key, line in self.marks[mark].items() if members is None or key in members]
        found = []
        for index, one in enumerate(self.rounds):
            low, middle, high = quartiles([line[index] for line in lines])
            found.append(
                Point(
                    run_id=one.run.id,
                    date=one.date,
                    basis=basis_of(one),
                    count=len(lines),
                    low=low,
                    middle=middle,
                    high=high,
                    unseen=0,
                    other_basis=0,
                )
            )
        return tuple(found)


def panel(rounds: Sequence[Round]) -> Panel:
    """The panel of the latest rounds that were judged on one basis."""
    wanted = basis_of(rounds[-1]) if rounds else None
    alike: list[Round] = []
    for one in reversed(rounds):
        if basis_of(one) != wanted:
            break
        alike.insert(0, one)
    judged = [on_basis(one, wanted) for one in alike]
    members = [key for key in (judged[0] if judged else {}) if all(key in each for each in judged)]
    marks: dict[str, dict[str, tuple[float, ...]]] = {mark: {} for mark in MARKS}
    for key in members:
        lines = common_marks([each[key] for each in judged])
        for mark in MARKS:
            line = [of_round[mark] for of_round in lines]
            if None not in line:
                marks[mark][key] = tuple(value for value in line if value is not None)
    return Panel(rounds=tuple(alike), marks=marks, organisations=tuple(members))


def movement(before: Round, now: Round) -> Movement:
    """Every organisation of both rounds compared, check by check."""
    found: dict[str, Moved] = {}
    why_not: dict[str, str] = {}
    for key, record in now.sites.items():
        if (earlier := before.sites.get(key)) is None:
            continue
        if record.judgement is None or earlier.judgement is None:
            why_not[key] = "not_finished"
            continue
        moved = moved_between(earlier.judgement, record.judgement)
        if isinstance(moved, str):
            why_not[key] = moved
        else:
            found[key] = moved
    return Movement(before=before, now=now, moved=found, not_compared=why_not)


def moved_between(earlier: Judgement, later: Judgement) -> Moved | str:
    """What a site did between two visits, or why that cannot be said."""
    comparison = compare(earlier, later)
    if comparison.why_not:
        return comparison.why_not
    was, is_now = common_marks([earlier, later])
    both = {mark: (was[mark], is_now[mark]) for mark in MARKS}
    return Moved(
        before={mark: then for mark, (then, today) in both.items() if then is not None and today is not None},
        differences={
            mark: round(today - then, 4)
            for mark, (then, today) in both.items()
            if then is not None and today is not None
        },
        closed=tuple(change.check for change in comparison.fixed),
        lost=tuple(change.check for change in comparison.worse if is_step_lost(change)),
        open_before=len(open_steps(earlier) & _judged_checks(later)),
    )


def is_step_lost(change: Change) -> bool:
    """A check that was in place and is not any more: a step of the plan that has come back."""
    return change.before is Status.PASS and change.now is not Status.PASS


def open_steps(judgement: Judgement) -> set[str]:
    """The checks whose step stands open in the plan of this visit."""
    return {
        finding.check
        for finding in judgement.findings
        if finding.weight > 0 and finding.status in (Status.WARN, Status.FAIL)
    }


def _judged_checks(judgement: Judgement) -> set[str]:
    return {
        finding.check for finding in judgement.findings if finding.weight > 0 and finding.status in COUNTED
    }


def follow_up(runs: Sequence[Round], start: Round, days: int = FOLLOW_UP_DAYS) -> Movement | None:
    """What had happened by the last visit within so many days after this round, over the organisations that
    were visited again in this time; None when nobody was."""
    began = datetime.fromisoformat(start.run.started_at)
    later: dict[str, SiteRecord] = {}
    last = start
    for one in runs:
        passed = (datetime.fromisoformat(one.run.started_at) - began).days
        if one.run.id > start.run.id and passed <= days:
            later.update({key: record for key, record in one.sites.items() if key in start.sites})
            last = one
    if not later:
        return None
    return movement(start, Round(run=last.run, sites=later))


Fact = Callable[[SiteRecord], bool | None]
"""Of one visit: yes, no, or None where it is not known."""


def reachable(record: SiteRecord) -> bool | None:
    """Did the site open? Not known where it turned us or programs away, has moved, or says it has closed."""
    state = record.judgement.state if record.judgement else ""
    return state in OPENED if state in OPENED | NOT_OPENED else None


def phone_fit(record: SiteRecord) -> bool | None:
    """Does the home page fit itself to a phone (mobile.viewport)?"""
    found = finding_of(record, "mobile.viewport")
    return None if found is None or found.home is None else found.home is Status.PASS


def has_kyrgyz(record: SiteRecord) -> bool | None:
    """Is there text in Kyrgyz (language.kyrgyz-version: a page or more, or 200 letters)?"""
    found = finding_of(record, "language.kyrgyz-version")
    if found is None or found.status not in COUNTED:
        return False if found is not None and found.outcome == "hollow" else None
    return found.outcome in ("ok", "little")


def has_licence(record: SiteRecord) -> bool | None:
    """Does the site name a licence, open or not?"""
    if record.judgement is None or record.judgement.scores is None or not record.judgement.profile.rights:
        return None
    return record.judgement.profile.rights in ("open", "shared")


def has_open_licence(record: SiteRecord) -> bool | None:
    found = has_licence(record)
    return None if found is None else found and _profile_rights(record) == "open"


def _profile_rights(record: SiteRecord) -> str:
    return record.judgement.profile.rights if record.judgement else ""


def has_two_channels(record: SiteRecord) -> bool | None:
    """Does the site lead to two or more networks or messengers of the organisation itself? Closed networks,
    bare icons and profiles of others do not count; whether a profile is written to, no visit tells."""
    if record.judgement is None or record.judgement.scores is None:
        return None
    return len({link.network for link in record.judgement.profile.social}) >= 2


SHARES: Mapping[str, Fact] = {
    "reachable": reachable,
    "phone_fit": phone_fit,
    "kyrgyz": has_kyrgyz,
    "licence": has_licence,
    "open_licence": has_open_licence,
    "two_channels": has_two_channels,
}
"""Indicators that are shares of organisations."""


def finding_of(record: SiteRecord, check: str) -> Finding | None:
    if record.judgement is None:
        return None
    return next((found for found in record.judgement.findings if found.check == check), None)


def share(one: Round, indicator: str, wanted: Basis | None, members: Members = None) -> Value:
    """An indicator of SHARES in one round, over the organisations of whom it is known."""
    known = known_facts(one, indicator, wanted, members)
    return Value(value=sum(known.values()) / len(known) if known else None, count=len(known))


def known_facts(one: Round, indicator: str, wanted: Basis | None, members: Members = None) -> dict[str, bool]:
    """Organisation → yes or no. What depends on rules counts only where it was judged on this basis."""
    found = {}
    for key, record in one.sites.items():
        if members is not None and key not in members:
            continue
        free_of_rules = indicator == "reachable"
        if not free_of_rules and (record.judgement is None or basis(record.judgement) != wanted):
            continue
        fact = SHARES[indicator](record)
        if fact is not None:
            found[key] = fact
    return found


def median_mark(one: Round, mark: str, wanted: Basis | None, members: Members = None) -> Value:
    judged = on_basis(one, wanted, members)
    marks = [value for each in judged.values() if (value := mark_of(each, mark)) is not None]
    return Value(value=median(marks) if marks else None, count=len(marks))


def came_and_went(before: Round, now: Round, members: Members = None) -> tuple[int, int]:
    """Organisations that are only in the later, and only in the earlier round."""
    was = {key for key in before.sites if members is None or key in members}
    is_now = {key for key in now.sites if members is None or key in members}
    return len(is_now - was), len(was - is_now)
