"""A day out of what half the room needs: in which order, at what time, and what must be there beforehand."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from audits.check import Access, Effort
from reports.plan import COST
from reports.workshop.room import Gap, category_order

TOPIC_MINUTES: dict[Effort, int] = {"minutes": 25, "hour": 60}
"""Ten minutes to show it on the screen, the rest for everybody's own site. Longer work is homework."""
BEGIN, LATEST_CLOSE, LUNCH_FROM = 9 * 60 + 30, 16 * 60 + 30, 12 * 60 + 15
OPENING, CLOSING, LUNCH, BREAK, WORK = 30, 30, 60, 15, 90
"""Minutes; there is a break after so much WORK."""

Kind = Literal["opening", "topic", "break", "lunch", "closing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the day: from which minute of the day, for how many minutes."""

    kind: Kind
    begins: int
    minutes: int
    gap: Gap | None = None
    number: int = 0

    @property
    def clock(self) -> str:
        return f"{self.begins // 60:02}:{self.begins % 60:02}–{self.ends // 60:02}:{self.ends % 60:02}"

    @property
    def ends(self) -> int:
        return self.begins + self.minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """``entries`` fill one day; ``later`` are topics that do not fit into it; ``homework`` is work of a day
    or more, of which the room can only be told. ``topic_minutes`` is what all topics together need."""

    entries: tuple[Entry, ...]
    later: tuple[Gap, ...]
    homework: tuple[Gap, ...]
    topic_minutes: int

    @property
    def topics(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.gap is not None)

    @property
    def access(self) -> tuple[tuple[Access, tuple[int, ...]], ...]:
        """Which access is needed, with the numbers of the topics that need it."""
        needed: dict[Access, list[int]] = {}
        for entry in self.topics:
            assert entry.gap is not None
            needed.setdefault(entry.gap.check.access, []).append(entry.number)
        return tuple((access, tuple(numbers)) for access, numbers in needed.items() if access != "none")

    @property
    def decisions(self) -> tuple[int, ...]:
        """The topics before which the organisation itself has to decide something."""
        return tuple(entry.number for entry in self.topics if entry.gap and entry.gap.check.needs_permission)


def agenda(gaps: Collection[Gap]) -> Agenda:
    """The day made of the gaps that half the room shares: urgent first, then what wins most for the time;
    what builds on another topic comes after it."""
    shared = [gap for gap in gaps if gap.shared]
    homework = tuple(_ordered([gap for gap in shared if gap.check.effort not in TOPIC_MINUTES]))
    topics = _ordered([gap for gap in shared if gap.check.effort in TOPIC_MINUTES])
    entries = [Entry(kind="opening", begins=BEGIN, minutes=OPENING)]
    later: list[Gap] = []
    worked, lunched = OPENING, False
    for gap in topics:
        minutes = TOPIC_MINUTES[gap.check.effort]
        begins = entries[-1].ends
        pause: Entry | None = None
        if not lunched and begins >= LUNCH_FROM:
            pause = Entry(kind="lunch", begins=begins, minutes=LUNCH)
        elif worked >= WORK:
            pause = Entry(kind="break", begins=begins, minutes=BREAK)
        begins = pause.ends if pause else begins
        waits = {one.check.id for one in later}
        if begins + minutes > LATEST_CLOSE or not waits.isdisjoint(gap.check.after):
            later.append(gap)
            continue
        if pause is not None:
            entries.append(pause)
            worked, lunched = 0, lunched or pause.kind == "lunch"
        number = 1 + sum(entry.gap is not None for entry in entries)
        entries.append(Entry(kind="topic", begins=begins, minutes=minutes, gap=gap, number=number))
        worked += minutes
    entries.append(Entry(kind="closing", begins=entries[-1].ends, minutes=CLOSING))
    return Agenda(
        entries=tuple(entries),
        later=tuple(later),
        homework=homework,
        topic_minutes=sum(TOPIC_MINUTES[gap.check.effort] for gap in topics),
    )


def _ordered(gaps: Sequence[Gap]) -> list[Gap]:
    """The best of those that wait for no other of these, again and again."""
    waiting = {gap.check.id: gap for gap in gaps}
    found: list[Gap] = []
    while waiting:
        ready = [gap for gap in waiting.values() if waiting.keys().isdisjoint(gap.check.after)]
        best = min(ready or waiting.values(), key=_order)
        found.append(waiting.pop(best.check.id))
    return found


def _order(gap: Gap) -> tuple[bool, float, int, str]:
    worth = gap.check.weight * len(gap.needs) / COST[gap.check.effort]
    return not gap.check.urgent, -worth, category_order(gap.check), gap.check.id
