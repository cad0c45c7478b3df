"""What is counted over many organisations is what happened to them: the truth of the made history."""

from dataclasses import replace

import pytest

from history import Round, rounds
from history.progress import (
    MARKS,
    NOISE,
    Movement,
    basis_of,
    came_and_went,
    follow_up,
    known_facts,
    mark_of,
    marked,
    median_mark,
    movement,
    panel,
    quartiles,
    share,
    trend,
)
from samples.invented import FAULTS
from samples.years import INVENTED
from tests.samples.made_years import Years

FACTS = {
    "phone_fit": lambda faults: "no_viewport" not in faults,
    "kyrgyz": lambda faults: "no_kyrgyz" not in faults,
    "licence": lambda faults: "no_licence" not in faults,
    "open_licence": lambda faults: "no_licence" not in faults,
    "two_channels": lambda faults: "no_networks" not in faults,
}


def under_rules(one: Round, rules: str) -> Round:
    """The same round, judged by other rules."""
    return replace(
        one,
        sites={
            key: replace(record, judgement=record.judgement and replace(record.judgement, rules=rules))
            for key, record in one.sites.items()
        },
    )


def invented(years: Years, number: int) -> set[str]:
    return {key for key in years.runs[number].sites if (key, number) in years.truth.faults}


@pytest.mark.parametrize("indicator", FACTS)
@pytest.mark.parametrize("number", range(6))
def test_an_indicator_is_the_truth(years: Years, indicator: str, number: int) -> None:
    one = years.runs[number]
    members = invented(years, number)
    found = known_facts(one, indicator, basis_of(one), members)
    seen = {key for key in members if (key, number) not in years.truth.states}
    assert found == {key: FACTS[indicator](years.truth.faults[key, number]) for key in seen}
    value = share(one, indicator, basis_of(one), members)
    assert (value.count, value.value) == (len(seen), sum(found.values()) / len(seen))


def test_a_site_that_is_not_seen_counts_nowhere_as_zero(years: Years) -> None:
    for number, one in enumerate(years.runs):
        without = replace(one, sites=marked(one))
        for mark in MARKS:
            (whole,), (rest,) = trend([one], mark), trend([without], mark)
            assert (whole.count, whole.low, whole.middle) == (rest.count, rest.low, rest.middle)
        missing = sum(at == number for _, at in years.truth.states) + 3
        assert trend([one], "seo")[0].unseen == missing
        known = known_facts(one, "reachable", None)
        blocked = [
            key
            for (key, at), state in years.truth.states.items()
            if at == number and state in ("blocked", "robots_disallowed")
        ]
        assert known.keys().isdisjoint(blocked)


def test_the_panel_are_those_seen_every_time(years: Years) -> None:
    found = panel(years.runs)
    truth = years.truth
    hidden = {key for key, _ in truth.states}
    expected = {
        key for key in invented(years, 3) - hidden if key not in truth.joined and key not in truth.left
    }
    samples = set(years.runs[0].sites) - invented(years, 0) - {"korgon", "un-katpas", "jabyk-eshik"}
    assert set(found.organisations) == expected | samples
    assert len(found.rounds) == 6
    for line in found.marks["headline"].values():
        assert len(line) == 6


def test_in_the_panel_a_line_moves_only_when_the_site_has_moved(years: Years) -> None:
    found = panel(years.runs)
    for mark in MARKS:
        for key, line in found.marks[mark].items():
            if key in years.truth.unchanged:
                assert len(set(line)) == 1, (mark, key, line)


def test_what_was_mended_is_closed_and_what_broke_is_lost(years: Years) -> None:
    truth = years.truth
    looked_at = 0
    for number in range(5):
        found = movement(years.runs[number], years.runs[number + 1])
        for key, moved in found.moved.items():
            if (key, number) not in truth.faults:
                continue
            before, now = truth.faults[key, number], truth.faults[key, number + 1]
            for fault, check in FAULTS.items():
                if fault in ("zoom_blocked", "placeholders"):
                    continue  # seen only where another fault is, or is not
                looked_at += fault in before ^ now
                assert (check in moved.closed) == (fault in before - now), (key, fault)
                assert (check in moved.lost) == (fault in now - before), (key, fault)
    assert looked_at > 150


def test_verdicts_keep_still_within_the_noise(years: Years) -> None:
    found = movement(years.runs[0], years.runs[5])
    better, same, worse = found.verdicts()
    changes = [one.differences["headline"] for one in found.moved.values() if "headline" in one.differences]
    assert better + same + worse == len(changes)
    assert better == sum(change > NOISE["headline"] for change in changes)
    unchanged = found.of(years.truth.unchanged)
    assert unchanged.verdicts()[0] == unchanged.verdicts()[2] == 0
    assert sum(unchanged.closed().values()) == 0


def test_steps_done_within_ninety_days_need_a_visit_in_that_time(years: Years) -> None:
    assert follow_up(years.runs, years.runs[0]) is None
    found = follow_up(years.runs, years.runs[3])
    assert isinstance(found, Movement)
    assert found.now.run.id == years.runs[4].run.id
    value = found.closed_share()
    assert value.value == pytest.approx(sum(len(one.closed) for one in found.moved.values()) / value.count)
    assert follow_up(years.runs, years.runs[3], days=30) is None


def test_who_came_and_who_went(years: Years) -> None:
    assert came_and_went(years.runs[0], years.runs[5]) == (len(years.truth.joined), len(years.truth.left))
    assert came_and_went(years.runs[4], years.runs[5]) == (0, 0)


def test_a_change_of_address_does_not_break_the_series(years: Years) -> None:
    (key,) = years.truth.moved
    assert key in panel(years.runs).organisations
    assert key in movement(years.runs[2], years.runs[3]).moved


def test_other_rules_are_never_mixed(years: Years) -> None:
    old = [under_rules(one, "old") for one in years.runs[:2]]
    mixed = [*old, *years.runs[2:]]
    found = panel(mixed)
    assert [one.run.id for one in found.rounds] == [one.run.id for one in years.runs[2:]]
    points = trend(mixed, "seo")
    assert [point.basis[0] for point in points if point.basis][:3] == ["old", "old", points[2].basis[0]]
    assert movement(old[1], years.runs[2]).moved == {}
    assert set(movement(old[1], years.runs[2]).not_compared.values()) >= {"rules"}
    wanted = basis_of(years.runs[5])
    assert median_mark(old[0], "seo", wanted).count == 0
    assert share(old[0], "open_licence", wanted).count == 0
    assert share(old[0], "reachable", wanted).count > 50


def test_a_round_judged_partly_by_other_rules_says_so(years: Years) -> None:
    one, old = years.runs[0], under_rules(years.runs[0], "old")
    some = list(one.sites)[20:30]
    mixed = replace(one, sites={**one.sites, **{key: old.sites[key] for key in some}})
    point, whole = trend([mixed], "seo")[0], trend([one], "seo")[0]
    assert point.other_basis == len([key for key in some if key in marked(one)]) > 0
    assert point.count == whole.count - point.other_basis


def test_a_look_in_between_is_no_round(years: Years) -> None:
    few = replace(years.runs[1], sites=dict(list(years.runs[1].sites.items())[:3]))
    found = rounds([years.runs[0], few, *years.runs[2:]])
    assert [one.run.id for one in found] == [1, 3, 4, 5, 6]
    assert [one.run.id for one in rounds(years.runs, [2, 4])] == [2, 4]


def test_a_mark_of_one_or_two_checks_is_none(years: Years) -> None:
    judgement = years.runs[0].sites["aikol"].judgement
    assert judgement is not None
    assert mark_of(judgement, "openness") is None
    assert mark_of(judgement, "seo") is not None


def test_quartiles() -> None:
    assert quartiles([]) == (None, None, None)
    assert quartiles([50.0]) == (50.0, 50.0, 50.0)
    assert quartiles([0.0, 50.0, 100.0]) == (25.0, 50.0, 75.0)


def test_there_are_as_many_invented_as_promised(years: Years) -> None:
    assert len({key for key, _ in years.truth.faults}) == INVENTED
