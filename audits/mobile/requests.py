"""How many files must the phone ask for to show a page?"""

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.page_weight import page_weights

MANY = 75
"""Files. The median mobile page of the HTTP Archive asks for about 70."""


@site_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("assets",),
    settled_by="mobile.phone-weight",
    title=N_("Pages ask for few files"),
    title_failed=N_("Let pages ask for fewer files"),
    why=N_(
        "Far from a city every question to the server takes its time, however small the file. A page of a "
        "hundred files stays white for a long while."
    ),
    fix=N_(
        "Ask whoever looks after the site which plug-ins, counters and sliders are still needed.\n"
        "Switch off the others; each brings several files to every page.\n"
        "A free cache plug-in can join the styles and scripts that remain."
    ),
    verify=N_("Open the page on your phone with mobile data: the first text appears within three seconds."),
    outcomes={
        "ok": passed(N_("The page that asks for most files asks for {requests}.")),
        "many": warned(N_("The page that asks for most files asks for {requests}; usual are about 70."), 0.5),
        "not_measured": unknown(N_("The files of the pages could not be counted.")),
    },
    since="0.1",
    revision=1,
    source="HTTP Archive, requests of mobile pages 2025: median about 70",
    reason="What files cost is their bytes, and these are marked under page weight; the count informs only.",
    good="30 files",
    bad="140 files",
)
def check(site: SiteEvidence) -> Verdict:
    weights = page_weights(site)
    if not weights:
        return Verdict("not_measured")
    most = max(weights, key=lambda weight: weight.requests)
    place = Subject(url=most.url, markup=f"{most.requests}")
    return Verdict("many" if most.requests > MANY else "ok", {"requests": most.requests}, (place,))
