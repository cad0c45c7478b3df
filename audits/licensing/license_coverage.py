"""Does the licence stand on every page, or only on one?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import page_site_license, site_license
from audits.facts.license_place import answered_pages

MOST, SOME = 0.9, 0.3


@site_check(
    weight=3,
    effort="minutes",
    audience="webmaster",
    access="admin",
    after=("licensing.site-license",),
    title=N_("The licence stands on every page"),
    title_failed=N_("Put the licence on every page"),
    why=N_(
        "People come by search to a single page and never see the others. What stands only on the home page they do not know."
    ),
    fix=N_(
        "Put the line with the licence into the footer of the template, not into one page.\n"
        "Look at a news item and at a page in each language: the licence must stand there too."
    ),
    verify=N_("Open any news item on your phone and scroll to its end: the licence stands there."),
    outcomes={
        "ok": passed(N_("The licence stands on {marked} of {pages} pages.")),
        "some": warned(N_("The licence stands on {marked} of {pages} pages."), 0.6),
        "few": warned(N_("The licence stands on {marked} of {pages} pages only."), 0.3),
        "no_license": failed(N_("There is no licence yet that could stand on the pages.")),
    },
    absent=("no_license",),
    since="0.1",
    revision=3,
    source="Creative Commons, marking your work: each page",
    reason="Readers come from search to single pages; a licence on the home page alone is seen by few.",
    good="the licence in the footer of 40 of 40 pages",
    bad="the licence on 1 of 40 pages",
)
def check(site: SiteEvidence) -> Verdict:
    if site_license(site) is None:
        return Verdict("no_license")
    looked_at = tuple(answered_pages(site))
    without = [page.url for page in looked_at if page_site_license(page) is None]
    pages = len(looked_at)
    marked = pages - len(without)
    outcome = "ok" if marked >= MOST * pages else "some" if marked >= SOME * pages else "few"
    return Verdict(outcome, {"marked": marked, "pages": pages}, tuple(Subject(url=url) for url in without))
