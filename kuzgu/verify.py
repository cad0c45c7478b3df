"""Looks again at the pages that one finding names, and judges that one check by what is there now."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import history
from audits import codec
from audits.check import Check, Finding, Status, Subject
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.caches import page_caches
from audits.facts.site_state import home_page_index
from audits.registry import all_checks
from audits.run import fields_read, finding_of
from crawler.options import CrawlOptions, Target
from crawler.process import crawl_sites
from crawler.second_look import PARTS, SecondLook, Tell, look_again
from crawler.visit_state import Visit

MOST_PAGES = 20
"""Of the pages that a finding names, the first so many are looked at."""
PLACES_KEPT = 5
OWNER_AGREED_DELAY = 2.0
"""Seconds between two requests where the owner agreed to less than the site's Crawl-delay: twice our usual
pace, and never less. What robots.txt forbids stays forbidden."""
SECONDS = 900.0
"""The most that one look may take, waits included."""
QUEUE = "verify-queue.jsonl"

OF_MANY_PAGES = frozenset(
    {
        *("seo.click-depth", "seo.orphan-pages", "seo.sitemap-matches"),
        *("seo.duplicate-pages", "seo.near-duplicates"),
    }
)
"""Checks of how all pages hang together: some pages alone could make them pass wrongly."""
_ALWAYS_THERE = frozenset({"pages", "organisation", "site", "schema", "crawl"})
_OPEN = (Status.WARN, Status.FAIL)
NO_CONNECTION = frozenset(
    {Unavailable.DNS, Unavailable.TIMEOUT, Unavailable.REFUSED, Unavailable.CONNECTION_LOST}
)


class CannotVerify(ValueError):  # noqa: N818
    """There is nothing to verify; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One wish: ``organisation`` is its id, or the series of one of its other sites ("id/host")."""

    organisation: str
    check: str
    owner_agrees: bool = False


@dataclass(slots=True, kw_only=True)
class Prepared:
    """A task with all that is known of it. ``look`` is None where the whole site is needed; ``more`` pages
    are named beyond those that are looked at."""

    task: Task
    check: Check
    visit: int
    record: history.SiteRecord
    finding: Finding
    look: SecondLook | None
    more: int = 0


def prepare(engine: history.Engine, task: Task, tell: Tell) -> Prepared:
    """Find what the latest visit said and where. Raises CannotVerify."""
    check = all_checks().get(task.check)
    if check is None:
        raise CannotVerify(f"There is no check “{task.check}”. kuzgu checks lists them.")
    organisation, slash, _ = task.organisation.partition("/")
    found = history.latest_site(engine, organisation, task.organisation if slash else "")
    if found is None:
        raise CannotVerify(
            f"The history knows no finished visit of “{task.organisation}”: its id is the one in the seeds."
        )
    visit, record = found
    judgement = record.judgement
    again = f"kuzgu audit SEEDS --only {organisation}"
    if judgement is None or judgement.scores is None:
        state = judgement.state if judgement else record.attempt_state
        raise CannotVerify(
            f"{record.series} had no marks at its latest visit ({state}), so there is no finding to verify. "
            f"Visit it again: {again}"
        )
    finding = next((one for one in judgement.findings if one.check == check.id), None)
    if finding is None:
        raise CannotVerify(f"{check.id} was not judged at the latest visit of {record.series}: {again}")
    if finding.status not in _OPEN:
        raise CannotVerify(
            f"{check.id} is not open: at the latest visit of {record.series}, on "
            f"{(record.finished_at or '')[:10]}, it was “{finding.status.value}”. There is nothing to verify."
        )
    body = history.load_evidence(engine, record.run.id, record.series)
    if body is None:
        raise CannotVerify(f"The evidence of {record.series} is kept no more. Visit it again: {again}")
    evidence = codec.decode_site(body)
    look, more = _look(check, finding, evidence, tell)
    return Prepared(task=task, check=check, visit=visit, record=record, finding=finding, look=look, more=more)


def _look(
    check: Check, finding: Finding, evidence: SiteEvidence, tell: Tell
) -> tuple[SecondLook | None, int]:
    index = home_page_index(evidence)
    read = fields_read(check, evidence)
    beyond = read - _ALWAYS_THERE - set(PARTS)
    if index is None or beyond or check.id in OF_MANY_PAGES:
        return None, 0
    home = evidence.pages[index]
    pages = {page.url for page in evidence.pages}
    named = [url for url in dict.fromkeys(place.url for place in finding.subjects) if url in pages]
    parts = tuple(part for part in PARTS if part in read)
    if not named and not (check.needs and set(check.needs) <= set(parts)):
        named = [home.url]
    hidden = finding.subject_count > len(finding.subjects)
    more = max(0, len(named) - MOST_PAGES) + hidden
    return (
        SecondLook(seen=evidence, home=home, urls=named[:MOST_PAGES], parts=parts, tell=tell),
        more,
    )


def options_for(
    run: history.RunRecord, contact: str, *, owner_agrees: bool, allow_loopback: bool
) -> CrawlOptions:
    """How to look: as politely as a run, asking for what is fresh. Who opted out by the latest run is left
    alone."""
    known = codec.from_plain(run.options, CrawlOptions)
    return CrawlOptions(
        contact=contact,
        pages=2 * MOST_PAGES,
        seconds=SECONDS,
        delay=max(known.delay, 0.0 if allow_loopback else 1.0),
        timeout=known.timeout,
        allow_loopback=allow_loopback,
        hosts=known.hosts if allow_loopback else {},
        opted_out=known.opted_out,
        no_cache=True,
        longest_delay=OWNER_AGREED_DELAY if owner_agrees else None,
    )


def look(prepared: Sequence[Prepared], options: CrawlOptions, log: Path) -> tuple[history.Verification, ...]:
    """Look at all of them in one crawl, and say what each came to, in their order. A process can do this
    once. What needs the whole site is not visited."""
    visits = {number: one for number, one in enumerate(prepared) if one.look is not None}
    targets = [
        Target(
            organisation=one.record.organisation,
            site=one.record.site,
            series=one.record.series,
            run=number,
        )
        for number, one in visits.items()
    ]

    async def visiting(visit: Visit) -> SiteEvidence:
        second = visits[visit.target.run].look
        assert second is not None
        return await look_again(visit, second)

    if targets:
        crawl_sites(
            targets,
            options,
            lambda target, evidence: None,
            lambda event: None,
            visiting=visiting,
            log_file=log,
        )
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    return tuple(answer_of(one, moment) for one in prepared)


def answer_of(one: Prepared, moment: str) -> history.Verification:
    """What the second look came to. ``moment`` is ISO 8601."""
    answer, reason, places = _answer(one)
    caches: tuple[str, ...] = ()
    if answer == "still" and one.look is not None:
        signs = (sign.cache for page in one.look.fresh.values() for sign in page_caches(page))
        caches = tuple(dict.fromkeys(signs))
    return history.Verification(
        attempt_id=one.visit,
        organisation_id=one.record.organisation.id,
        series=one.record.series,
        check=one.check.id,
        revision=one.check.revision,
        verified_at=moment,
        answer=answer,
        reason=reason,
        owner_agrees=one.task.owner_agrees,
        places=places[:PLACES_KEPT],
        caches=caches,
    )


_Said = tuple[Literal["passes", "still", "unsure"], str, tuple[Subject, ...]]


def _answer(one: Prepared) -> _Said:
    second = one.look
    if second is None:
        return "unsure", "whole_site", ()
    if second.evidence is None:
        return "unsure", "failed", ()
    of_pages = one.check.scope == "page"
    if not second.fresh and second.unseen:
        return "unsure", next(iter(second.unseen.values())).value, ()
    if of_pages and not second.fresh:
        return ("unsure", "more_pages", ()) if one.more else ("passes", "", ())
    evidence = second.evidence
    if of_pages:
        evidence = replace(evidence, pages=tuple(second.fresh.values()))
    judged = finding_of(one.check, evidence)
    if judged.status in _OPEN:
        return _still(one.check, judged, second)
    if second.unseen:
        return "unsure", next(iter(second.unseen.values())).value, ()
    if one.more:
        return "unsure", "more_pages", ()
    if judged.status is Status.PASS or (of_pages and judged.status is Status.NOT_APPLICABLE):
        return "passes", "", ()
    return "unsure", judged.status.value, ()


def _still(check: Check, judged: Finding, second: SecondLook) -> _Said:
    """A place that was looked at decides; what is missing everywhere may have come to a page that was not."""
    seen = {page.url for page in second.seen.pages}
    fresh = {page.url for page in second.fresh.values()} | second.fresh.keys()
    places = tuple(place for place in judged.subjects if place.url in fresh or place.url not in seen)
    by_parts = bool(check.needs) and set(check.needs) <= set(second.parts)
    if places or by_parts:
        return "still", "", places or judged.subjects
    return "unsure", "whole_site", ()


def queue(out: Path, task: Task) -> Path:
    """Keep a task for a time with a connection. Raises OSError."""
    path = out / QUEUE
    if task not in queued(out):
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(task), ensure_ascii=False) + "\n")
    return path


def queued(out: Path) -> tuple[Task, ...]:
    """The tasks that wait, the oldest first. Raises CannotVerify for a file that is not ours."""
    path = out / QUEUE
    if not path.exists():
        return ()
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        return tuple(codec.from_plain(row, Task) for row in rows)
    except ValueError as error:
        raise CannotVerify(f"{path} cannot be read ({error}). Delete it and ask again.") from error


def take_off_queue(out: Path, done: Iterable[Task]) -> None:
    """Forget tasks that are done; without any left the file goes too."""
    over = set(done)
    left = [task for task in queued(out) if task not in over]
    (out / QUEUE).unlink(missing_ok=True)
    for task in left:
        queue(out, task)


def without_connection(prepared: Iterable[Prepared]) -> bool:
    """Did nothing at all answer? Then it may be us."""
    looks = [one.look for one in prepared if one.look is not None and one.look.urls]
    return bool(looks) and all(
        not look.fresh and look.unseen and set(look.unseen.values()) <= NO_CONNECTION for look in looks
    )
