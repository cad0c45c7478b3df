"""Lines are joined only where they may be."""

from history.progress import Point
from reports.programme import charts

NEW, OLD = ("new", 1, "1"), ("old", 1, "1")


def point(middle: float | None, basis: tuple[str, int, str] | None = NEW, count: int = 20) -> Point:
    return Point(
        run_id=1,
        date="2026-05-11",
        basis=basis,
        count=count if middle is not None else 0,
        low=middle,
        middle=middle,
        high=middle,
        unseen=0,
        other_basis=0,
    )


def test_a_line_is_broken_where_the_rules_changed_and_where_nothing_was_seen() -> None:
    whole = charts.line([point(10), point(20), point(30)])
    assert (whole.count("M"), whole.count("L")) == (1, 2)
    changed = [point(10, OLD), point(20, OLD), point(30), point(40)]
    assert charts.line(changed).count("M") == 2
    assert len(charts.breaks(changed)) == 1
    assert charts.x_of(1, 4) < charts.breaks(changed)[0] < charts.x_of(2, 4)
    gap = [point(10), point(None), point(30)]
    assert charts.line(gap).count("M") == 2
    assert charts.breaks([point(10), point(None, None), point(30)]) == []


def test_a_mark_of_too_few_is_not_drawn() -> None:
    few = [point(10), point(20, count=3), point(30)]
    assert charts.line(few, 5).count("M") == 2
    assert charts.dots(few, 5).count("M") == 2
    assert charts.line([point(20, count=3)], 5) == charts.band([point(20, count=3)], 5) == ""


def test_higher_marks_are_higher_on_the_page() -> None:
    assert charts.y_of(100) < charts.y_of(50) < charts.y_of(0)
    assert charts.noise_band(None, 2.0) == ""
    assert str(round(charts.y_of(100), 1)) in charts.noise_band(99.5, 2.0)


def test_parts_are_as_long_as_their_share() -> None:
    assert charts.stacked((1, 2, 1)) == [
        "M0.0 0h50.0v14.0h-50.0z",
        "M50.0 0h100.0v14.0h-100.0z",
        "M150.0 0h50.0v14.0h-50.0z",
    ]
    assert charts.stacked((0, 0, 0)) == ["", "", ""]
