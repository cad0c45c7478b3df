"""What the room has closed between two moments. Nobody is ranked: steps are counted, not organisations."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from audits.check import Check, Status
from audits.judgement import Judgement
from history import SiteRecord, compare
from reports.organisation import name_key
from reports.workshop.room import OPEN, Participant, category_order, is_security


@dataclass(frozen=True, slots=True, kw_only=True)
class StepProgress:
    """One step over the sites that can be compared: on how many it was open, and is now."""

    check: Check
    before: int
    now: int
    closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OneProgress:
    """What one organisation closed and what opened anew (ids of checks)."""

    participant: Participant
    closed: tuple[str, ...]
    opened: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Progress:
    """Added up site by site. ``compared`` sites were judged both times by the same rules; ``again`` of them
    were looked at again in between; ``others`` cannot be compared."""

    compared: int = 0
    again: int = 0
    others: int = 0
    before: Counter[str] = field(default_factory=Counter)
    now: Counter[str] = field(default_factory=Counter)
    closed: dict[str, set[str]] = field(default_factory=dict)
    opened: dict[str, set[str]] = field(default_factory=dict)
    """Organisation → checks."""
    closings: Counter[str] = field(default_factory=Counter)

    def add(self, earlier: SiteRecord | None, later: SiteRecord, verified: Iterable[str] = ()) -> None:
        """One site at both moments; ``verified`` are checks that were seen to pass since the later one."""
        if earlier is None or earlier.judgement is None or later.judgement is None:
            self.others += 1
            return
        now = _with_verified(later.judgement, frozenset(verified))
        if compare(earlier.judgement, now).why_not:
            self.others += 1
            return
        self.compared += 1
        again = earlier.run.id != later.run.id or earlier.attempt != later.attempt
        self.again += again or now is not later.judgement
        then, today = _open(earlier.judgement), _open(now)
        both = _counted(earlier.judgement) & _counted(now)
        identity = later.organisation.id
        for check in both:
            self.before[check] += check in then
            self.now[check] += check in today
            if check in then and check not in today:
                self.closed.setdefault(identity, set()).add(check)
                self.closings[check] += 1
            elif check in today and check not in then:
                self.opened.setdefault(identity, set()).add(check)

    def steps(self, checks: Mapping[str, Check]) -> tuple[StepProgress, ...]:
        """The steps that stood open at the beginning or stand open now and have changed, those that closed
        most first."""
        found = [
            StepProgress(
                check=checks[check],
                before=self.before[check],
                now=self.now[check],
                closed=self.closings[check],
            )
            for check in checks
            if self.closings[check] or self.now[check] > self.before[check]
        ]
        return tuple(sorted(found, key=lambda one: (-one.closed, category_order(one.check), one.check.id)))

    def by_organisation(self, room: Iterable[Participant]) -> tuple[OneProgress, ...]:
        """Those who closed or opened something, in the order of their names."""
        return tuple(
            OneProgress(
                participant=one,
                closed=tuple(sorted(self.closed.get(one.id, ()))),
                opened=tuple(sorted(self.opened.get(one.id, ()))),
            )
            for one in sorted(room, key=lambda one: (name_key(one.reader.name), one.id))
            if one.id in self.closed or one.id in self.opened
        )


def light(record: SiteRecord) -> SiteRecord:
    """The record without places, so that a whole room can be held at once."""
    if record.judgement is None:
        return record
    findings = tuple(replace(f, subjects=(), params={}) for f in record.judgement.findings)
    return replace(record, judgement=replace(record.judgement, findings=findings, gains=()))


def _with_verified(judgement: Judgement, verified: frozenset[str]) -> Judgement:
    if not any(finding.check in verified for finding in judgement.findings):
        return judgement
    findings = tuple(
        replace(finding, status=Status.PASS, score=1.0) if finding.check in verified else finding
        for finding in judgement.findings
    )
    return replace(judgement, findings=findings)


def _open(judgement: Judgement) -> set[str]:
    return {f.check for f in judgement.findings if f.status in OPEN and _spoken(f.check, f.weight)}


def _counted(judgement: Judgement) -> set[str]:
    return {
        f.check for f in judgement.findings if f.status in (*OPEN, Status.PASS) and _spoken(f.check, f.weight)
    }


def _spoken(check: str, weight: int) -> bool:
    return weight > 0 and not is_security(check)
