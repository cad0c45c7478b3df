"""Evidence and checks to a judgement. Calls each check with what it needs and answers for what is missing."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, replace

from audits.check import MISSING, SUBJECT_LIMIT, Check, Finding, Outcome, Status, Subject, Verdict
from audits.evidence import SCHEMA, Organisation, PageEvidence, RenderedPage, SiteEvidence, Unavailable
from audits.facts.cms import site_cms
from audits.facts.contacts import page_contacts
from audits.facts.coverage import saw_enough
from audits.facts.language import page_language
from audits.facts.license import rights_class, site_license
from audits.facts.redirect_stub import is_redirect_stub
from audits.facts.remembered import forget
from audits.facts.rendered import built_by_scripts, lost, measured, pictures_of, way_of, why_not
from audits.facts.site_state import JUDGED_STATES, SiteState, State, home_page_index, site_state
from audits.facts.social import own_profiles
from audits.judgement import Judgement, ProfileLink, SiteProfile, Unseen
from audits.registry import all_checks
from audits.scoring import SCORING, gains, score

UNSEEN_LIMIT = 50
FAIL_BELOW = 0.5
"""A page check whose pages score less than this on average, or whose home page fails, fails the site."""

_FIELDS = frozenset(field.name for field in fields(SiteEvidence))
_Answer = tuple[int, Verdict, Outcome]
"""Index of a page, what the check answered, and what that answer is."""
_COUNTED = frozenset((Status.PASS, Status.WARN, Status.FAIL))
NO_PAGES = "no_pages"
"""The runner's own outcome: there was no page that the check could judge."""
PARTLY_SEEN = "partly_seen"
"""The runner's own outcome: what the check looks for was not seen, and neither was enough of the site."""
MEASURED = "measured"
"""The runner's own outcome: the check that settles this one saw the rendered page."""
CRASHED = "crashed"
"""The runner's own outcome: the check itself failed ({error}); a fault of ours, never of the site."""


def rules_version(checks: Mapping[str, Check]) -> str:
    """Twelve hexadecimal digits that change when any check is added, removed, re-weighted or revised."""
    rows = sorted(f"{c.id} {c.revision} {c.weight} {c.caps}" for c in checks.values())
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:12]


def judge(site: SiteEvidence, *, tool: str, checks: Mapping[str, Check] | None = None) -> Judgement:
    """Judge one site. A site in a state without marks gets its state and profile, and no findings. One that
    is empty without its scripts is judged as the browser drew it, where a browser did; checks that need the
    rendered pages get the crawled ones as they were sent, to tell the difference."""
    checks = all_checks() if checks is None else checks
    state = site_state(site)
    sent = site
    findings: tuple[Finding, ...] = ()
    by_scripts = 0
    if state.state == "needs_scripts":
        drawn = built_by_scripts(site)
        by_scripts = sum(page not in site.pages for page in drawn.pages)
        if by_scripts and (drawn_state := site_state(drawn)).state != "needs_scripts":
            site, came = drawn, state.evidence
            state = drawn_state
            if state.state in JUDGED_STATES:
                state = SiteState(state="partly", reason="scripts", evidence=came)
        else:
            by_scripts = 0
    if state.state in JUDGED_STATES:
        content, as_sent = _content(site), _content(sent)
        if reason := why_not(site.rendered):
            content = replace(content, rendered=Unavailable(reason))
            as_sent = replace(as_sent, rendered=Unavailable(reason))
        findings = _settled(
            tuple(_finding(c, as_sent if "rendered" in c.needs else content) for c in checks.values()), checks
        )
    judgement = Judgement(
        state=state.state,
        state_reason=state.reason,
        state_evidence=state.evidence,
        profile=replace(site_profile(site), pages_by_scripts=by_scripts),
        findings=findings,
        scores=score(findings, checks) if findings else None,
        gains=gains(findings, checks),
        tool=tool,
        rules=rules_version(checks),
        scoring=SCORING,
        evidence_schema=site.schema,
    )
    forget()
    return judgement


def judge_page(page: PageEvidence, checks: Mapping[str, Check] | None = None) -> tuple[Finding, ...]:
    """The page checks alone, for one page. Checks that need the site are left out."""
    checks = all_checks() if checks is None else checks
    if not 200 <= page.status < 300:
        return ()
    return tuple(
        _of_pages(check, (page,), home=None)
        for check in checks.values()
        if check.scope == "page" and all(need.startswith("page.") for need in check.needs)
    )


def finding_of(check: Check, site: SiteEvidence) -> Finding:
    """What one check says of one site, whatever state the site is in."""
    found = _finding(check, _content(site))
    forget()
    return found


def fields_read(check: Check, site: SiteEvidence) -> frozenset[str]:
    """The fields of the evidence that a check reads when it judges this site, and those that it needs."""
    read = set(check.needs)

    class Recorded(SiteEvidence):
        __slots__ = ()

        def __getattribute__(self, name: str) -> object:
            if name in _FIELDS:
                read.add(name)
            return super().__getattribute__(name)

    forget()
    _finding(check, Recorded(**{name: getattr(site, name) for name in _FIELDS}))
    forget()
    return frozenset(read)


def _content(site: SiteEvidence) -> SiteEvidence:
    """The site without the pages that only send their reader on."""
    pages = tuple(page for page in site.pages if not is_redirect_stub(page))
    return site if len(pages) == len(site.pages) else replace(site, pages=pages)


def _settled(findings: tuple[Finding, ...], checks: Mapping[str, Check]) -> tuple[Finding, ...]:
    """What a rendered page has shown is not guessed at from mark-up as well."""
    judged = {finding.check for finding in findings if finding.status in _COUNTED}
    return tuple(
        _unjudged(checks[finding.check], Status.NOT_APPLICABLE, MEASURED, {})
        if checks[finding.check].settled_by in judged
        else finding
        for finding in findings
    )


def _finding(check: Check, site: SiteEvidence) -> Finding:
    for need in check.needs:
        if not need.startswith("page.") and isinstance(value := getattr(site, need), Unavailable):
            return _unjudged(check, Status.UNKNOWN, MISSING, {"field": need, "reason": value.value})
    if check.scope == "page":
        pages = tuple(page for page in site.pages if 200 <= page.status < 300)
        return _of_pages(check, pages, home_page_index(site))
    if check.scope == "rendered":
        pages_measured = measured(site)
        home = next((n for n, page in enumerate(pages_measured) if page.template == "home"), None)
        return _of_pages(check, pages_measured, home)
    try:
        verdict = check.function(site)  # type: ignore[arg-type]
        outcome = check.outcomes[verdict.outcome]
    except Exception as error:
        return _unjudged(check, Status.ERROR, CRASHED, {"error": f"{type(error).__name__}: {error}"[:200]})
    if verdict.outcome in check.absent and not saw_enough(site):
        return _unjudged(check, Status.UNKNOWN, PARTLY_SEEN, {})
    counted = outcome.status in _COUNTED
    return Finding(
        check=check.id,
        revision=check.revision,
        weight=check.weight,
        status=outcome.status,
        outcome=verdict.outcome,
        params=dict(verdict.params),
        score=outcome.score if counted else None,
        judged=int(counted),
        passing=int(outcome.status is Status.PASS),
        subjects=verdict.subjects[:SUBJECT_LIMIT],
        subject_count=len(verdict.subjects),
    )


def _unjudged(check: Check, status: Status, outcome: str, params: dict[str, str | int | float]) -> Finding:
    return Finding(
        check=check.id,
        revision=check.revision,
        weight=check.weight,
        status=status,
        outcome=outcome,
        params=params,
        score=None,
    )


def _of_pages(
    check: Check, pages: tuple[PageEvidence, ...] | tuple[RenderedPage, ...], home: int | None
) -> Finding:
    """Add up the verdicts of pages: the mean of their scores, the commonest of the worst outcomes."""
    needs = [need[5:] for need in check.needs if need.startswith("page.")]
    answers: list[_Answer] = []
    try:
        for index, page in enumerate(pages):
            if needs and any(isinstance(getattr(page, need), Unavailable) for need in needs):
                continue
            verdict: Verdict = check.function(page)  # type: ignore[arg-type]
            answers.append((index, verdict, check.outcomes[verdict.outcome]))
    except Exception as error:
        return _unjudged(check, Status.ERROR, CRASHED, {"error": f"{type(error).__name__}: {error}"[:200]})
    counted = [answer for answer in answers if answer[2].status in _COUNTED]
    if not counted:
        return _of_no_page(check, answers)
    mean = sum(outcome.score for _, _, outcome in counted) / len(counted)
    home_status = next((outcome.status for index, _, outcome in counted if index == home), None)
    not_passing = [answer for answer in counted if answer[2].status is not Status.PASS]
    if not not_passing:
        status = Status.PASS
    elif mean < FAIL_BELOW or home_status is Status.FAIL:
        status = Status.FAIL
    else:
        status = Status.WARN
    shown = not_passing or counted
    outcome_key = (
        next(verdict.outcome for index, verdict, _ in shown if index == home)
        if home_status is Status.FAIL
        else _commonest(shown)
    )
    with_outcome = [(index, verdict) for index, verdict, _ in shown if verdict.outcome == outcome_key]
    _, example = next((pair for pair in with_outcome if pair[0] == home), with_outcome[0])
    return Finding(
        check=check.id,
        revision=check.revision,
        weight=check.weight,
        status=status,
        outcome=outcome_key,
        params=dict(example.params),
        score=round(mean, 4),
        judged=len(counted),
        passing=len(counted) - len(not_passing),
        home=home_status,
        subjects=_subjects(pages, shown, home),
        subject_count=sum(len(verdict.subjects) or 1 for _, verdict, _ in shown),
    )


def _of_no_page(check: Check, answers: list[_Answer]) -> Finding:
    """No page could be marked: it did not apply, or could not be told."""
    unknown = [verdict for _, verdict, outcome in answers if outcome.status is Status.UNKNOWN]
    if unknown:
        return _unjudged(check, Status.UNKNOWN, unknown[0].outcome, dict(unknown[0].params))
    if answers:
        first = answers[0][1]
        return _unjudged(check, Status.NOT_APPLICABLE, first.outcome, dict(first.params))
    return _unjudged(check, Status.UNKNOWN, NO_PAGES, {})


def _commonest(answers: list[_Answer]) -> str:
    counts = Counter(verdict.outcome for _, verdict, _ in answers)
    if len(counts) == 1:
        return answers[0][1].outcome
    scores = {verdict.outcome: outcome.score for _, verdict, outcome in answers}
    return min(counts, key=lambda key: (-counts[key], scores[key], key))


def _subjects(
    pages: tuple[PageEvidence, ...] | tuple[RenderedPage, ...], answers: list[_Answer], home: int | None
) -> tuple[Subject, ...]:
    """The first places: the home page, then worse ones, then in the order of the crawl."""
    ordered = sorted(answers, key=lambda answer: (answer[0] != home, answer[2].score, answer[0]))
    found: list[Subject] = []
    for index, verdict, _ in ordered:
        places = verdict.subjects or (Subject(url=pages[index].url),)
        found += [Subject(url=p.url, markup=p.markup[:500], outcome=verdict.outcome) for p in places]
        if len(found) >= SUBJECT_LIMIT:
            break
    return tuple(found[:SUBJECT_LIMIT])


def site_profile(site: SiteEvidence) -> SiteProfile:
    """The facts of the site that reports show and that steps depend on."""
    index = home_page_index(site)
    home = site.pages[index] if index is not None else None
    cms = site_cms(site)
    license_found = site_license(site)
    shares: Counter[str] = Counter()
    emails: dict[str, None] = {}
    phones: dict[str, None] = {}
    for page in site.pages:
        for share in page.languages:
            shares[share.lang or ""] += share.letters
        contacts = page_contacts(page)
        emails.update(dict.fromkeys(contacts.emails))
        phones.update(dict.fromkeys(contacts.phones))
    letters = sum(shares.values())
    unseen = [Unseen(url=f.url, reason=f.reason.value, status=f.status) for f in site.failures]
    unseen += [Unseen(url=p.url, reason=reason.value, status=p.status) for p, reason in lost(site)]
    descriptions = [m.content for m in home.metas if m.key == "description"] if home else []
    return SiteProfile(
        site=site.site,
        home_url=home.url if home else site.site,
        home_title=home.titles[0] if home and home.titles else "",
        home_description=descriptions[0] if descriptions else "",
        home_language=(page_language(home).detected or "") if home else "",
        cms=cms.name if cms else "",
        cms_slug=cms.slug if cms else "",
        cms_version=(cms.version or "") if cms else "",
        cms_open_source=cms.open_source if cms else None,
        license_id=license_found.id if license_found else "",
        license_url=(license_found.url or "") if license_found else "",
        rights=rights_class(site) if site.pages else "",
        social=tuple(ProfileLink(network=p.network, url=p.url, kind=p.kind) for p in own_profiles(site)),
        languages=tuple((lang, round(n / letters, 3)) for lang, n in shares.most_common()) if letters else (),
        emails=tuple(emails)[:20],
        phones=tuple(phones)[:20],
        pages=len(site.pages),
        page_limit=site.crawl.page_limit,
        discovered=site.crawl.discovered,
        crawl_ended_by=site.crawl.ended_by,
        selection=site.crawl.selection,
        user_agent=site.crawl.user_agent,
        vantage=site.crawl.vantage,
        started_at=site.crawl.started_at,
        finished_at=site.crawl.finished_at,
        unseen=tuple(unseen[:UNSEEN_LIMIT]),
        unseen_count=len(unseen),
        rendered=way_of(site.rendered),
        rendered_why_not=why_not(site.rendered),
        pictures=pictures_of(site),
    )


def no_own_site(organisation: Organisation, *, tool: str) -> Judgement:
    """The state of an organisation that has no site of its own: nothing to visit, nothing to mark."""
    reason = "platform" if organisation.url else "none"
    return _unvisited("no_own_site", reason, organisation.url, organisation.url, tool)


def opted_out(site: str, *, since: str, tool: str) -> Judgement:
    """The state of a site whose owners asked not to be visited; ``since`` is the date of that (ISO 8601)."""
    return _unvisited("opted_out", "opted_out", since, site, tool)


def _unvisited(state: State, reason: str, evidence: str, site: str, tool: str) -> Judgement:
    return Judgement(
        state=state,
        state_reason=reason,
        state_evidence=evidence,
        profile=SiteProfile(site=site),
        tool=tool,
        rules=rules_version(all_checks()),
        scoring=SCORING,
        evidence_schema=SCHEMA,
    )
