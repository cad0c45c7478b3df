"""Judgements made by hand, as realistic as they get without a crawl, for tests of the reports."""

from audits.check import Check, Finding, Status, Subject, failed, not_applicable, passed, unknown, warned
from audits.judgement import Judgement, ProfileLink, SiteProfile, Unseen
from audits.scoring import gains, score

SITE = "https://ak-bosogo.example.kg/"
LONG = "https://ak-bosogo.example.kg/index.php/ky/" + "%D0%B6%D0%B0%D2%A3%D1%8B%D0%BB%D1%8B%D0%BA-" * 12
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202e" + "w" * 400


def make_check(check_id: str, **kw: object) -> Check:
    """A check with every field filled; its function is never called here."""
    defaults: dict[str, object] = {
        "id": check_id,
        "category": check_id.split(".")[0],
        "scope": "page",
        "weight": 3,
        "effort": "minutes",
        "audience": "editor",
        "access": "editor",
        "title": f"Title of {check_id} is right",
        "title_failed": f"Mend the title of {check_id}",
        "why": "People who search for help read the title first. Without it they do not open the page.",
        "fix": "Open the page in the editor.\nWrite a title of 3-10 words.\nSave and publish.",
        "verify": "Open the page on your phone and look at the list of open tabs.",
        "outcomes": {
            "ok": passed("The page has what it needs."),
            "missing": failed("The page has no title; it begins with {first}."),
            "short": warned("The title has {count} letters."),
            "none": not_applicable("There is nothing here that this could be about."),
            "unsure": unknown("It cannot be told."),
        },
        "since": "0.1",
        "revision": 1,
        "source": "made by hand",
        "function": lambda page: None,
    }
    return Check(**{**defaults, **kw})  # type: ignore[arg-type]


CHECKS = {
    check.id: check
    for check in (
        make_check("seo.indexable", weight=5, urgent=True, caps=0.3, effort="minutes", audience="webmaster",
                   access="admin", title="Search engines may show the site",
                   title_failed="Let search engines in",
                   fixes={"wordpress": "Settings, Reading.\nTake the mark away at “Discourage”."}),
        make_check("seo.page-title", weight=5, title="Every page has a title",
                   title_failed="Give every page a title", snippet="<title>About us — {name}</title>"),
        make_check("seo.description", title="Pages have descriptions", title_failed="Write descriptions",
                   snippet='<meta name="description" content="{description}">'),
        make_check("seo.structured-data", effort="hour", audience="webmaster", scope="site", access="admin",
                   title="Search engines can read who you are",
                   title_failed="Say who you are in structured data", snippet_syntax="json-ld",
                   snippet='<script type="application/ld+json">\n{\n  "@context": "https://schema.org",\n'
                   '  "@type": "NGO",\n  "name": "{name}",\n  "url": "{url}"\n}\n</script>'),
        make_check("seo.https", weight=5, scope="site", effort="hour", access="hosting", audience="webmaster",
                   title="The connection is secure", title_failed="Switch the secure connection on"),
        make_check("mobile.viewport", weight=5, effort="hour", audience="webmaster", access="admin",
                   title="Pages fit the screen of a phone", title_failed="Fit the pages to the phone"),
        make_check("mobile.weight", effort="day", title="Pages are light", title_failed="Make pages lighter"),
        make_check("mobile.redesign", effort="project", audience="webmaster", access="hosting",
                   title="Text is large enough", title_failed="Enlarge the text"),
        make_check("licensing.site-licence", weight=5, scope="site", audience="director", access="none",
                   needs_permission=True, title="The site says what others may do with its texts",
                   title_failed="Choose an open licence",
                   snippet='<p>© {year} {name}. <a rel="license" '
                   'href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></p>'),
        make_check("licensing.machine-readable", title="The licence is machine-readable",
                   title_failed="Mark the licence for programs"),
        make_check("social.accounts", weight=5, title="Accounts can be found from the site",
                   title_failed="Link your accounts"),
        make_check("social.messenger", title="A messenger is one touch away", title_failed="Add a messenger"),
        make_check("social.tiktok", weight=0, title="TikTok is not the only video channel",
                   title_failed="Put the videos on a second channel"),
    )
}  # fmt: skip


def finding(check_id: str, status: Status, outcome: str, mean: float | None, **kw: object) -> Finding:
    check = CHECKS[check_id]
    defaults: dict[str, object] = {
        "check": check_id,
        "revision": 1,
        "weight": check.weight,
        "status": status,
        "outcome": outcome,
        "params": {},
        "score": mean,
    }
    return Finding(**{**defaults, **kw})  # type: ignore[arg-type]


def subjects(count: int, markup: str = "<title></title>") -> tuple[Subject, ...]:
    return tuple(Subject(url=f"{SITE}news/{n}", markup=markup, outcome="missing") for n in range(count))


FINDINGS = (
    finding("seo.indexable", Status.FAIL, "missing", 0.0, params={"first": "noindex"}, judged=40, passing=12,
            home=Status.FAIL, subjects=subjects(28, '<meta name="robots" content="noindex, nofollow">'),
            subject_count=28),
    finding("seo.page-title", Status.WARN, "missing", 0.9, params={"first": HOSTILE}, judged=40, passing=36,
            home=Status.PASS, subject_count=4,
            subjects=(Subject(url=LONG, markup=HOSTILE), *subjects(2), Subject(url="javascript:alert(1)"))),
    finding("seo.description", Status.WARN, "short", 0.5, params={"count": 1234}, judged=40, passing=0,
            home=Status.WARN, subjects=subjects(40, ""), subject_count=40),
    finding("seo.structured-data", Status.FAIL, "missing", 0.0, params={"first": "«Ак-Босого»"}, judged=1),
    finding("seo.https", Status.PASS, "ok", 1.0, judged=1, passing=1),
    finding("mobile.viewport", Status.FAIL, "missing", 0.0, params={"first": "x"}, judged=40, passing=0,
            home=Status.FAIL, subject_count=40,
            subjects=subjects(3, '<meta name="viewport" content="width=1024, user-scalable=no">')),
    finding("mobile.weight", Status.UNKNOWN, "evidence_missing", None,
            params={"field": "assets", "reason": "timeout"}),
    finding("mobile.redesign", Status.WARN, "short", 0.4, params={"count": 9}, judged=40, passing=10),
    finding("licensing.site-licence", Status.FAIL, "missing", 0.0, params={"first": "©"}, judged=1),
    finding("licensing.machine-readable", Status.NOT_APPLICABLE, "none", None),
    finding("social.accounts", Status.PASS, "ok", 1.0, judged=40, passing=40, home=Status.PASS,
            subject_count=1,
            subjects=(Subject(url=SITE, markup='<a href="https://facebook.com/akbosogo">'),)),
    finding("social.messenger", Status.PASS, "ok", 1.0, judged=40, passing=40, home=Status.PASS),
    finding("social.tiktok", Status.WARN, "short", 0.5, params={"count": 2}, judged=1),
)  # fmt: skip

PROFILE = SiteProfile(
    site=SITE,
    home_url=SITE,
    home_title="Башкы барак",
    home_description='"Ак-Босого" & достор: айыл аялдарына жардам',
    home_language="ky",
    cms="WordPress",
    cms_slug="wordpress",
    cms_version="6.4",
    cms_open_source=True,
    social=(
        ProfileLink(network="facebook", url="https://www.facebook.com/akbosogo", kind="profile"),
        ProfileLink(network="instagram", url="https://www.instagram.com/ak_bosogo/", kind="profile"),
    ),
    languages=(("ky", 0.61), ("ru", 0.33), ("", 0.04), ("en", 0.02)),
    emails=("info@ak-bosogo.example.kg",),
    phones=("+996312000000",),
    pages=40,
    page_limit=100,
    discovered=212,
    crawl_ended_by="seconds",
    selection="1",
    user_agent="Kuzgu/0.1 (+https://example.org/contact)",
    vantage="Бишкек",
    started_at="2026-11-23T08:00:00Z",
    finished_at="2026-11-23T08:14:00Z",
    unseen=(
        Unseen(url=SITE + "arkhiv/2011", reason="http_error", status=404),
        Unseen(url=LONG, reason="timeout"),
        Unseen(url=SITE + "otchet.pdf", reason="too_large", status=200),
    ),
    unseen_count=3,
)
NAMES = {"ky": "«Ак-Босого» & Ко коомдук фонду", "ru": "Общественный фонд «Ак-Босого» & Ко"}


def judged(findings: tuple[Finding, ...] = FINDINGS, **kw: object) -> Judgement:
    """A site with marks."""
    defaults: dict[str, object] = {
        "state": "audited",
        "profile": PROFILE,
        "findings": findings,
        "scores": score(findings, CHECKS),
        "gains": gains(findings, CHECKS),
        "tool": "0.1.0",
        "rules": "0123456789ab",
        "scoring": 1,
        "evidence_schema": 1,
    }
    return Judgement(**{**defaults, **kw})  # type: ignore[arg-type]


def unjudged(state: str, reason: str = "", evidence: str = "") -> Judgement:
    """A site in a state without marks."""
    profile = SiteProfile(
        site=SITE if state != "no_own_site" else "",
        user_agent=PROFILE.user_agent,
        vantage=PROFILE.vantage,
        started_at=PROFILE.started_at,
        finished_at=PROFILE.finished_at,
    )
    return judged(
        (), state=state, state_reason=reason, state_evidence=evidence, profile=profile, scores=None, gains=()
    )
