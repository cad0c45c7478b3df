"""What a workshop changed: those who were taught against those who were not, before and after, with its
uncertainty.

The estimate is the difference of differences: by how much more the marks of the taught rose than those of
the others. Its interval holds every effect that a permutation test does not refute at 5 % (the statistic is
studentised, so that groups of unequal spread and size are fair), and a verdict says "more" or "less" only
when the interval leaves zero out. Chance has a fixed seed: the same history gives the same figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

LEAST = 10
"""With fewer organisations in either group nothing is said of an effect."""
SHUFFLES = 2_000
LEVEL = 0.05
_SEED = 20_260_511
_STEPS = 30

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Points of 100. ``verdict`` is "few" when a group has fewer than LEAST organisations; estimate, interval
    and ``p`` are None then. ``taught_change`` and ``other_change`` are mean changes, 0 for nobody."""

    taught: int
    others: int
    taught_before: float
    others_before: float
    taught_change: float
    other_change: float
    estimate: float | None = None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    verdict: Literal["few", "more", "less", "unclear"] = "few"


def effect(
    taught_before: Sequence[float],
    taught_changes: Sequence[float],
    others_before: Sequence[float],
    other_changes: Sequence[float],
) -> Effect:
    """Compare the changes of those who were taught with those of the others."""
    taught, others = _array(taught_changes), _array(other_changes)
    known = {
        "taught": len(taught),
        "others": len(others),
        "taught_before": _mean(_array(taught_before)),
        "others_before": _mean(_array(others_before)),
        "taught_change": _mean(taught),
        "other_change": _mean(others),
    }
    if min(len(taught), len(others)) < LEAST:
        return Effect(**known)  # type: ignore[arg-type]
    estimate = float(taught.mean() - others.mean())
    orders = _orders(len(taught) + len(others))
    low, high = _interval(taught, others, estimate, orders)
    verdict: Literal["more", "less", "unclear"] = "more" if low > 0 else "less" if high < 0 else "unclear"
    return Effect(
        **known,  # type: ignore[arg-type]
        estimate=estimate,
        low=low,
        high=high,
        p=_p(taught, others, 0.0, orders),
        verdict=verdict,
    )


def _array(values: Sequence[float]) -> Numbers:
    return np.asarray(values, dtype=np.float64)


def _mean(values: Numbers) -> float:
    return float(values.mean()) if len(values) else 0.0


def _orders(size: int) -> npt.NDArray[np.intp]:
    chance = np.random.default_rng(_SEED)
    return np.argsort(chance.random((SHUFFLES, size)), axis=1)


def _p(taught: Numbers, others: Numbers, shift: float, orders: npt.NDArray[np.intp]) -> float:
    """The share of shuffles that differ at least as much, were the effect exactly ``shift``."""
    pooled = np.concatenate([taught - shift, others])
    observed = abs(_statistic(pooled[: len(taught)][None, :], pooled[len(taught) :][None, :])[0])
    shuffled = pooled[orders]
    found = np.abs(_statistic(shuffled[:, : len(taught)], shuffled[:, len(taught) :]))
    return float((1 + np.sum(found >= observed - 1e-9)) / (1 + len(found)))


def _statistic(one: Numbers, other: Numbers) -> Numbers:
    difference = one.mean(axis=1) - other.mean(axis=1)
    spread = np.sqrt(one.var(axis=1, ddof=1) / one.shape[1] + other.var(axis=1, ddof=1) / other.shape[1])
    return np.asarray(difference / np.maximum(spread, 1e-9))


def _interval(
    taught: Numbers, others: Numbers, estimate: float, orders: npt.NDArray[np.intp]
) -> tuple[float, float]:
    return (
        _edge(taught, others, estimate, orders, -1.0),
        _edge(taught, others, estimate, orders, 1.0),
    )


def _edge(
    taught: Numbers, others: Numbers, estimate: float, orders: npt.NDArray[np.intp], side: float
) -> float:
    """The farthest shift on one side that is not refuted."""
    inside, step = 0.0, 1.0
    while step < 256 and _p(taught, others, estimate + side * step, orders) > LEVEL:
        inside, step = step, 2 * step
    outside = step
    for _ in range(_STEPS):
        middle = (inside + outside) / 2
        if _p(taught, others, estimate + side * middle, orders) > LEVEL:
            inside = middle
        else:
            outside = middle
        if outside - inside < 0.01:
            break
    return estimate + side * outside
