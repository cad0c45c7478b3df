"""Organisations by region, sector, language, system and cohort; no group so small that it names anybody."""

from collections.abc import Mapping, Sequence

from history.records import SiteRecord
from history.visits import Round

DIMENSIONS = ("region", "sector", "language", "cms", "cohort")
LEAST = 5
"""Figures of fewer organisations than this are not shown: who is behind them could be told."""
OTHERS = "*"
"""The group of those whose own groups are too small."""


def newest_records(rounds: Sequence[Round]) -> dict[str, SiteRecord]:
    """Every organisation of these rounds as it was seen last."""
    return {key: record for one in rounds for key, record in one.sites.items()}


def value_of(record: SiteRecord, dimension: str) -> str:
    """In which group an organisation is: its seeds say region, sector and cohort; what was seen of its site
    says system and main language (as long as nothing was seen, the first language of its seeds)."""
    if dimension in ("region", "sector", "cohort"):
        return str(getattr(record.organisation, dimension))
    profile = record.judgement.profile if record.judgement else None
    if dimension == "cms":
        return profile.cms if profile else ""
    seen = [lang for lang, _ in profile.languages if lang] if profile else []
    return (seen or list(record.organisation.languages) or [""])[0]


def groups(
    records: Mapping[str, SiteRecord], dimension: str, least: int = LEAST
) -> dict[str, tuple[str, ...]]:
    """Group → ids of its organisations, the largest first, OTHERS last. Groups of fewer than ``least`` are
    merged into OTHERS, and where these together are fewer still, the next smallest group with them, so that
    no difference of two figures says what a single figure must not. {} where that leaves a single group."""
    found: dict[str, list[str]] = {}
    for key, record in records.items():
        found.setdefault(value_of(record, dimension), []).append(key)
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    kept = [(name, members) for name, members in ordered if len(members) >= least]
    rest = [key for _, members in ordered if len(members) < least for key in members]
    while rest and len(rest) < least and kept:
        rest += kept.pop()[1]
    named = {name: tuple(members) for name, members in kept}
    if len(rest) >= least:
        named[OTHERS] = tuple(rest)
    return named if len(named) > 1 else {}


def shown(counts: Mapping[str, int], least: int = LEAST) -> dict[str, bool]:
    """Which figures of the groups of one dimension may be shown, by the number of organisations behind each.
    Where a single one may not, the next smallest may not either: the total would give it away. A count of 0
    says nothing of anybody and hides nothing."""
    hidden = [name for name, count in counts.items() if 0 < count < least]
    if hidden and sum(counts[name] for name in hidden) < least:
        rest = sorted((count, name) for name, count in counts.items() if name not in hidden and count)
        hidden += [name for _, name in rest[:1]]
    return {name: name not in hidden and count > 0 for name, count in counts.items()}
