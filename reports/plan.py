"""The improvement plan: what to do, in which order, how, who, how long, and how to see that it is done."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from audits.check import (
    CATEGORIES,
    DOCUMENTATION,
    HEADLINE,
    Access,
    Audience,
    Category,
    Check,
    Effort,
    Finding,
    Status,
    Subject,
)
from audits.judgement import Gain, Judgement
from history import Answer
from reports.findings import Saying, distinct_places, saying
from reports.language import Texts, check_text
from reports.snippet import Piece, fill_snippet, known_values

Group = Literal["urgent", "hour", "month", "studio"]
ItemState = Literal["", "new", "open", "regressed", "said_done", "done_since"]
"""Against the visit before ("" where there is none to compare with): was not judged then, was open then, was
in place then. Against the organisation's answer: it said so before this visit, or after it."""
GROUP_ORDER: tuple[Group, ...] = ("urgent", "hour", "month", "studio")
COST: Mapping[Effort, float] = {"minutes": 1, "hour": 2, "day": 5, "project": 12}
"""How an effort counts against a gain: an hour costs twice as much as a quarter, for it is rarely alone."""
PLACE_LIMIT = 5
FIRST_STEPS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """One thing to do. ``failing`` of ``judged`` pages (0 of 0 where the site as a whole was judged);
    ``follows`` names the version of the CMS that the steps follow and where its documentation stands;
    ``after`` are the numbers of open steps that come before it; ``answer`` is what the organisation said of
    it; ``gain`` is points of its category (scale of 100) that it alone would win, 0 where it is not known."""

    number: int = 0
    check: str
    category: Category
    group: Group
    status: Status
    action: str
    saw: Saying
    failing: int
    judged: int
    places: tuple[Subject, ...]
    more_places: int
    why: str
    steps: tuple[str, ...]
    follows: tuple[str, str] | None
    after: tuple[int, ...] = ()
    state: ItemState = ""
    answer: Answer | None = None
    snippet: tuple[Piece, ...]
    audience: Audience
    access: Access
    effort: Effort
    needs_permission: bool
    verify: str
    gain: float


@dataclass(frozen=True, slots=True)
class Settled:
    """A step that the organisation will not do, or a finding that it disputes: both are on no list of things
    to do. ``title`` names the check, ``action`` what there would be to do."""

    title: str
    action: str
    saw: Saying
    answer: Answer


@dataclass(frozen=True, slots=True)
class Plan:
    """``items`` in the order in which to do them; ``notes`` are for information and bear no points.
    ``refused`` are steps that the organisation has decided not to do, ``disputed`` what it disputes."""

    items: tuple[PlanItem, ...]
    notes: tuple[PlanItem, ...]
    refused: tuple[Settled, ...] = ()
    disputed: tuple[Settled, ...] = ()

    @property
    def first(self) -> tuple[PlanItem, ...]:
        return self.items[:FIRST_STEPS]

    @property
    def groups(self) -> tuple[tuple[Group, tuple[PlanItem, ...]], ...]:
        """The items by group, in order; groups without an item are left out."""
        grouped = [(group, tuple(i for i in self.items if i.group == group)) for group in GROUP_ORDER]
        return tuple((group, items) for group, items in grouped if items)


def improvement_plan(
    judgement: Judgement,
    checks: Mapping[str, Check],
    names: Mapping[str, str],
    texts: Texts,
    *,
    before: Mapping[str, Status] | None = None,
    answers: Mapping[str, Answer] | None = None,
) -> Plan:
    """Every finding that warns or fails as a thing to do: urgent first, then the gain for the effort; what
    must wait for another open step comes after all that can be begun at once.

    ``names`` are the organisation's names by language, for the snippets; ``before`` the statuses at the visit
    before, where the two can be compared; ``answers`` what the organisation said, by check. Findings of
    checks that this version no longer has cannot be put into words and are left out.
    What the step of another open finding mends as well (``same_step``) is not listed a second time.
    """
    gains = {gain.check: gain for gain in judgement.gains}
    answers = answers or {}
    open_findings: list[tuple[Finding, Check]] = []
    refused: list[Settled] = []
    disputed: list[Settled] = []
    for finding in judgement.findings:
        check, answer = checks.get(finding.check), answers.get(finding.check)
        if check is None:
            continue
        if finding.status is Status.DISPUTED and answer is not None:
            disputed.append(_settled(finding, check, answer, texts))
        elif finding.status in (Status.WARN, Status.FAIL):
            if answer is not None and answer.answer == "wont_do":
                refused.append(_settled(finding, check, answer, texts))
            else:
                open_findings.append((finding, check))
    still_open = {check.id for _, check in open_findings}
    open_findings = [pair for pair in open_findings if pair[1].same_step not in still_open]
    open_findings.sort(key=lambda pair: _order(pair[0], pair[1], gains.get(pair[0].check), still_open))
    values = known_values(names, judgement.profile, texts.language)
    items: list[PlanItem] = []
    notes: list[PlanItem] = []
    for finding, check in open_findings:
        target = items if finding.weight > 0 else notes
        gain = gains.get(finding.check)
        item = _item(len(target) + 1, finding, check, gain, judgement.profile.cms_slug, values, texts)
        answer = answers.get(check.id)
        state = _state(finding, answer, before, judgement.profile.finished_at[:10])
        target.append(replace(item, state=state, answer=answer))
    numbers = {item.check: item.number for item in items}
    return Plan(
        tuple(_placed(item, checks[item.check], numbers) for item in items),
        tuple(_placed(item, checks[item.check], numbers) for item in notes),
        tuple(refused),
        tuple(disputed),
    )


def _settled(finding: Finding, check: Check, answer: Answer, texts: Texts) -> Settled:
    title, action = (check_text(texts, check, field) for field in ("title", "title_failed"))
    return Settled(title, action, saying(finding, check, texts), answer)


def _placed(item: PlanItem, check: Check, numbers: Mapping[str, int]) -> PlanItem:
    return replace(item, after=tuple(sorted(numbers[one] for one in check.after if one in numbers)))


def _state(
    finding: Finding, answer: Answer | None, before: Mapping[str, Status] | None, visited: str
) -> ItemState:
    if answer is not None and answer.answer == "done":
        return "said_done" if answer.date <= visited else "done_since"
    if before is None:
        return ""
    was = before.get(finding.check)
    if was is Status.PASS:
        return "regressed"
    return "open" if was in (Status.WARN, Status.FAIL) else "new"


_BESIDE = 2.0
"""What a lost point of a category beside the headline is worth: about as much as in the others.
Its own mark has few checks behind it and would put small things first."""


def is_urgent(finding: Finding, check: Check) -> bool:
    """What makes a site unfound, unsafe or unreadable, where it really fails."""
    return check.urgent and finding.status is Status.FAIL


def _order(
    finding: Finding, check: Check, gain: Gain | None, still_open: set[str]
) -> tuple[bool, bool, float, int, int, str]:
    lost = finding.weight * (1 - (finding.score or 0.0))
    worth = _BESIDE * lost
    if check.category in HEADLINE:
        worth = max(gain.category_points if gain else 0.0, lost)
    return (
        not is_urgent(finding, check),
        not still_open.isdisjoint(check.after),
        -worth / COST[check.effort],
        -finding.weight,
        CATEGORIES.index(check.category),
        check.id,
    )


def _group(finding: Finding, check: Check) -> Group:
    if is_urgent(finding, check):
        return "urgent"
    if check.effort == "project" or check.access in ("hosting", "domain"):
        return "studio"
    return "month" if check.effort == "day" else "hour"


def _item(
    number: int,
    finding: Finding,
    check: Check,
    gain: Gain | None,
    cms: str,
    values: Mapping[str, str],
    texts: Texts,
) -> PlanItem:
    places = distinct_places(finding.subjects, PLACE_LIMIT)
    of_pages = check.of_pages
    how = check_text(texts, check, f"fix:{cms}" if cms in check.fixes else "fix")
    snippet = check_text(texts, check, "snippet") if check.snippet else ""
    return PlanItem(
        number=number,
        check=check.id,
        category=check.category,
        group=_group(finding, check),
        status=finding.status,
        action=check_text(texts, check, "title_failed"),
        saw=saying(finding, check, texts),
        failing=finding.judged - finding.passing if of_pages else 0,
        judged=finding.judged if of_pages else 0,
        places=places,
        more_places=max(0, finding.subject_count - len(places)),
        why=check_text(texts, check, "why"),
        follows=DOCUMENTATION[cms] if cms in check.fixes else None,
        steps=tuple(line.strip() for line in how.splitlines() if line.strip()),
        snippet=fill_snippet(snippet, check.snippet_syntax, values, texts),
        audience=check.audience,
        access=check.access,
        effort=check.effort,
        needs_permission=check.needs_permission,
        verify=check_text(texts, check, "verify"),
        gain=max(0.0, gain.category_points) if gain and check.category in HEADLINE else 0.0,
    )
