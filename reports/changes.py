"""What has changed since the last check of the same site, or why that cannot be said."""

from dataclasses import dataclass

from audits.check import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedMark:
    """A mark then and now, rounded; ``difference`` with its sign, as text."""

    name: str
    before: int
    now: int
    difference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFinding:
    title: str
    before: Status
    now: Status
    before_word: str
    now_word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    name: str
    rows: tuple[ChangedFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Either ``why_not`` says why there is no comparison, or the rest says what has changed since."""

    why_not: str = ""
    since: str = ""
    compared: int = 0
    marks: tuple[ChangedMark, ...] = ()
    groups: tuple[ChangeGroup, ...] = ()
