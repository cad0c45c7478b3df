"""Do the ways to follow you stand on every page?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_presence import pages_with_profiles

MOST, SOME = 0.8, 0.3


@site_check(
    weight=3,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("Your social networks stand on every page"),
    title_failed=N_("Put your social networks on every page"),
    why=N_("From search people come straight to a news item. There they decide whether to follow you."),
    fix=N_(
        "Put the links into the footer of the template instead of into one page.\nLook at a news item and at each language."
    ),
    verify=N_("Open any news item on your phone and scroll to its end: the links stand there."),
    outcomes={
        "ok": passed(N_("Your social networks stand on {marked} of {pages} pages.")),
        "some": warned(N_("Your social networks stand on {marked} of {pages} pages."), 0.6),
        "few": warned(N_("Your social networks stand on {marked} of {pages} pages only."), 0.3),
        "none": failed(N_("We found no page of yours in a social network.")),
    },
    absent=("none",),
    since="0.1",
    revision=2,
    source="our rule: in the footer of the template",
    reason="From search people come to single pages and decide there whether to follow.",
    good="profiles in the footer of 40 of 40 pages",
    bad="profiles on 1 of 40 pages",
)
def check(site: SiteEvidence) -> Verdict:
    marked = set(pages_with_profiles(site))
    if not marked:
        return Verdict("none")
    pages = [page.url for page in site.pages if 200 <= page.status < 300]
    without = tuple(Subject(url=url) for url in pages if url not in marked)
    share = 1 - len(without) / len(pages)
    outcome = "ok" if share >= MOST else "some" if share >= SOME else "few"
    return Verdict(outcome, {"marked": len(pages) - len(without), "pages": len(pages)}, without)
