"""The sheet on the table: three things that one organisation can do in the room, on one side of A4."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from audits.check import N_, Check
from history import SiteRecord
from reports.language import Texts
from reports.organisation import step_view, steps_for
from reports.plan import PlanItem, improvement_plan
from reports.words import STATES_WITHOUT_MARKS
from reports.workshop.room import is_security, reader_of

THINGS = 3
PLACES = 2
ROOM_EFFORTS = ("minutes", "hour")
ROOM_ACCESS = ("none", "editor", "admin")
LINES = 43.0
"""Lines of 10 pt that three things may take, so that head, notes and foot find room on the same page."""
LETTERS = 92
"""Letters of a line."""

FIND_OUT = (
    (
        N_("Find out in whose name the domain is registered"),
        N_(
            "Write down the registrar, the owner and until when it is paid. If the owner is a person or a "
            "studio, ask to have it put in the name of the organisation."
        ),
    ),
    (
        N_("Find out who has access to the hosting"),
        N_(
            "Write down the company, whose password it is and until when it is paid. Open your site on a "
            "phone with mobile data, and show the company what you see."
        ),
    ),
    (
        N_("Find out who can log in to the site"),
        N_(
            "Two people of the organisation should have a password of their own. Write down who they are, "
            "and take the access of those who have left away."
        ),
    ),
)


def things_for(
    record: SiteRecord, checks: Mapping[str, Check], texts: Texts, *, with_decisions: bool = False
) -> tuple[PlanItem, ...]:
    """The first steps of the organisation's plan that fit into the room: up to an hour, with the password of
    an editor or an administrator, and without a decision of the organisation (unless ``with_decisions``).
    What belongs on the webmaster's sheet is left out."""
    judgement = record.judgement
    if judgement is None or judgement.scores is None:
        return ()
    spoken = replace(judgement, findings=tuple(f for f in judgement.findings if not is_security(f.check)))
    names = reader_of(record, "").names
    plan = improvement_plan(spoken, checks, names, texts)
    fitting = (
        item
        for item in plan.items
        if item.effort in ROOM_EFFORTS
        and item.access in ROOM_ACCESS
        and (with_decisions or not item.needs_permission)
    )
    return tuple(item for item, _ in zip(fitting, range(THINGS), strict=False))


def sheet(
    record: SiteRecord, checks: Mapping[str, Check], texts: Texts, *, with_decisions: bool = False
) -> dict[str, Any]:
    """What the template shows of one organisation, cut so that it stays on one side."""
    organisation = record.organisation
    judgement = record.judgement
    things = things_for(record, checks, texts, with_decisions=with_decisions)
    shown = [_shown(item, texts) for item in things]
    tight = _fit(shown)
    return {
        "id": organisation.id,
        "name": dict(organisation.names).get(texts.language) or organisation.name,
        "site": (judgement.profile.site if judgement else "") or record.site,
        "cms": judgement.profile.cms if judgement else "",
        "visited": record.finished_at or record.run.started_at,
        "marked": judgement is not None and judgement.scores is not None,
        "things": shown,
        "find_out": () if shown else _find_out(record, texts),
        "tight": tight,
    }


def _find_out(record: SiteRecord, texts: Texts) -> list[tuple[str, str]]:
    judgement = record.judgement
    if judgement is not None and judgement.state == "no_own_site":
        steps = steps_for(STATES_WITHOUT_MARKS["no_own_site"].steps, judgement.state_reason)[:THINGS]
        return [(texts.text(step.action), texts.text(step.how)) for step in steps]
    return [(texts.text(action), texts.text(how)) for action, how in FIND_OUT]


def _shown(item: PlanItem, texts: Texts) -> dict[str, Any]:
    view = step_view(item, texts)
    places = list(dict.fromkeys(place.url for place in item.places))
    more = max(0, item.failing - PLACES) if item.failing else max(0, len(places) - PLACES)
    return {**view, "check": item.check, "urls": places[:PLACES], "more_urls": more, "cut": False}


def _fit(things: list[dict[str, Any]]) -> bool:
    """Leave out what the report says too, the longest first, until the page holds it; True when it takes
    small letters besides."""
    for limit in (12.0, 7.0, 4.0, 0.0):
        for thing in things:
            if sum(map(lines_of, things)) > LINES and _snippet_lines(thing) > limit:
                thing["snippet"], thing["cut"] = (), True
    for thing in sorted(things, key=lambda one: -len(one["why"])):
        if sum(map(lines_of, things)) > LINES:
            thing["why"] = ""
    return sum(map(lines_of, things)) > LINES


def lines_of(thing: Mapping[str, Any]) -> float:
    """About how many lines one thing takes."""
    head = 1.3 * _lines(thing["action"], 70) + 1.2
    body = _lines(thing["why"]) + sum(_lines(step) for step in thing["steps"]) + _lines(thing["verify"])
    places = sum(_lines(url, 80) for url in thing["urls"])
    return float(head + body + places + _snippet_lines(thing) + 1.3 + thing["cut"])


def _snippet_lines(thing: Mapping[str, Any]) -> float:
    text = "".join(piece.text for piece in thing["snippet"])
    return 0.9 * sum(_lines(line, 95) for line in text.splitlines()) + 1.2 if text else 0.0


def _lines(text: str, letters: int = LETTERS) -> int:
    return -(-len(text) // letters)
