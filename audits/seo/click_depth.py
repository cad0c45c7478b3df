"""How many clicks is each page away from the home page?"""

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.link_graph import link_graph
from audits.facts.site_state import home_page_index

DEEP = 4


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Every page is a few clicks away from the home page"),
    title_failed=N_("Bring deep pages nearer to the home page"),
    why=N_(
        "On a slow line every click costs seconds, and each one loses readers. What lies deep is also visited "
        "by search engines less often."
    ),
    fix=N_(
        "Look at the pages of the list below: which of them do people need today?\n"
        "Link these from the home page, or from the first page of their part of the site.\n"
        "Old news may stay deep; a list of years helps to reach them."
    ),
    verify=N_("Begin at the home page on your phone: you reach the page with four taps at most."),
    outcomes={
        "ok": passed(N_("The deepest page is {clicks} clicks away from the home page.")),
        "deep": warned(N_("Pages that are more than four clicks away from the home page: {count}."), 0.7),
        "partial": unknown(N_("We did not look at the whole site, so a shorter way may exist.")),
        "no_home": unknown(N_("The home page could not be read, so this cannot be said.")),
    },
    since="0.1",
    revision=1,
    source="our threshold: four clicks; others use three to five",
    reason="How deep a page may lie depends on the site, so it informs and bears no points.",
    good="home → projects → water",
    bad="home → archive → 2019 → May → page 3 → water",
)
def check(site: SiteEvidence) -> Verdict:
    if home_page_index(site) is None:
        return Verdict("no_home")
    clicks = link_graph(site).clicks
    deep = [(page, count) for page, count in zip(site.pages, clicks, strict=True) if count and count > DEEP]
    if not deep:
        return Verdict("ok", {"clicks": max(count or 0 for count in clicks)})
    if site.crawl.ended_by != "complete":
        return Verdict("partial")
    deep.sort(key=lambda pair: -pair[1])
    subjects = tuple(Subject(url=page.url, markup=str(count)) for page, count in deep)
    return Verdict("deep", {"count": len(deep)}, subjects)
