"""Two runs beside each other, organisation by organisation."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from audits.check import HEADLINE, Check
from history.progress import NOISE, Moved, movement
from history.visits import Round
from reports.language import Texts, check_text, translator
from reports.organisation import name_key, names_of
from reports.pages import render
from reports.private_sheet import PRIVATE_CHECKS
from reports.programme.organisation_history import address, state_words
from reports.programme.wording import NO_VALUE, signed
from reports.programme.words import EVENTS, MARK_NAMES, VERDICTS, WHY_NOT

SHOWN = ("headline", *HEADLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One organisation in words: ``marks`` are “then → now (difference)”, one for each of SHOWN; ``why_not``
    says why there are none. ``done`` and ``lost`` are titles of checks; ``verdict`` is of VERDICTS, or ""."""

    key: str
    name: str
    site: str
    marks: tuple[str, ...] = ()
    verdict: str = ""
    why_not: str = ""
    event: str = ""
    done: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def compared_rows(
    before: Round, now: Round, only: Collection[str], checks: Mapping[str, Check], texts: Texts
) -> list[ComparedRow]:
    """Every organisation of either run (or only these), in the order of their names."""
    found = movement(before, now)
    rows = []
    for key in {**before.sites, **now.sites}:
        if only and key not in only:
            continue
        record = now.sites.get(key) or before.sites[key]
        earlier = before.sites.get(key)
        moved = found.moved.get(key)
        names = names_of(record.organisation.names)
        event = ""
        if key not in now.sites:
            event = texts.text(EVENTS["left"])
        elif earlier is None:
            event = texts.text(EVENTS["joined_later"])
        elif address(earlier.site) != address(record.site):
            event = texts.say(EVENTS["address"], before=address(earlier.site), now=address(record.site))
        why_not = found.not_compared.get(key, "")
        rows.append(
            ComparedRow(
                key=key,
                name=names.get(texts.language) or record.organisation.name,
                site=record.site,
                marks=_marks(moved, texts) if moved else (),
                verdict=_verdict(moved, texts) if moved else "",
                why_not=f"{texts.text(WHY_NOT[why_not])} ({state_words(record, texts)})" if why_not else "",
                event=event,
                done=_titles(moved.closed, checks, texts, "title") if moved else (),
                lost=_titles(moved.lost, checks, texts, "title_failed") if moved else (),
            )
        )
    return sorted(rows, key=lambda row: name_key(row.name))


def _marks(moved: Moved, texts: Texts) -> tuple[str, ...]:
    found = []
    for mark in SHOWN:
        if mark not in moved.before:
            found.append(NO_VALUE)
            continue
        then, difference = moved.before[mark], moved.differences[mark]
        words = f"{texts.number(then, 0)} → {texts.number(then + difference, 0)}"
        found.append(f"{words} ({signed(difference, texts)})" if round(difference, 1) else words)
    return tuple(found)


def _verdict(moved: Moved, texts: Texts) -> str:
    if "headline" not in moved.differences:
        return ""
    difference = moved.differences["headline"]
    better, same, worse = (texts.text(word) for word in VERDICTS)
    return better if difference > NOISE["headline"] else worse if difference < -NOISE["headline"] else same


def _titles(found: Sequence[str], checks: Mapping[str, Check], texts: Texts, field: str) -> tuple[str, ...]:
    return tuple(
        check_text(texts, checks[key], field) for key in found if key in checks and key not in PRIVATE_CHECKS
    )


def comparison_page(
    before: Round,
    now: Round,
    only: Collection[str],
    checks: Mapping[str, Check],
    language: str,
    common: Mapping[str, Any],
) -> str:
    """The page in one language."""
    texts = translator(language)
    rows = compared_rows(before, now, only, checks, texts)
    return render(
        "programme/comparison.html",
        language,
        {
            **common,
            "rows": rows,
            "columns": [texts.text(MARK_NAMES[mark]) for mark in SHOWN],
            "before": texts.date(before.date),
            "now": texts.date(now.date),
            "verdicts": [
                (texts.text(word), sum(row.verdict == texts.text(word) for row in rows)) for word in VERDICTS
            ],
        },
    )
