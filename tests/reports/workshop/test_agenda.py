import pytest

from reports.workshop.agenda import LATEST_CLOSE, WORK, agenda
from tests.reports.judgements import make_check
from tests.reports.workshop.people import gap


@pytest.mark.parametrize(
    ("needs", "room", "shared", "single"),
    [(3, 5, True, False), (2, 5, False, True), (2, 4, True, False), (1, 2, False, True), (1, 1, False, True),
     (250, 500, True, False), (249, 500, False, False), (3, 7, False, False), (2, 500, False, True)],
)  # fmt: skip
def test_half_the_room_makes_a_topic_and_one_or_two_a_talk(
    needs: int, room: int, shared: bool, single: bool
) -> None:
    found = gap("seo.a", needs=needs, passes=0, room=room)
    assert (found.shared, found.single) == (shared, single)
    assert bool(agenda([found]).topics) is shared


def test_what_builds_on_another_topic_comes_after_it() -> None:
    first = gap(make_check("licensing.first", weight=1, effort="hour"))
    second = gap(make_check("licensing.second", weight=5, after=("licensing.first", "licensing.elsewhere")))
    third = gap(make_check("licensing.third", weight=5, after=("licensing.second",)))
    day = agenda([third, second, first])
    assert [entry.gap.check.id for entry in day.topics if entry.gap] == [
        "licensing.first",
        "licensing.second",
        "licensing.third",
    ]


def test_urgent_first_then_what_wins_most_for_the_time() -> None:
    day = agenda(
        [
            gap(make_check("seo.slow", weight=5, effort="hour")),
            gap(make_check("seo.light", weight=3)),
            gap(make_check("language.letters", weight=1, urgent=True)),
            gap(make_check("seo.heavy", weight=5)),
        ]
    )
    assert [entry.gap.check.id for entry in day.topics if entry.gap] == [
        "language.letters",
        "seo.heavy",
        "seo.light",
        "seo.slow",
    ]


def test_the_day_ends_in_time_with_its_pauses_and_the_rest_waits() -> None:
    many = [gap(make_check(f"seo.n{n:02}", effort="hour" if n % 3 else "minutes")) for n in range(30)]
    waits = gap(make_check("seo.last", weight=1, after=("seo.n29", "seo.n28")))
    day = agenda([*many, waits])
    assert day.topics[-1].ends <= LATEST_CLOSE
    assert [entry.kind for entry in day.entries].count("lunch") == 1
    assert day.entries[0].kind == "opening"
    assert day.entries[-1].kind == "closing"
    for entry, following in zip(day.entries, day.entries[1:], strict=False):
        assert entry.ends == following.begins
    worked = 0
    for entry in day.entries[:-1]:
        worked = 0 if entry.kind in ("break", "lunch") else worked + entry.minutes
        assert worked < WORK + 60
    assert "seo.last" in [one.check.id for one in day.later]
    assert len(day.topics) + len(day.later) == 31
    assert [entry.number for entry in day.topics] == list(range(1, len(day.topics) + 1))
    assert day.topic_minutes == 10 * 25 + 20 * 60 + 25


def test_a_day_of_work_is_homework() -> None:
    day = agenda([gap(make_check("seo.big", effort="day")), gap(make_check("seo.huge", effort="project"))])
    assert [one.check.id for one in day.homework] == ["seo.big", "seo.huge"]
    assert day.topics == ()


def test_what_must_be_there_beforehand() -> None:
    day = agenda(
        [
            gap(make_check("seo.a", access="editor")),
            gap(make_check("seo.b", access="admin", weight=1)),
            gap(make_check("licensing.c", access="none", needs_permission=True, weight=1, effort="hour")),
        ]
    )
    assert day.access == (("editor", (1,)), ("admin", (2,)))
    assert day.decisions == (3,)
