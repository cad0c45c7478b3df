"""Every figure of the dashboard, for all organisations and for each group, before it is put into words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from history.groups import DIMENSIONS, LEAST, groups, newest_records, shown
from history.progress import (
    MARKS,
    NOISE,
    SHARES,
    Basis,
    Members,
    Movement,
    Panel,
    Point,
    Value,
    basis_of,
    came_and_went,
    follow_up,
    known_facts,
    marked,
    median_mark,
    movement,
    panel,
    share,
    trend,
)
from history.records import SiteRecord
from history.visits import Round
from reports.private_sheet import PRIVATE_CHECKS
from reports.programme import charts

Kind = Literal["percent", "mark", "count", "path", "check", "few", "none"]
CHANGES_SHOWN = 6
STATES_SHOWN = ("unreachable", "blocked", "robots_disallowed", "parked")


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure. ``behind`` is the number of organisations that it is about, None where it names nobody."""

    kind: Kind
    value: float | str = 0.0
    behind: int | None = None


NOTHING = Cell("none")
FEW = Cell("few")
Figures = dict[str, Cell]
"""Key → figure, the same keys in the same order for every group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """The history as the dashboard looks at it: all ``runs``, and the ``rounds`` of the whole programme."""

    runs: tuple[Round, ...]
    rounds: tuple[Round, ...]
    baseline: Round
    records: Mapping[str, SiteRecord]
    basis: Basis | None
    panel: Panel
    since_baseline: Movement
    since_last: Movement | None
    followed: Movement | None
    least: int = LEAST

    @property
    def now(self) -> Round:
        return self.rounds[-1]


def programme(
    runs: Sequence[Round], chosen: Sequence[Round], baseline: int | None = None, least: int = LEAST
) -> Programme:
    """Look at these rounds, at least one. ``baseline`` is the number of a run; without it the first round
    that was judged like the newest one."""
    basis = basis_of(chosen[-1])
    alike = panel(chosen)
    base = next((one for one in chosen if one.run.id == baseline), None) or (alike.rounds or chosen)[0]
    followed = [found for one in chosen if (found := follow_up(runs, one)) is not None and found.moved]
    return Programme(
        runs=tuple(runs),
        rounds=tuple(chosen),
        baseline=base,
        records=newest_records(chosen),
        basis=basis,
        panel=alike,
        since_baseline=movement(base, chosen[-1]),
        since_last=movement(chosen[-2], chosen[-1]) if len(chosen) > 1 else None,
        followed=followed[-1] if followed else None,
        least=least,
    )


def all_groups(one: Programme) -> dict[str, dict[str, tuple[str, ...]]]:
    """Dimension → group → organisations; dimensions that leave a single group are left out."""
    found = {dimension: groups(one.records, dimension, one.least) for dimension in DIMENSIONS}
    return {dimension: named for dimension, named in found.items() if named}


def grouped_figures(one: Programme, named: Mapping[str, Sequence[str]]) -> dict[str, Figures]:
    """The figures of each group of one dimension, with FEW in place of what must not be shown."""
    found = {name: figures(one, frozenset(members)) for name, members in named.items()}
    for key in next(iter(found.values()), {}):
        counts = {
            name: cells[key].behind or 0 for name, cells in found.items() if cells[key].behind is not None
        }
        allowed = shown(counts, one.least)
        for name, cells in found.items():
            if name in counts and counts[name] and not allowed[name]:
                cells[key] = Cell("path", "") if cells[key].kind == "path" else FEW
    return found


def figures(one: Programme, members: Members = None) -> Figures:
    """All figures of all organisations (None) or of these."""
    cells: Figures = {}
    now, base = one.now, one.baseline
    cells["organisations"] = Cell("count", _size(now, members))
    cells["marked"] = Cell("count", len(marked(now, members)))
    cells["panel"] = Cell("count", len(_within(one.panel.organisations, members)))
    for indicator in SHARES:
        _values(
            cells,
            indicator,
            "percent",
            share(base, indicator, one.basis, members),
            share(now, indicator, one.basis, members),
        )
        was, is_now = (known_facts(each, indicator, one.basis, members) for each in (base, now))
        both = was.keys() & is_now.keys()
        _values(
            cells,
            f"{indicator}.panel",
            "percent",
            Value(value=sum(was[key] for key in both) / len(both) if both else None, count=len(both)),
            Value(value=sum(is_now[key] for key in both) / len(both) if both else None, count=len(both)),
        )
    for mark in MARKS:
        _values(
            cells,
            mark,
            "mark",
            median_mark(base, mark, one.basis, members),
            median_mark(now, mark, one.basis, members),
        )
        points = one.panel.trend(mark, members)
        first = next((point for point in points if point.run_id == base.run.id), None)
        _values(cells, f"{mark}.panel", "mark", _of_point(first), _of_point(points[-1] if points else None))
    since = one.since_baseline.of(members)
    _steps(cells, "closed", since.closed_share(), len(since.moved))
    followed = one.followed.of(members) if one.followed else None
    _steps(
        cells,
        "closed_in_90_days",
        followed.closed_share() if followed else Value(value=None, count=0),
        len(followed.moved) if followed else 0,
    )
    cells["regressed"] = Cell("count", sum(since.lost().values()), len(since.moved))
    joined, left = came_and_went(base, now, members)
    cells["joined"], cells["left"] = Cell("count", joined), Cell("count", left)
    _movements(cells, "since_baseline", since)
    _movements(cells, "since_last", one.since_last.of(members) if one.since_last else None)
    _changes(cells, "closed", since.closed(), len(since.moved))
    _changes(cells, "lost", since.lost(), len(since.moved))
    _trends(cells, one, members)
    _states(cells, one.rounds, members)
    return cells


def _size(one: Round, members: Members) -> int:
    return len(_within(one.sites, members))


def _within(keys: Collection[str], members: Members) -> list[str]:
    return [key for key in keys if members is None or key in members]


def _values(cells: Figures, key: str, kind: Kind, before: Value, now: Value) -> None:
    for when, value in (("before", before), ("now", now)):
        cells[f"{key}.{when}"] = NOTHING if value.value is None else Cell(kind, value.value, value.count)
        cells[f"{key}.{when}.n"] = Cell("count", value.count)


def _of_point(point: Point | None) -> Value:
    return Value(value=point.middle if point else None, count=point.count if point else 0)


def _steps(cells: Figures, key: str, value: Value, organisations: int) -> None:
    cells[key] = NOTHING if value.value is None else Cell("percent", value.value, organisations)
    cells[f"{key}.n"] = Cell("count", value.count, organisations)


def _movements(cells: Figures, key: str, moved: Movement | None) -> None:
    for mark in NOISE:
        counts = moved.verdicts(mark) if moved else (0, 0, 0)
        behind = sum(counts)
        for name, count, path in zip(
            ("better", "same", "worse"), counts, charts.stacked(counts), strict=True
        ):
            cells[f"{key}.{mark}.{name}"] = Cell("count", count, behind)
            cells[f"{key}.{mark}.{name}.bar"] = Cell("path", path, behind)
        cells[f"{key}.{mark}.n"] = Cell("count", behind)
    cells[f"{key}.not_compared"] = Cell("count", len(moved.not_compared) if moved else 0)


def _changes(cells: Figures, key: str, counts: Mapping[str, int], organisations: int) -> None:
    told = [pair for pair in counts.items() if pair[0] not in PRIVATE_CHECKS]
    most = sorted(told, key=lambda pair: (-pair[1], pair[0]))[:CHANGES_SHOWN]
    for index in range(CHANGES_SHOWN):
        check, count = most[index] if index < len(most) else ("", 0)
        cells[f"changes.{key}.{index}"] = Cell("check", check, organisations if check else None)
        cells[f"changes.{key}.{index}.n"] = Cell("count", count, organisations) if check else Cell("path", "")


def _trends(cells: Figures, one: Programme, members: Members) -> None:
    least = 1 if members is None else one.least
    ahead = len(one.rounds) - len(one.panel.rounds)
    for mark in MARKS:
        points = trend(one.rounds, mark, members)
        own = one.panel.trend(mark, members)
        padded = (*_blank(points[:ahead]), *own)
        start = next((point.middle for point in own if point.middle is not None), None)
        if own and own[0].count < least:
            start = None
        cells[f"trend.{mark}.noise"] = Cell(
            "path", charts.noise_band(start, NOISE[mark]) if mark in NOISE else ""
        )
        cells[f"trend.{mark}.band"] = Cell("path", charts.band(points, least))
        cells[f"trend.{mark}.line"] = Cell("path", charts.line(points, least))
        cells[f"trend.{mark}.dots"] = Cell("path", charts.dots(points, least))
        cells[f"trend.{mark}.panel"] = Cell("path", charts.line(padded, least))
        cells[f"trend.{mark}.panel_dots"] = Cell("path", charts.dots(padded, least, radius=charts.HOLE))
        for index, (point, of_panel) in enumerate(zip(points, padded, strict=True)):
            at = f"trend.{mark}.{index}"
            for name, value in (("low", point.low), ("middle", point.middle), ("high", point.high)):
                cells[f"{at}.{name}"] = NOTHING if value is None else Cell("mark", value, point.count)
            cells[f"{at}.n"] = Cell("count", point.count)
            cells[f"{at}.panel"] = (
                NOTHING if of_panel.middle is None else Cell("mark", of_panel.middle, of_panel.count)
            )
            cells[f"{at}.panel.n"] = Cell("count", of_panel.count)
            cells[f"{at}.unseen"] = Cell("count", point.unseen)


def _blank(points: Sequence[Point]) -> list[Point]:
    """Rounds before the panel: judged otherwise."""
    return [
        Point(
            run_id=point.run_id, date=point.date, basis=None, count=0, low=None, middle=None, high=None,
            unseen=0, other_basis=0,
        )
        for point in points
    ]  # fmt: skip


def _states(cells: Figures, rounds: Sequence[Round], members: Members) -> None:
    for index, one in enumerate(rounds):
        counts = dict.fromkeys(("marked", *STATES_SHOWN, "other"), 0)
        for key in _within(one.sites, members):
            record = one.sites[key]
            state = record.judgement.state if record.judgement else "other"
            if record.judgement is not None and record.judgement.scores is not None:
                counts["marked"] += 1
            else:
                counts[state if state in STATES_SHOWN else "other"] += 1
        for state, count in counts.items():
            cells[f"states.{index}.{state}"] = Cell("count", count)
        cells[f"states.{index}.all"] = Cell("count", sum(counts.values()))
