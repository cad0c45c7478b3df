"""What a workshop changed, round by round, and the sentence that may be said of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from history.effect import LEAST, Effect, effect
from history.progress import NOISE, Movement, movement
from reports.language import Texts
from reports.programme.figures import Programme
from reports.programme.wording import NO_VALUE, signed
from reports.programme.words import EFFECT, MARK_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """Who was taught (their group in the seeds) and when (ISO 8601)."""

    cohort: str
    date: str


def workshop_effects(one: Programme, workshop: Workshop) -> dict[str, Any]:
    """What changed for those who were taught and for the others, at each round after the workshop. Raises
    ValueError when there is no round on both sides, or nobody of that group."""
    before = [each for each in one.rounds if each.date <= workshop.date]
    after = [each for each in one.rounds if each.date > workshop.date]
    if not before or not after:
        raise ValueError(
            f"The effect of a workshop needs a round before and one after it; it was on {workshop.date}."
        )
    taught = {key for key, record in one.records.items() if record.organisation.cohort == workshop.cohort}
    if not taught:
        known = sorted({record.organisation.cohort for record in one.records.values()} - {""})
        raise ValueError(
            f"No organisation has the cohort “{workshop.cohort}”. Cohorts: {', '.join(known) or 'none'}"
        )
    found = []
    for each in after:
        moved = movement(before[-1], each)
        found.append({mark: _effect_on(moved, mark, taught) for mark in NOISE} | {"round": each})
    return {
        "workshop": workshop,
        "before": before[-1],
        "after": found,
        "taught": len(taught & before[-1].sites.keys()),
    }


def _effect_on(moved: Movement, mark: str, taught: set[str]) -> Effect:
    known = {key: one for key, one in moved.moved.items() if mark in one.differences}
    return effect(
        [one.before[mark] for key, one in known.items() if key in taught],
        [one.differences[mark] for key, one in known.items() if key in taught],
        [one.before[mark] for key, one in known.items() if key not in taught],
        [one.differences[mark] for key, one in known.items() if key not in taught],
    )


def effect_view(effects: Mapping[str, Any], texts: Texts) -> dict[str, Any]:
    """What ``workshop_effects`` found, in words and figures."""

    def row(name: str, found: Effect) -> dict[str, Any]:
        return {
            "name": name,
            "taught": found.taught,
            "others": found.others,
            "taught_before": texts.number(found.taught_before),
            "others_before": texts.number(found.others_before),
            "taught_change": signed(found.taught_change, texts),
            "other_change": signed(found.other_change, texts),
            "estimate": NO_VALUE if found.estimate is None else signed(found.estimate, texts),
            "interval": NO_VALUE
            if found.low is None or found.high is None
            else f"{signed(found.low, texts)} … {signed(found.high, texts)}",
            "sentence": effect_sentence(found, texts),
        }

    after = effects["after"]
    return {
        "cohort": effects["workshop"].cohort,
        "date": texts.date(effects["workshop"].date),
        "before": texts.date(effects["before"].date),
        "all_taught": effects["taught"],
        "rounds": [row(texts.date(each["round"].date), each["headline"]) for each in after],
        "categories": [
            row(texts.text(MARK_NAMES[mark]), after[-1][mark]) for mark in NOISE if mark != "headline"
        ],
        "last": texts.date(after[-1]["round"].date),
    }


def effect_sentence(found: Effect, texts: Texts) -> str:
    """What may be said of an effect, for somebody who knows no statistics."""
    if found.estimate is None or found.low is None or found.high is None:
        return texts.say(EFFECT["few"], least=LEAST, taught=found.taught, others=found.others)
    return texts.say(
        EFFECT[found.verdict],
        estimate=texts.number(abs(found.estimate)),
        low=signed(found.low, texts),
        high=signed(found.high, texts),
    )
