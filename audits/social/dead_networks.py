"""Do links lead to networks that no longer exist?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social import own_profiles, site_profiles


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("No link leads to a network that has closed"),
    title_failed=N_("Remove links to networks that have closed"),
    why=N_("A link to a network that closed years ago tells the visitor that the site is not looked after."),
    fix=N_("Remove the icons of the list below from the template.\nPut in a network that you use today."),
    verify=N_("Look at the icons on your phone: each leads to a page with news of this year."),
    outcomes={
        "ok": passed(N_("No link leads to a network that has closed.")),
        "dead": warned(N_("Links to networks that have closed: {networks}."), 0.2),
        "none": not_applicable(N_("There are no links to social networks.")),
    },
    since="0.1",
    revision=1,
    source="Google, end of Google+ on 2019-04-02",
    reason="It looks neglected, but stops nobody from finding the living profiles.",
    good='<a href="https://www.facebook.com/omur.kg">Facebook</a>',
    bad='<a href="https://plus.google.com/+omur">Google+</a>',
)
def check(site: SiteEvidence) -> Verdict:
    dead = [p for p in site_profiles(site) if p.kind == "dead"]
    if dead:
        subjects = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in dead)
        return Verdict("dead", {"networks": ", ".join(dict.fromkeys(p.network for p in dead))}, subjects)
    return Verdict("ok" if own_profiles(site) else "none")
