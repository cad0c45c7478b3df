"""The dashboard of the programme: indicators, trends, groups, the effect of a workshop; nobody is named."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from audits.check import CATEGORIES, HEADLINE, Check
from history.progress import FOLLOW_UP_DAYS, MARKS, NOISE, SHARES, marked, on_basis, trend
from history.visits import Round
from reports.language import Texts, translator
from reports.organisation import name_key
from reports.pages import hash_of, render, source_of
from reports.programme import charts
from reports.programme.figures import (
    CHANGES_SHOWN,
    STATES_SHOWN,
    Cell,
    Figures,
    Programme,
)
from reports.programme.wording import cell_text, label, short_date
from reports.programme.words import (
    DIMENSIONS,
    EVERYBODY,
    FOLLOW_UP_DATES,
    GLOSSARY,
    INDICATORS,
    MARK_NAMES,
    MEDIAN_OF,
    NO_FOLLOW_UP,
    SOURCES,
    STATE_COLUMNS,
    TARGET_STATES,
    VERDICTS,
    WHY_NOT,
)
from reports.programme.workshop_effect import Workshop, effect_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an indicator is to reach: a share 0..1, a mark 0..100 or a count; ``by`` is a date or ""."""

    value: float
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the operator wants. ``runs`` () are all rounds; ``baseline`` None is the first of them."""

    runs: tuple[int, ...] = ()
    baseline: int | None = None
    targets: Mapping[str, Target] = field(default_factory=dict)
    workshop: Workshop | None = None
    ranking: bool = False


TARGETED = (*SHARES, *MARKS, "closed", "closed_in_90_days", "regressed")
"""Indicators that may have a target."""
LOWER_IS_BETTER = frozenset(("regressed",))


def dashboard_page(
    one: Programme,
    everybody: Figures,
    grouped: Mapping[str, Mapping[str, Figures]],
    effects: Mapping[str, Any] | None,
    asked: Asked,
    checks: Mapping[str, Check],
    language: str,
    common: Mapping[str, Any],
) -> str:
    """The dashboard in one language: no organisation is named in it, nor told by the data inside."""
    texts = translator(language)

    def put(cells: Figures) -> dict[str, str]:
        return {key: cell_text(cell, checks, texts) for key, cell in cells.items()}

    shown = put(everybody)
    places: dict[str, int] = {}
    groups: list[dict[str, Any]] = [
        {
            "name": texts.text(DIMENSIONS[dimension]),
            "key": dimension,
            "rows": [
                {
                    "name": label(dimension, name, texts),
                    "quoted": label(dimension, name, texts) == name,
                    "cells": put(cells),
                    "key": f"{dimension}={name}",
                }
                for name, cells in named.items()
            ],
        }
        for dimension, named in grouped.items()
    ]
    script = source_of("programme/filter.js")

    def slot(key: str, tag: str = "span") -> Markup:
        """A text that the filter changes."""
        number = places.setdefault(key, len(places))
        return Markup('<{} data-slot="{}">{}</{}>').format(tag, number, shown[key], tag)

    def path(key: str) -> Markup:
        """The same for the shape of a path."""
        return Markup('data-slot="{}" d="{}"').format(places.setdefault(key, len(places)), shown[key])

    def data() -> Markup:
        """The texts of every group, in the order of the slots above."""
        found = {"": [shown[key] for key in places]} | {
            row["key"]: [row["cells"][key] for key in places] for group in groups for row in group["rows"]
        }
        return Markup(json.dumps(found, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))

    return render(
        "programme/dashboard.html",
        language,
        {
            **common,
            "slot": slot,
            "path": path,
            "data": data,
            "script": Markup(script),
            "script_hash": hash_of(script),
            "groups": groups,
            "rounds": [
                {"date": texts.date(each.date), "short": short_date(each.date), "run": each.run.id}
                for each in one.rounds
            ],
            "baseline": texts.date(one.baseline.date),
            "now": texts.date(one.now.date),
            "last": texts.date(one.since_last.before.date) if one.since_last else "",
            "shares": [_indicator(key, asked, one, everybody, texts) for key in SHARES],
            "medians": [
                _indicator(mark, asked, one, everybody, texts)
                for mark in MARKS
                if _has_marks(everybody, mark)
            ],
            "steps": [
                _indicator(key, asked, one, everybody, texts)
                for key in ("closed_in_90_days", "closed", "regressed")
            ],
            "members": [_indicator(key, asked, one, everybody, texts) for key in ("joined", "left")],
            "followed": _followed(one, texts),
            "marks": [
                {
                    "key": mark,
                    "name": texts.text(MARK_NAMES[mark]),
                    "noise": mark in NOISE,
                    "breaks": _breaks(one, mark),
                }
                for mark in MARKS
                if _has_marks(everybody, mark)
            ],
            "verdict_marks": [{"key": mark, "name": texts.text(MARK_NAMES[mark])} for mark in NOISE],
            "verdicts": [texts.text(word) for word in VERDICTS],
            "changes_shown": range(CHANGES_SHOWN),
            "states": [(key, texts.text(STATE_COLUMNS[key])) for key in ("marked", *STATES_SHOWN, "other")],
            "not_compared": _why_not(one, texts),
            "stale": [texts.date(each.date) for each in one.rounds if other_basis(one, each)],
            "chart": charts,
            "noise_headline": NOISE["headline"],
            "noise_category": NOISE[HEADLINE[0]],
            "effects": effect_view(effects, texts) if effects is not None else None,
            "everybody": texts.text(EVERYBODY),
            "least": one.least,
            "small": one.now.sites and len(one.now.sites) < 2 * one.least,
            "days": FOLLOW_UP_DAYS,
            "glossary": sorted(
                ((texts.text(word), texts.text(meaning)) for word, meaning in GLOSSARY),
                key=lambda pair: name_key(pair[0]),
            ),
        },
    )


def _has_marks(cells: Figures, mark: str) -> bool:
    return cells[f"trend.{mark}.line"].value != "" or cells[f"trend.{mark}.dots"].value != ""


def _indicator(key: str, asked: Asked, one: Programme, cells: Figures, texts: Texts) -> dict[str, Any]:
    name = (
        texts.say(MEDIAN_OF, name=texts.text(MARK_NAMES[key]))
        if key in MARKS
        else texts.text(INDICATORS[key])
    )
    source = SOURCES[
        "headline"
        if key == "headline"
        else "marks"
        if key in CATEGORIES
        else key
        if key in SOURCES
        else "members"
    ]
    target = asked.targets.get(key)
    found: dict[str, Any] = {"key": key, "name": name, "source": texts.text(source), "target": None}
    if target is not None:
        current = cells[f"{key}.now"] if f"{key}.now" in cells else cells[key]
        kind = "percent" if key in SHARES or key.startswith("closed") else "mark" if key in MARKS else "count"
        value = texts.percent(target.value) if kind == "percent" else texts.number(target.value, 1)
        found["target"] = {
            "value": value,
            "by": texts.date(target.by) if target.by else "",
            "state": texts.text(TARGET_STATES[_target_state(key, target, current, one.now.date)]),
        }
    return found


def _target_state(key: str, target: Target, current: Cell, today: str) -> str:
    if isinstance(current.value, float | int) and current.kind not in ("few", "none"):
        reached = current.value <= target.value if key in LOWER_IS_BETTER else current.value >= target.value
        if reached:
            return "reached"
    return "missed" if target.by and target.by < today else "open"


def _followed(one: Programme, texts: Texts) -> str:
    if one.followed is None:
        return texts.text(NO_FOLLOW_UP)
    return texts.say(
        FOLLOW_UP_DATES,
        before=texts.date(one.followed.before.date),
        now=texts.date(one.followed.now.date),
    )


def _breaks(one: Programme, mark: str) -> list[float]:
    return charts.breaks(trend(one.rounds, mark))


def _why_not(one: Programme, texts: Texts) -> list[tuple[str, int]]:
    reasons = list(one.since_baseline.not_compared.values())
    return [(texts.text(WHY_NOT[key]), reasons.count(key)) for key in WHY_NOT if key in reasons]


def other_basis(one: Programme, each: Round) -> bool:
    """Were sites of this round judged otherwise than those of the newest one?"""
    return len(on_basis(each, one.basis)) < len(marked(each))
