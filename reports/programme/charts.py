"""Lines over the rounds as SVG paths. All lengths are units of the view box; marks are 0..100."""

from collections.abc import Sequence

from history.progress import Point

WIDTH, HEIGHT = 360.0, 180.0
LEFT, RIGHT, TOP, BOTTOM = 28.0, 12.0, 14.0, 40.0
DOT = 3.2
HOLE = 4.2
TICKS = (0, 25, 50, 75, 100)


def x_of(index: int, count: int) -> float:
    """Rounds stand at equal distances, the first and last a little inside the frame."""
    inside = WIDTH - LEFT - RIGHT - 32
    return LEFT + 16 + (inside * index / (count - 1) if count > 1 else inside / 2)


def y_of(mark: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (100 - mark) / 100


def segments(points: Sequence[Point], least: int = 1) -> list[list[tuple[int, Point]]]:
    """Neighbouring points that may be joined: on one basis, with marks of ``least`` organisations."""
    found: list[list[tuple[int, Point]]] = []
    for index, point in enumerate(points):
        if point.middle is None or point.count < least:
            continue
        last = found[-1][-1] if found else None
        if last is not None and last[0] == index - 1 and last[1].basis == point.basis:
            found[-1].append((index, point))
        else:
            found.append([(index, point)])
    return found


def line(points: Sequence[Point], least: int = 1) -> str:
    """The medians, joined where they may be."""
    count = len(points)
    return "".join(
        "".join(
            f"{'L' if step else 'M'}{x_of(index, count):.1f} {y_of(point.middle or 0.0):.1f}"
            for step, (index, point) in enumerate(segment)
        )
        for segment in segments(points, least)
    )


def dots(points: Sequence[Point], least: int = 1, *, radius: float = DOT) -> str:
    """A disc at each median."""
    return "".join(
        f"M{x_of(index, len(points)) - radius:.1f} {y_of(point.middle or 0.0):.1f}"
        f"a{radius} {radius} 0 1 0 {2 * radius} 0a{radius} {radius} 0 1 0 {-2 * radius} 0z"
        for segment in segments(points, least)
        for index, point in segment
    )


def band(points: Sequence[Point], least: int = 1) -> str:
    """The middle half of the marks, from the lower to the upper quartile."""
    count = len(points)
    found = []
    for segment in segments(points, least):
        there = [f"{x_of(index, count):.1f} {y_of(point.high or 0.0):.1f}" for index, point in segment]
        back = [
            f"{x_of(index, count):.1f} {y_of(point.low or 0.0):.1f}" for index, point in reversed(segment)
        ]
        if len(segment) == 1:
            (index, point) = segment[0]
            x = x_of(index, count)
            there = [
                f"{x - 4:.1f} {y_of(point.high or 0.0):.1f}",
                f"{x + 4:.1f} {y_of(point.high or 0.0):.1f}",
            ]
            back = [f"{x + 4:.1f} {y_of(point.low or 0.0):.1f}", f"{x - 4:.1f} {y_of(point.low or 0.0):.1f}"]
        found.append("M" + "L".join((*there, *back)) + "z")
    return "".join(found)


def noise_band(start: float | None, noise: float) -> str:
    """A strip over the whole width, ``noise`` above and below where a line begins; "" without a beginning."""
    if start is None:
        return ""
    high, low = y_of(min(100.0, start + noise)), y_of(max(0.0, start - noise))
    return f"M{LEFT:.1f} {high:.1f}H{WIDTH - RIGHT:.1f}V{low:.1f}H{LEFT:.1f}z"


def breaks(points: Sequence[Point]) -> list[float]:
    """Where the rules changed: x between two rounds that were judged on different bases."""
    found = []
    before: tuple[int, Point] | None = None
    for index, point in enumerate(points):
        if point.basis is None:
            continue
        if before is not None and before[1].basis != point.basis:
            found.append((x_of(before[0], len(points)) + x_of(index, len(points))) / 2)
        before = (index, point)
    return found


def stacked(parts: Sequence[int], width: float = 200.0, height: float = 14.0) -> list[str]:
    """Rectangles side by side, as long as their parts of the whole; "" for nothing."""
    whole = sum(parts)
    found, x = [], 0.0
    for part in parts:
        length = width * part / whole if whole else 0.0
        found.append(f"M{x:.1f} 0h{length:.1f}v{height}h{-length:.1f}z" if part else "")
        x += length
    return found
