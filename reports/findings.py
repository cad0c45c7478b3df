"""Findings in words: what was seen, on how many pages, at which places."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from audits.check import CATEGORIES, Check, Finding, Param, Status, Subject
from reports.language import Texts, check_text
from reports.words import (
    CATEGORY_NAMES,
    CODES,
    FIELDS,
    NETWORKS,
    OTHER_FIELD,
    OTHER_REASON,
    REASONS,
    RETIRED_CHECK,
    RETIRED_OUTCOME,
    RUNNER_OUTCOMES,
)

COUNTED = (Status.PASS, Status.WARN, Status.FAIL)
SHOWN = (*COUNTED, Status.UNKNOWN, Status.DISPUTED)
"""Findings whose places are shown: also those of which we could not tell, or that are disputed."""
HTTP_REASON = re.compile(r"http_([1-5]\d\d)")
CC_LICENSE = re.compile(r"CC-([A-Z-]+)-(\d\.\d)")
CODED_PARAMS = frozenset(("reason", "reasons", "message", "error"))
STATUS_ORDER = (
    Status.FAIL,
    Status.WARN,
    Status.DISPUTED,
    Status.PASS,
    Status.UNKNOWN,
    Status.ERROR,
    Status.NOT_APPLICABLE,
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A translated text with {placeholders}, and what stands in them (it may come from the site)."""

    text: str
    params: Mapping[str, Param]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingView:
    """One finding for a reader. ``failing`` of ``judged`` pages (0 of 0 where it is no matter of pages)."""

    check: str
    title: str
    status: Status
    weight: int
    saw: Saying
    failing: int
    judged: int
    home: Status | None
    places: tuple[Subject, ...]
    more_places: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryFindings:
    category: str
    name: str
    counts: tuple[tuple[Status, int], ...]
    findings: tuple[FindingView, ...]


def reason_words(reason: str, texts: Texts) -> str:
    """Why something could not be had, in words; a reason of tomorrow gets a general one."""
    if reason not in REASONS and (status := HTTP_REASON.fullmatch(reason)):
        return f"{texts.text(REASONS['http_error'])} ({status[1]})"
    return texts.text(REASONS.get(reason, OTHER_REASON))


def saying(finding: Finding, check: Check | None, texts: Texts) -> Saying:
    """What the finding says. Outcomes of the runner and of later or earlier versions have words too."""
    params = dict(finding.params)
    if check is not None and finding.outcome in check.outcomes:
        text = check_text(texts, check, f"outcome:{finding.outcome}")
        params = {name: _decoded(name, value, texts) for name, value in params.items()}
    elif finding.outcome in RUNNER_OUTCOMES:
        text = texts.text(RUNNER_OUTCOMES[finding.outcome])
        if "field" in params:
            params["field"] = texts.text(FIELDS.get(str(params["field"]), OTHER_FIELD))
        if "reason" in params:
            params["reason"] = reason_words(str(params["reason"]), texts)
    else:
        text, params = texts.text(RETIRED_OUTCOME), {"outcome": finding.outcome}
    return Saying(text, params)


def _decoded(name: str, value: Param, texts: Texts) -> Param:
    """Parameters that are codes, one or several with commas, in words; licences as people write them."""
    if not isinstance(value, str):
        return value
    if name == "license":
        return license_name(value)
    if name == "networks":
        return ", ".join(NETWORKS.get(code, code) for code in value.split(", "))
    if name not in CODED_PARAMS:
        return value
    known = {**REASONS, **CODES}
    return ", ".join(texts.text(known.get(code, code)) for code in value.split(", "))


def license_name(license_id: str) -> str:
    """CC-BY-NC-4.0 → CC BY-NC 4.0; other names stand as they are."""
    return CC_LICENSE.sub(r"CC \1 \2", license_id)


def title(check: Check | None, finding: Finding, texts: Texts) -> str:
    """The check's title; for a check that is gone its id in words."""
    if check is None:
        return texts.say(RETIRED_CHECK, check=finding.check)
    return check_text(texts, check, "title")


def distinct_places(subjects: Iterable[Subject], limit: int) -> tuple[Subject, ...]:
    """The first ``limit`` places that differ in address or mark-up."""
    return tuple({(place.url, place.markup): place for place in subjects}.values())[:limit]


def finding_view(finding: Finding, check: Check | None, texts: Texts, limit: int) -> FindingView:
    """One finding with at most ``limit`` places."""
    places = distinct_places(finding.subjects, limit) if finding.status in SHOWN else ()
    of_pages = check is not None and check.of_pages and finding.judged > 0
    return FindingView(
        check=finding.check,
        title=title(check, finding, texts),
        status=finding.status,
        weight=finding.weight,
        saw=saying(finding, check, texts),
        failing=finding.judged - finding.passing if of_pages else 0,
        judged=finding.judged if of_pages else 0,
        home=finding.home,
        places=places,
        more_places=max(0, finding.subject_count - len(places)) if places else 0,
    )


def by_category(
    findings: Sequence[Finding], checks: Mapping[str, Check], texts: Texts, limit: int
) -> tuple[CategoryFindings, ...]:
    """All findings in the order of categories; inside, what is to do first and the heavier first. What only
    rendered pages show is left out where none was rendered."""
    found = []
    for category in CATEGORIES:
        own = [f for f in findings if f.check.split(".")[0] == category and not f.unseen]
        own.sort(key=lambda f: (STATUS_ORDER.index(f.status), -f.weight, f.check))
        counts = [(status, sum(f.status is status for f in own)) for status in STATUS_ORDER]
        if own:
            found.append(
                CategoryFindings(
                    category=category,
                    name=texts.text(CATEGORY_NAMES[category]),
                    counts=tuple((status, count) for status, count in counts if count),
                    findings=tuple(finding_view(f, checks.get(f.check), texts, limit) for f in own),
                )
            )
    return tuple(found)
