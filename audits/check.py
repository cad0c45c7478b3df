"""What a check is: one function, frozen metadata beside it, and every answer that it may give.

A check file ends in one function decorated with ``page_check``, ``rendered_check`` or ``site_check``. The
function answers with ``Verdict``: an outcome key, numbers and names for its text, and the places that it
judged. It never writes prose, loops over pages, catches errors or looks at anything but the evidence that it
is given.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeVar

from audits.evidence import PageEvidence, RenderedPage, SiteEvidence


class Status(StrEnum):
    """The last four leave numerator and denominator of a score. No check answers disputed: the organisation
    does (audits.disputed)."""

    PASS = "pass"
    WARN = "warn"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"
    ERROR = "error"
    DISPUTED = "disputed"


Weight = Literal[0, 1, 3, 5]
Effort = Literal["minutes", "hour", "day", "project"]
Audience = Literal["editor", "webmaster", "director"]
Access = Literal["none", "editor", "admin", "hosting", "domain"]
Category = Literal["seo", "mobile", "licensing", "social", "access", "language", "openness", "trust"]

HEADLINE: tuple[Category, ...] = ("seo", "mobile", "licensing", "social")
"""The four mission categories. The headline is their mean."""
CATEGORIES: tuple[Category, ...] = (*HEADLINE, "access", "language", "openness", "trust")
"""All categories in the order of the reports; those after the headline's stand beside it."""

DOCUMENTATION: dict[str, tuple[str, str]] = {
    "wordpress": ("WordPress 6.8", "wordpress.org/documentation"),
    "joomla": ("Joomla 5", "manual.joomla.org"),
    "drupal": ("Drupal 11", "www.drupal.org/docs/user_guide/en"),
    "tilda": ("Tilda, 2026", "help-ru.tilda.cc"),
}
"""The version that the steps for a CMS follow, and where its documentation stands."""

Param = str | int | float


def N_(text: str) -> str:  # noqa: N802
    """Mark a text for translation. It is translated in the reports, as late as possible."""
    return text


@dataclass(frozen=True, slots=True)
class Outcome:
    """One answer that a check may give: its status, its text with {placeholders}, its score 0..1."""

    status: Status
    text: str
    score: float


def passed(text: str) -> Outcome:
    return Outcome(Status.PASS, text, 1.0)


def warned(text: str, score: float = 0.5) -> Outcome:
    """A rung between nothing and right: 0 < score < 1, higher for the better rung."""
    return Outcome(Status.WARN, text, score)


def failed(text: str) -> Outcome:
    return Outcome(Status.FAIL, text, 0.0)


def not_applicable(text: str) -> Outcome:
    return Outcome(Status.NOT_APPLICABLE, text, 0.0)


def unknown(text: str) -> Outcome:
    return Outcome(Status.UNKNOWN, text, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One place that was judged: the page, and the exact mark-up or measurement."""

    url: str
    markup: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check function answers. A page check may leave ``subjects`` empty: the page is the place."""

    outcome: str
    params: Mapping[str, Param] = field(default_factory=dict)
    subjects: tuple[Subject, ...] = ()


Scope = Literal["page", "rendered", "site"]
PageFunction = Callable[[PageEvidence], Verdict]
RenderedFunction = Callable[[RenderedPage], Verdict]
SiteFunction = Callable[[SiteEvidence], Verdict]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A check with its metadata. ``id`` and ``category`` come from the path of its file.

    ``needs`` names fields of SiteEvidence that must be available, else the runner answers unknown.
    ``absent`` names outcomes of a site check that say "nowhere on the site": where too little of it was
    seen (``audits.facts.coverage``) the runner answers unknown in their place.
    ``caps`` (0..1) limits the category while the check fails. ``urgent`` puts it first in the plan.
    ``fixes`` has variants of ``fix`` for a CMS ("wordpress", "joomla", "drupal", "tilda" …).
    ``snippet`` is paste-ready mark-up with {name}, {url}, {language}, {description} to fill in.
    ``settled_by`` names the check that measures on the rendered page what this one reads from mark-up: where
    that one gave a verdict, this one does not apply, so that there is one finding and not two.
    ``same_step`` names a check whose step mends this too: the plan lists that one alone.
    ``after`` names checks whose step must be done first: while one of them is open, the plan lists this
    step after all those that can be begun at once.
    ``source`` is the standard, paper or measurement behind the threshold.
    ``reason`` says in a sentence why the weight is what it is; ``good`` and ``bad`` show mark-up, an address
    or a measurement that passes and one that does not, as short as can be (English, for docs/).
    """

    id: str
    category: Category
    scope: Scope
    weight: Weight
    effort: Effort
    audience: Audience
    access: Access
    title: str
    title_failed: str
    why: str
    fix: str
    verify: str
    outcomes: Mapping[str, Outcome]
    since: str
    revision: int
    source: str
    function: PageFunction | RenderedFunction | SiteFunction
    needs: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    caps: float | None = None
    urgent: bool = False
    needs_permission: bool = False
    after: tuple[str, ...] = ()
    settled_by: str = ""
    same_step: str = ""
    fixes: Mapping[str, str] = field(default_factory=dict)
    snippet: str = ""
    snippet_syntax: Literal["html", "json-ld", "text"] = "html"
    reason: str = ""
    good: str = ""
    bad: str = ""

    @property
    def of_pages(self) -> bool:
        """It is asked page by page, and its finding counts pages."""
        return self.scope != "site"


F = TypeVar("F", bound=PageFunction | RenderedFunction | SiteFunction)


def id_of_module(module: str) -> str:
    """audits.seo.page_title -> seo.page-title"""
    _, category, name = module.split(".")
    return f"{category}.{name.replace('_', '-')}"


def _define(scope: Scope, metadata: dict[str, object], function: F) -> Check:
    check_id = id_of_module(function.__module__)
    return Check(id=check_id, category=check_id.split(".")[0], scope=scope, function=function, **metadata)  # type: ignore[arg-type]


def page_check(**metadata: object) -> Callable[[PageFunction], Check]:
    """The function judges one page; the runner calls it for every page that can be judged and adds up."""
    return lambda function: _define("page", metadata, function)


def rendered_check(**metadata: object) -> Callable[[RenderedFunction], Check]:
    """The function judges one page as a phone showed it; the runner calls it for every page that was measured
    and adds up. Where no page was rendered it answers unknown. ``needs`` are parts of the page, as in
    "page.layout": a page of which they could not be measured is passed over."""
    needs = ("rendered", *metadata.pop("needs", ()))  # type: ignore[misc]
    return lambda function: _define("rendered", {**metadata, "needs": needs}, function)


def site_check(**metadata: object) -> Callable[[SiteFunction], Check]:
    """The function judges the whole site at once."""
    return lambda function: _define("site", metadata, function)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What one check said of one site. Free of language: ids, keys, numbers, places.

    ``score`` is None where the status leaves the score. ``judged`` and ``passing`` count pages (page
    checks) or 1 (site checks); ``home`` is the status of the home page. ``subjects`` holds at most
    SUBJECT_LIMIT places, those that did not pass first; ``subject_count`` is the number before the limit.
    """

    check: str
    revision: int
    weight: int
    status: Status
    outcome: str
    params: dict[str, Param]
    score: float | None
    judged: int = 0
    passing: int = 0
    home: Status | None = None
    subjects: tuple[Subject, ...] = ()
    subject_count: int = 0

    @property
    def unseen(self) -> bool:
        """The pages were not rendered at all, so nothing that only a rendered page shows could be asked."""
        return self.outcome == MISSING and self.params.get("field") == "rendered"


BY_SCRIPTS = "by_scripts"
"""The outcome of several checks where only the rendered page shows what the mark-up does not."""
MISSING = "evidence_missing"
"""The runner's own outcome: evidence that the check needs was not had ({field}, {reason})."""
SUBJECT_LIMIT = 100
