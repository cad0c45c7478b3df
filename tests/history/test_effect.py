"""A planted effect is found, and where there is none none is seen, many times over."""

import random

import pytest

from history.effect import LEAST, effect
from history.progress import movement
from tests.samples.made_years import Years

TIMES = 120
GROUPS = {
    "alike": (20, 30, 5.0, 5.0),
    "small": (10, 12, 5.0, 5.0),
    "unequal spread": (12, 40, 12.0, 4.0),
}


def drawn(kind: str, shift: float, seed: int) -> tuple[list[float], list[float]]:
    """Changes of the taught and of the others; most sites do nothing, as in life."""
    taught, others, spread, other_spread = GROUPS[kind]
    chance = random.Random(f"{kind} {seed}")

    def change(sigma: float) -> float:
        return chance.gauss(0, sigma) if chance.random() < 0.5 else 0.0

    return [shift + change(spread) for _ in range(taught)], [change(other_spread) for _ in range(others)]


@pytest.mark.parametrize("kind", GROUPS)
def test_where_there_is_none_it_is_rarely_seen_and_the_interval_holds_the_truth(kind: str) -> None:
    """At a level of 5 % about 6 of 120 may be wrong; more than 14 would happen once in a thousand times."""
    wrong = missed = 0
    for seed in range(TIMES):
        taught, others = drawn(kind, 0.0, seed)
        found = effect([50.0] * len(taught), taught, [50.0] * len(others), others)
        wrong += found.verdict != "unclear"
        assert found.low is not None
        assert found.high is not None
        missed += not found.low <= 0.0 <= found.high
    assert wrong <= 14
    assert missed <= 14


def test_a_planted_effect_is_found_and_lies_in_the_interval() -> None:
    seen = inside = 0
    for seed in range(TIMES):
        taught, others = drawn("alike", 6.0, seed)
        found = effect([50.0] * len(taught), taught, [50.0] * len(others), others)
        seen += found.verdict == "more"
        inside += found.low is not None and found.high is not None and found.low <= 6.0 <= found.high
    assert seen >= 0.95 * TIMES
    assert inside >= TIMES - 14


def test_a_harmful_one_is_called_so_and_the_same_again_says_the_same() -> None:
    taught, others = drawn("alike", -8.0, 1)
    found = effect([50.0] * 20, taught, [50.0] * 30, others)
    assert found.verdict == "less"
    assert found == effect([50.0] * 20, taught, [50.0] * 30, others)


@pytest.mark.parametrize(("taught", "others"), [(LEAST - 1, 40), (40, LEAST - 1), (0, 0)])
def test_of_few_nothing_is_said(taught: int, others: int) -> None:
    found = effect([50.0] * taught, [90.0] * taught, [50.0] * others, [0.0] * others)
    assert found.verdict == "few"
    assert (found.estimate, found.low, found.high, found.p) == (None, None, None, None)


def test_nobody_moved() -> None:
    found = effect([50.0] * 12, [0.0] * 12, [50.0] * 12, [0.0] * 12)
    assert (found.estimate, found.verdict) == (0.0, "unclear")


def effect_in(years: Years, before: int, now: int) -> object:
    known = movement(years.runs[before], years.runs[now]).moved
    known = {key: one for key, one in known.items() if "headline" in one.differences}
    taught = {key: one for key, one in known.items() if key in years.truth.trained}
    others = {key: one for key, one in known.items() if key not in years.truth.trained}
    return effect(
        [one.before["headline"] for one in taught.values()],
        [one.differences["headline"] for one in taught.values()],
        [one.before["headline"] for one in others.values()],
        [one.differences["headline"] for one in others.values()],
    ).verdict


def test_the_workshop_of_the_made_history_is_seen_and_no_other(
    years: Years, years_without_effect: Years
) -> None:
    assert effect_in(years, 3, 4) == "more"
    assert effect_in(years, 3, 5) == "more"
    assert effect_in(years, 1, 2) == "unclear"
    for now in (4, 5):
        assert effect_in(years_without_effect, 3, now) == "unclear"
