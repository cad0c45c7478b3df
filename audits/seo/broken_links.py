"""Do the links inside the site lead somewhere?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence

FEW = 0.05
"""Up to this share of the addresses tried, broken links are a matter of an hour."""


@site_check(
    weight=3,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Links inside the site work"),
    title_failed=N_("Mend the broken links"),
    why=N_(
        "A reader who meets an error page leaves, and does not come back. Search engines visit a site with "
        "many errors less often."
    ),
    fix=N_(
        "Look at the list below: the page, and the broken address on it.\n"
        "Open the page in the editor and find the link.\n"
        "Put in the right address, or remove the link."
    ),
    verify=N_("Tap each link of the list on your phone: a page opens, not an error."),
    outcomes={
        "ok": passed(N_("All links inside the site that we followed work.")),
        "few": warned(N_("Broken addresses inside the site: {broken} of {tried}."), 0.7),
        "many": failed(N_("Many addresses inside the site are broken: {broken} of {tried}.")),
        "none_followed": not_applicable(N_("There were no links to follow.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9110, status 404 and 410",
    reason="A broken link turns some readers away but leaves the rest of the site usable, so it is important and not essential.",
    good='<a href="/contacts">, and /contacts answers 200',
    bad='<a href="/old-page">, and /old-page answers 404',
)
def check(site: SiteEvidence) -> Verdict:
    broken = [failure for failure in site.failures if failure.status in (404, 410) and failure.found_on]
    tried = len(site.pages) + len(broken)
    if tried < 2:
        return Verdict("none_followed")
    if not broken:
        return Verdict("ok")
    subjects = tuple(
        Subject(url=failure.found_on or "", markup=f"{failure.url} ({failure.status})") for failure in broken
    )
    outcome = "few" if len(broken) <= max(1, FEW * tried) else "many"
    return Verdict(outcome, {"broken": len(broken), "tried": tried}, subjects)
