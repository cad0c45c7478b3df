"""Which other companies learn of each visit?"""

from urllib.parse import urlsplit

from audits.check import N_, Subject, Verdict, passed, site_check, warned
from audits.evidence import SiteEvidence

MANY = 8


@site_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Few others learn of the visits to your site"),
    title_failed=N_("Look at who else learns of each visit"),
    why=N_(
        "Counters, maps and videos tell their owners who has visited you. For people in danger it matters."
    ),
    fix=N_(
        "Look at the list: what do you need of it?\nAsk whoever looks after the site to take the rest away.\nPut a link to a map or video in the place of the window with it."
    ),
    verify=N_("At the next check the list is shorter."),
    outcomes={
        "ok": passed(N_("No page loads scripts or frames of others.")),
        "some": passed(N_("Others that learn of visits: {count} ({hosts}).")),
        "many": warned(N_("Many others learn of each visit: {count} ({hosts})."), 0.5),
    },
    since="0.1",
    revision=1,
    source="Our own count of hosts of scripts and frames; more than 8 is rare on local sites",
    reason="It informs: which of them are needed only the organisation knows.",
    good="scripts of the own host only",
    bad="scripts and frames of nine other hosts",
)
def check(site: SiteEvidence) -> Verdict:
    first: dict[str, str] = {}
    for page in site.pages:
        for one in page.subresources:
            if one.third_party and one.kind in ("script", "frame"):
                first.setdefault((urlsplit(one.url).hostname or "").removeprefix("www."), page.url)
    first.pop("", None)
    if not first:
        return Verdict("ok")
    hosts = sorted(first)
    places = tuple(Subject(url=first[host], markup=host) for host in hosts)
    outcome = "many" if len(hosts) > MANY else "some"
    return Verdict(outcome, {"count": len(hosts), "hosts": ", ".join(hosts[:5])}, places)
