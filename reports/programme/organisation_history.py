"""The history of one organisation: every visit, its marks, what happened, what was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from audits.check import CATEGORIES, HEADLINE, Check
from history.compare import basis, common_marks, same_basis
from history.progress import MARKS, NOISE, Moved, Point, mark_of, moved_between
from history.records import SiteRecord
from history.visits import Round
from reports.findings import reason_words
from reports.language import Texts, check_text, translator
from reports.organisation import UNWORDED, names_of
from reports.pages import render
from reports.private_sheet import PRIVATE_CHECKS
from reports.programme import charts
from reports.programme.words import EVENTS, MARK_NAMES
from reports.words import CATEGORY_NAMES, STATES

CHARTED = ("headline", *HEADLINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """One visit beside the one before it, and beside the last one that had marks."""

    one: Round
    record: SiteRecord
    before: SiteRecord | None
    moved: Moved | str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationHistory:
    """All visits to one organisation, and its marks as lines. ``first_run`` is the first round of the
    programme; ``gone``: it is not in the last one."""

    visits: tuple[_Seen, ...]
    points: Mapping[str, Sequence[Point]]
    first_run: int
    gone: bool


def organisation_history(runs: Sequence[Round], rounds: Sequence[Round], key: str) -> OrganisationHistory:
    """What is known of the organisation with this id, over all runs."""
    visits = _visits([one for one in runs if key in one.sites], key)
    return OrganisationHistory(
        visits=tuple(visits),
        points={mark: _points(visits, mark) for mark in CHARTED},
        first_run=rounds[0].run.id,
        gone=key not in rounds[-1].sites,
    )


def history_page(
    known: OrganisationHistory, checks: Mapping[str, Check], language: str, common: Mapping[str, Any]
) -> str:
    """The page in one language."""
    texts = translator(language)
    visits, points = known.visits, known.points
    newest = visits[-1].record
    own = names_of(newest.organisation.names)
    return render(
        "programme/history.html",
        language,
        {
            **common,
            "name": own.get(language) or newest.organisation.name,
            "site": newest.site,
            "state": state_words(newest, texts),
            "gone": texts.text(EVENTS["left"]) if known.gone else "",
            "first": texts.date(visits[0].one.date),
            "visits": [_row(seen, known.first_run, checks, texts) for seen in reversed(visits)],
            "categories": [texts.text(CATEGORY_NAMES[category]) for category in CATEGORIES],
            "charts": [
                {
                    "name": texts.text(MARK_NAMES[mark]),
                    "line": charts.line(points[mark]),
                    "dots": charts.dots(points[mark]),
                    "noise": charts.noise_band(
                        next((point.middle for point in points[mark] if point.middle is not None), None),
                        NOISE[mark],
                    ),
                    "breaks": charts.breaks(points[mark]),
                    "labels": _labels(points[mark], texts),
                }
                for mark in CHARTED
                if any(point.middle is not None for point in points[mark])
            ],
            "moves": [
                (charts.x_of(index, len(visits)) + charts.x_of(index - 1, len(visits))) / 2
                for index, seen in enumerate(visits)
                if seen.before is not None and address(seen.before.site) != address(seen.record.site)
            ],
            "days": [f"{seen.one.date[5:7]}.{seen.one.date[:4]}" for seen in visits],
            "unseen": [
                seen.record.judgement is None or seen.record.judgement.scores is None for seen in visits
            ],
            "chart": charts,
        },
    )


def _visits(runs: Sequence[Round], key: str) -> list[_Seen]:
    found: list[_Seen] = []
    with_marks: SiteRecord | None = None
    for one in runs:
        record = one.sites[key]
        moved: Moved | str | None = None
        verdict = record.judgement
        if verdict is not None and verdict.scores is not None:
            if with_marks is not None and with_marks.judgement is not None:
                moved = moved_between(with_marks.judgement, verdict)
            with_marks = record
        before = found[-1].record if found else None
        found.append(_Seen(one=one, record=record, before=before, moved=moved))
    return found


def _points(visits: Sequence[_Seen], mark: str) -> list[Point]:
    """One point a visit. Where visits have the same basis their marks stand on the checks judged every time;
    where these are too few, on all that were judged."""
    marks: dict[int, float | None] = {}
    judged = {
        index: seen.record.judgement
        for index, seen in enumerate(visits)
        if seen.record.judgement is not None and seen.record.judgement.scores is not None
    }
    for kind in {basis(one) for one in judged.values()}:
        alike = {index: one for index, one in judged.items() if basis(one) == kind}
        lines = [of_visit[mark] for of_visit in common_marks(list(alike.values()))]
        if None in lines:
            lines = [mark_of(one, mark) for one in alike.values()]
        marks.update(zip(alike, lines, strict=True))
    return [
        Point(
            run_id=seen.one.run.id,
            date=seen.one.date,
            basis=basis(judged[index]) if index in judged else None,
            count=1,
            low=None,
            middle=marks.get(index),
            high=None,
            unseen=int(index not in judged),
            other_basis=0,
        )
        for index, seen in enumerate(visits)
    ]


def _labels(points: Sequence[Point], texts: Texts) -> list[dict[str, Any]]:
    """The first and the last mark, written beside their dots."""
    known = [(index, point.middle) for index, point in enumerate(points) if point.middle is not None]
    ends = dict([known[0], known[-1]])
    return [
        {
            "x": charts.x_of(index, len(points)),
            "y": charts.y_of(mark) - 8 if mark < 88 else charts.y_of(mark) + 16,
            "text": texts.number(mark, 0),
        }
        for index, mark in ends.items()
    ]


def _row(seen: _Seen, first_run: int, checks: Mapping[str, Check], texts: Texts) -> dict[str, Any]:
    verdict = seen.record.judgement
    scores = verdict.scores if verdict else None
    known = {mark: mark_of(verdict, mark) if verdict and scores else None for mark in MARKS}
    moved = seen.moved if isinstance(seen.moved, Moved) else None
    return {
        "date": texts.date(seen.one.date),
        "site": seen.record.site,
        "state": state_words(seen.record, texts),
        "marked": scores is not None,
        "headline": _whole(known["headline"], texts),
        "marks": [_whole(known[category], texts) for category in CATEGORIES],
        "judged": sum(category.judged for category in scores.categories) if scores else 0,
        "applicable": sum(category.applicable for category in scores.categories) if scores else 0,
        "essentials_met": scores.essentials_met if scores else 0,
        "essentials": scores.essentials if scores else 0,
        "pages": verdict.profile.pages if verdict else 0,
        "events": _events(seen, first_run, texts),
        "done": _titles(moved.closed, checks, texts, "title") if moved else [],
        "lost": _titles(moved.lost, checks, texts, "title_failed") if moved else [],
    }


def _whole(mark: float | None, texts: Texts) -> str:
    return "–" if mark is None else texts.number(mark, 0)


def _titles(found: Sequence[str], checks: Mapping[str, Check], texts: Texts, field: str) -> list[str]:
    """What is for the organisation's eyes alone is not told here."""
    return [
        check_text(texts, checks[key], field) for key in found if key in checks and key not in PRIVATE_CHECKS
    ]


def _events(seen: _Seen, first_run: int, texts: Texts) -> list[str]:
    record, before = seen.record, seen.before
    found = []
    if before is None:
        late = seen.one.run.id > first_run
        found.append(texts.text(EVENTS["joined_later" if late else "joined"]))
    elif address(before.site) != address(record.site):
        found.append(texts.say(EVENTS["address"], before=address(before.site), now=address(record.site)))
    verdict = record.judgement
    if verdict is None or verdict.scores is None:
        found.append(texts.say(EVENTS["without_marks"], state=state_words(record, texts)))
        return found
    earlier = before.judgement if before else None
    if before is not None and (earlier is None or earlier.scores is None):
        found.append(texts.text(EVENTS["back"]))
    if earlier is not None and earlier.scores is not None and not same_basis(earlier, verdict):
        other = (earlier.rules, earlier.scoring) != (verdict.rules, verdict.scoring)
        found.append(texts.text(EVENTS["rules" if other else "selection"]))
    return found


def address(url: str) -> str:
    """What makes an address another one for its readers: the host without www., and the path."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    return host + parts.path.rstrip("/")


def state_words(record: SiteRecord, texts: Texts) -> str:
    """The state of a visit, with its reason where it has one."""
    verdict = record.judgement
    if verdict is None:
        return texts.text(STATES["not_finished"])
    words = texts.text(STATES.get(verdict.state, verdict.state))
    if verdict.state_reason and verdict.state not in UNWORDED and verdict.state != "audited":
        return f"{words}: {reason_words(verdict.state_reason, texts)}"
    return words
