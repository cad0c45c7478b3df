"""Writes the pages of a workshop: for the trainer alone, for the room, for each table."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from markupsafe import Markup

import history
from audits.check import CATEGORIES, Check, Status
from audits.registry import all_checks
from history import SiteRecord, Verification
from reports.build import free_name
from reports.findings import reason_words, saying
from reports.language import Texts, check_text, translator
from reports.organisation import UNWORDED, name_key
from reports.pages import render, write_page
from reports.private_sheet import PRIVATE_CHECKS
from reports.words import ACCESS, CATEGORY_NAMES, EFFORTS, STATUS_WORDS
from reports.workshop import words
from reports.workshop.agenda import BEGIN, BREAK, LATEST_CLOSE, LUNCH, OPENING, Agenda, agenda
from reports.workshop.calls import Call, call_order, calls_about
from reports.workshop.handouts import sheet
from reports.workshop.progress import Progress, light
from reports.workshop.room import (
    OPEN,
    Gap,
    Participant,
    Site,
    gaps_of,
    language_for,
    participants,
    site_of,
    verified_since,
)
from reports.workshop.teachers import Pairing, named_aloud
from reports.workshop.webmasters import webmaster_sheet

NAMES = 12
"""Names in one cell; more are counted."""
SEVERAL = 3
"""What fewer than these need is not shown to the room: in a small circle a number is a name."""
DAY_MINUTES = LATEST_CLOSE - BEGIN - OPENING - LUNCH - 2 * BREAK
SIGNS = {
    Status.PASS: ("p", "✓"),
    Status.WARN: ("w", "◐"),
    Status.FAIL: ("f", "○"),
    Status.NOT_APPLICABLE: ("x", "–"),
    Status.UNKNOWN: ("q", "?"),
    Status.ERROR: ("q", "?"),
}
VERIFIED_SIGN = ("p", "✔")


@dataclass(frozen=True, slots=True)
class Written:
    """The files that were written: those for the room and the tables, and those for the trainer alone."""

    open: tuple[Path, ...]
    private: tuple[Path, ...]


@dataclass(slots=True, kw_only=True)
class Seen:
    """What is kept of the cohort while its sites pass by, one after the other."""

    sites: list[tuple[SiteRecord, Site]] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    sheets: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    webmasters: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    progress: Progress = field(default_factory=Progress)
    when: str = ""
    tool: str = ""
    rules: str = ""


def write_workshop(
    engine: history.Engine,
    cohort: str,
    folder: Path,
    languages: Sequence[str],
    contact: str,
    *,
    up_to_run: int | None = None,
    before_run: int | None = None,
    with_decisions: bool = False,
    checks: Mapping[str, Check] | None = None,
) -> Written:
    """Write every page of the cohort's workshop into ``folder``.

    ``contact`` is whom the readers may write to; ``up_to_run``: as the history stood after that run;
    ``before_run`` adds what has changed since that one; ``with_decisions``: the sheets may name steps that
    need a decision of the organisation. Raises OSError where a file cannot be written.
    """
    checks = all_checks() if checks is None else checks
    seen = _look_through(engine, cohort, languages, checks, up_to_run, before_run, with_decisions)
    room = participants(seen.sites, contact)
    gaps = gaps_of(room, checks)
    day = agenda(gaps)
    passing = history.passing_visits(engine, [gap.check.id for gap in gaps], up_to_run)
    before = history.find_run(engine, before_run) if before_run is not None else None
    shared: dict[str, Any] = {
        "cohort": cohort,
        "when": seen.when,
        "tool": seen.tool,
        "rules": seen.rules,
        "contact": contact,
    }
    folder.mkdir(parents=True, exist_ok=True)
    opened: list[Path] = []
    private: list[Path] = []
    for language in languages:
        texts = translator(language)

        def write(
            template: str, context: Mapping[str, Any], *, alone: bool = False, language: str = language
        ) -> None:
            name = f"{'private_' if alone else ''}{template}_{language}.html"
            page = render(f"workshop/{template}.html", language, {**shared, **context})
            (private if alone else opened).append(write_page(folder / name, page))

        since = {"before": (before.finished_at or before.started_at) if before else ""}
        view = _View(texts=texts, checks=checks, room=room, gaps=gaps, day=day, passing=passing)
        write("trainer", view.trainer(seen, since["before"]), alone=True)
        write("calls", view.calls(seen.calls), alone=True)
        write("webmasters", {"sheets": seen.webmasters.get(language, [])}, alone=True)
        write("room", view.for_all())
        sheets = seen.sheets.get(language, {}).values()
        write("handouts", {"sheets": _named(sheets, texts)})
        if before is not None:
            write("before_after", since | view.before_after(seen.progress))
    return Written(tuple(opened), tuple(private))


def workshop_folder(out: Path, cohort: str) -> Path:
    return out / "workshop" / free_name(cohort, set())


def _look_through(
    engine: history.Engine,
    cohort: str,
    languages: Sequence[str],
    checks: Mapping[str, Check],
    up_to_run: int | None,
    before_run: int | None,
    with_decisions: bool,
) -> Seen:
    """Every site once; only what the pages need of it is kept."""
    seen = Seen()
    answers: dict[str, list[Verification]] = {}
    for answer in history.verifications(engine) if up_to_run is None else ():
        answers.setdefault(answer.series, []).append(answer)
    earlier: dict[str, SiteRecord] = {}
    if before_run is not None:
        for record in history.latest_sites(engine, cohort, before_run):
            earlier[record.series] = light(record)
    for record in history.latest_sites(engine, cohort, up_to_run):
        since = answers.get(record.series, [])
        site = site_of(record, since)
        organisation = record.organisation
        seen.sites.append((replace(record, judgement=None), site))
        seen.calls += calls_about(record)
        if record.judgement is not None:
            seen.tool, seen.rules = record.judgement.tool, record.judgement.rules
            seen.when = max(seen.when, site.visited)
        language = language_for(record, languages)
        texts = translator(language)
        sheets = seen.sheets.setdefault(language, {})
        if organisation.id not in sheets or not sheets[organisation.id]["marked"]:
            shown = sheet(_without_verified(record, site), checks, texts, with_decisions=with_decisions)
            if organisation.id not in sheets or shown["marked"]:
                sheets[organisation.id] = shown
        if (private := webmaster_sheet(_without_verified(record, site), checks, texts)) is not None:
            seen.webmasters.setdefault(language, []).append(private)
        if before_run is not None:
            verified = (
                verified_since(record.judgement, record.series, site.visited, since)
                if record.judgement
                else ()
            )
            seen.progress.add(earlier.get(record.series), record, verified)
    seen.webmasters = {
        language: sorted(sheets, key=lambda one: name_key(str(one["name"])))
        for language, sheets in seen.webmasters.items()
    }
    return seen


def _without_verified(record: SiteRecord, site: Site) -> SiteRecord:
    """The record without steps that were seen to be done since its visit."""
    if record.judgement is None or not site.verified:
        return record
    findings = tuple(f for f in record.judgement.findings if f.check not in site.verified)
    return replace(record, judgement=replace(record.judgement, findings=findings))


def _named(sheets: Iterable[dict[str, Any]], texts: Texts) -> list[dict[str, Any]]:
    shown = [one | {"date": texts.date(one["visited"])} for one in sheets]
    return sorted(shown, key=lambda one: name_key(one["name"]))


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What stands on the pages of one language."""

    texts: Texts
    checks: Mapping[str, Check]
    room: Sequence[Participant]
    gaps: Sequence[Gap]
    day: Agenda
    passing: Mapping[tuple[str, str], int]

    def action(self, check: Check) -> str:
        return check_text(self.texts, check, "title_failed")

    def name(self, one: Participant) -> str:
        return one.name(self.texts.language)

    @property
    def marked(self) -> int:
        return sum(one.marked for one in self.room)

    def people(self, found: Iterable[Participant], *, starred: bool = False) -> list[dict[str, str]]:
        named = sorted(found, key=lambda one: name_key(self.name(one)))
        return [
            {"name": f"{self.name(one)}*" if starred and one.share else self.name(one), "note": ""}
            for one in named
        ]

    def teachers(self, found: Iterable[Participant]) -> list[dict[str, str]]:
        """Names in their order, with what makes them fit."""
        return [
            {"name": f"{self.name(one)}*" if one.share else self.name(one), "note": one.cms} for one in found
        ]

    def gap(self, gap: Gap) -> dict[str, Any]:
        check = gap.check
        return {
            "action": self.action(check),
            "why": check_text(self.texts, check, "why"),
            "category": self.texts.text(CATEGORY_NAMES[check.category]),
            "time": self.texts.text(EFFORTS[check.effort]),
            "access": self.texts.text(ACCESS[check.access]),
            "permission": check.needs_permission,
            "open": len(gap.needs),
            "of": gap.room,
        }

    def duration(self, minutes: int) -> str:
        if minutes < 60:
            return self.texts.say(words.MINUTES, minutes=minutes)
        text = words.HOURS_MINUTES if minutes % 60 else words.HOURS
        return self.texts.say(text, hours=minutes // 60, minutes=minutes % 60)

    def trainer(self, seen: Seen, since: str) -> dict[str, Any]:
        pairing = Pairing(self.passing)
        numbers = {entry.gap.check.id: entry.number for entry in self.day.topics if entry.gap}
        pauses = {
            "opening": words.OPENING,
            "break": words.BREAK,
            "lunch": words.LUNCH,
            "closing": words.CLOSING,
        }
        entries: list[dict[str, Any]] = []
        for entry in self.day.entries:
            shown: dict[str, Any] = {"clock": entry.clock, "number": entry.number}
            if entry.gap is None:
                shown["words"] = self.texts.text(pauses[entry.kind])
            else:
                after = sorted(numbers[check] for check in entry.gap.check.after if check in numbers)
                shown |= self.gap(entry.gap) | {"after": _listed(after)}
            entries.append(shown)
        present = [one for one in self.room if one.marked]
        return {
            "invited": len(self.room),
            "present": len(present),
            "files": self.files(with_progress=bool(since)),
            "calls": len({call.reader.name for call in seen.calls}),
            "progress": self.closed_by_each(seen.progress, since) if since else None,
            "entries": entries,
            "all_time": self.duration(self.day.topic_minutes),
            "day_time": self.duration(DAY_MINUTES),
            "later": [self.gap(gap) for gap in self.day.later],
            "homework": [self.gap(gap) for gap in self.day.homework],
            "access": [
                (self.texts.text(ACCESS[access]), _listed(numbers_)) for access, numbers_ in self.day.access
            ],
            "decisions": _listed(self.day.decisions),
            "topics": [
                {
                    "number": entry.number,
                    "action": self.action(entry.gap.check),
                    "groups": [
                        {
                            "cms": group.cms,
                            "needs": self.people(group.needs)[:NAMES],
                            "more": max(0, len(group.needs) - NAMES),
                            "teachers": self.teachers(group.teachers),
                        }
                        for group in pairing.groups(entry.gap)
                    ],
                }
                for entry in self.day.topics
                if entry.gap is not None
            ],
            "small": [
                self.gap(gap)
                | {
                    "needs": self.people(gap.needs)[:NAMES],
                    "more": max(0, len(gap.needs) - NAMES),
                    "teachers": self.teachers(pairing.teachers(gap, gap.needs)),
                }
                for gap in sorted(self.gaps, key=lambda gap: -len(gap.needs))
                if not gap.shared and not gap.single
            ],
            "individual": self.individual(pairing),
            "systems": self.systems(present),
            "categories": [self.texts.text(CATEGORY_NAMES[category]) for category in CATEGORIES],
            "marks": self.marks(),
            "legend": self.legend(),
            "heat": self.heat(),
        }

    def files(self, *, with_progress: bool) -> list[tuple[str, str, str]]:
        found = [
            ("room", words.ROOM_FILE),
            ("handouts", words.HANDOUTS_FILE),
            ("private_calls", words.CALLS_FILE),
            ("private_webmasters", words.WEBMASTERS_FILE),
        ]
        if with_progress:
            found.insert(1, ("before_after", words.BEFORE_AFTER_FILE))
        return [
            (f"{name}_{self.texts.language}.html", self.texts.text(title), self.texts.text(about))
            for name, (title, about) in found
        ]

    def individual(self, pairing: Pairing) -> list[dict[str, Any]]:
        """By organisation, what only one or two need, the heavier first, joined by who can show it."""
        own: dict[str, list[Gap]] = {}
        for gap in self.gaps:
            if gap.single:
                for one in gap.needs:
                    own.setdefault(one.id, []).append(gap)
        found = []
        for one in sorted(self.room, key=lambda one: name_key(self.name(one))):
            helpers: dict[tuple[Participant, ...], list[dict[str, Any]]] = {}
            for gap in sorted(own.get(one.id, ()), key=lambda gap: -gap.check.weight):
                helpers.setdefault(pairing.teachers(gap, [one], 1), []).append(self.gap(gap))
            if helpers:
                rows = [{"teachers": self.teachers(people), "gaps": gaps} for people, gaps in helpers.items()]
                found.append({"name": self.name(one), "rows": rows})
        return found

    def systems(self, present: Collection[Participant]) -> list[dict[str, Any]]:
        by_cms: dict[str, list[Participant]] = {}
        for one in present:
            by_cms.setdefault(one.cms, []).append(one)
        return [
            {
                "cms": cms,
                "count": len(people),
                "people": self.people(people)[: 3 * NAMES],
                "more": max(0, len(people) - 3 * NAMES),
            }
            for cms, people in sorted(by_cms.items(), key=lambda pair: (-len(pair[1]), name_key(pair[0])))
        ]

    def sites(self) -> list[tuple[str, Site]]:
        found = [(self.name(one), site) for one in self.room for site in one.sites if site.statuses]
        return sorted(found, key=lambda pair: (name_key(pair[0]), pair[1].series))

    def marks(self) -> list[dict[str, Any]]:
        newest = max((site.visited[:10] for _, site in self.sites()), default="")
        return [
            {
                "name": name,
                "site": site.address,
                "cms": site.cms,
                "visited": site.visited,
                "old": site.visited[:10] != newest,
                "essentials_met": site.essentials_met,
                "essentials": site.essentials,
                "scores": [site.scores.get(category) for category in CATEGORIES],
                "headline": site.headline,
            }
            for name, site in self.sites()
        ]

    def legend(self) -> list[tuple[str, str, str]]:
        shown = [
            (*SIGNS[status], self.texts.text(STATUS_WORDS[status]))
            for status in (Status.PASS, Status.WARN, Status.FAIL, Status.NOT_APPLICABLE, Status.UNKNOWN)
        ]
        if any(site.verified for _, site in self.sites()):
            shown.insert(1, (*VERIFIED_SIGN, self.texts.text(words.VERIFIED)))
        return shown

    def heat(self) -> list[dict[str, Any]]:
        """One table a category: a row a site, a column a check that somebody still has to do."""
        sites = self.sites()
        number = 0
        found = []
        for category in CATEGORIES:
            columns = []
            for check in self.checks.values():
                if check.category != category or check.weight == 0 or check.id in PRIVATE_CHECKS:
                    continue
                statuses = [site.statuses.get(check.id) for _, site in sites]
                needed = sum(status in OPEN for status in statuses)
                if needed:
                    counted = needed + sum(status is Status.PASS for status in statuses)
                    columns.append((check, needed, counted))
            columns.sort(key=lambda column: (-column[1], column[0].id))
            if not columns:
                continue
            ids = [check.id for check, _, _ in columns]
            found.append(
                {
                    "key": category,
                    "name": self.texts.text(CATEGORY_NAMES[category]),
                    "columns": [
                        {
                            "number": number + index,
                            "action": self.action(check),
                            "open": needed,
                            "of": counted,
                        }
                        for index, (check, needed, counted) in enumerate(columns, start=1)
                    ],
                    "rows": [(name, _cells(site, ids)) for name, site in sites],
                }
            )
            number += len(columns)
        return found

    def for_all(self) -> dict[str, Any]:
        """Counts for everybody; names only of those who can show it and agreed to be named."""

        def shown(gap: Gap) -> dict[str, Any]:
            people = named_aloud(gap, self.passing)
            return self.gap(gap) | {"teachers": [{"name": self.name(one), "note": one.cms} for one in people]}

        several = [gap for gap in self.gaps if not gap.shared and len(gap.needs) >= SEVERAL]
        beyond = [*self.day.later, *self.day.homework]
        beyond += sorted(several, key=lambda gap: -len(gap.needs))
        return {
            "present": self.marked,
            "topics": [shown(entry.gap) | {"number": entry.number} for entry in self.day.topics if entry.gap],
            "more": [shown(gap) for gap in beyond if len(gap.needs) >= SEVERAL],
        }

    def calls(self, found: Sequence[Call]) -> dict[str, Any]:
        shown = []
        for call in sorted(found, key=lambda one: (call_order(one), name_key(one.reader.name))):
            of_state = call.finding is None and call.kind.key != "foreign"
            worded = of_state and call.reason and call.state not in (*UNWORDED, "robots_disallowed")
            check = self.checks.get(call.finding.check) if call.finding else None
            shown.append(
                {
                    "name": call.reader.names.get(self.texts.language) or call.reader.name,
                    "contact": call.reader.own_contact,
                    "site": call.site,
                    "visited": call.visited,
                    "saw": self.texts.text(call.kind.saw),
                    "reason": _sentence(reason_words(call.reason, self.texts)) if worded else "",
                    "finding": saying(call.finding, check, self.texts) if call.finding else None,
                    "say": self.texts.text(call.kind.say),
                    "ask": [self.texts.text(question) for question in call.kind.ask],
                }
            )
        return {"calls": shown}

    def closed_by_each(self, progress: Progress, since: str) -> dict[str, Any]:
        return {
            "since": self.texts.date(since),
            "rows": [
                {
                    "name": self.name(one.participant),
                    "closed": [self.action(self.checks[check]) for check in one.closed],
                    "opened": [self.action(self.checks[check]) for check in one.opened],
                }
                for one in progress.by_organisation(self.room)
            ],
        }

    def before_after(self, progress: Progress) -> dict[str, Any]:
        closers = [one.participant for one in progress.by_organisation(self.room) if one.closed]
        agreed = sorted((self.name(one) for one in closers if one.share), key=name_key)
        return {
            "again": progress.again,
            "compared": progress.compared,
            "others": progress.others,
            "closed": sum(progress.closings.values()),
            "steps": [
                {
                    "action": self.action(step.check),
                    "before": step.before,
                    "now": step.now,
                    "closed": step.closed,
                }
                for step in progress.steps(self.checks)
            ],
            "people": agreed,
            "nameless": len(closers) - len(agreed),
        }


def _cells(site: Site, checks: Sequence[str]) -> Markup:
    """The cells of one row, as short as HTML lets them be: there may be fifty thousand."""
    cells = []
    for check in checks:
        letter, sign = SIGNS[site.statuses.get(check, Status.UNKNOWN)]
        if check in site.verified:
            letter, sign = VERIFIED_SIGN
        cells.append(f"<td class={letter}>{sign}")
    return Markup("".join(cells))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
