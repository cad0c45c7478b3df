"""Does the site say one thing of its rights, or two that exclude each other?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_license, site_rights


@site_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("What the site says of its rights does not contradict itself"),
    title_failed=N_("Remove the contradiction about your rights"),
    why=N_(
        "Where a licence allows copying and another line forbids it, careful people copy nothing. The licence works in vain."
    ),
    fix=N_(
        "Decide which of the two is meant.\n"
        "With a licence remove “all rights reserved” and “copying forbidden” everywhere.\n"
        "Call a licence with NC or ND “shared”, not “open”: it forbids some uses."
    ),
    verify=N_("Read the foot of the page and the contacts page on your phone: both say the same."),
    outcomes={
        "ok": passed(N_("What the site says of its rights does not contradict itself.")),
        "reserved": failed(N_("Beside the licence {license} the site says: “{quote}”.")),
        "called_open": warned(N_("The licence {license} is called open, but it is not."), 0.5),
        "no_license": not_applicable(N_("There is no licence that anything could contradict.")),
    },
    since="0.1",
    revision=1,
    source="Creative Commons, marking your work; Open Definition 2.1",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is None:
        return Verdict("no_license")
    rights = site_rights(site)
    against = rights.all_rights_reserved or rights.copying_forbidden
    if against:
        subject = Subject(url=site.site, markup=against)
        return Verdict("reserved", {"license": found.id, "quote": against[:200]}, (subject,))
    if rights.called_open and found.open is False:
        return Verdict(
            "called_open", {"license": found.id}, (Subject(url=site.site, markup=rights.called_open),)
        )
    return Verdict("ok")
