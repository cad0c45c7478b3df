"""Are there pages that only the site map knows?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.link_graph import link_graph, page_key


@site_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("sitemaps",),
    title=N_("Links lead to every page"),
    title_failed=N_("Link the pages that nothing leads to"),
    why=N_(
        "A page that no link leads to exists only for those who know its address. Readers of your site never "
        "come to it, and search engines take it for unimportant."
    ),
    fix=N_(
        "Look at the pages of the list below.\n"
        "Link those that are still needed from a page on the same subject, or from the menu.\n"
        "Delete trial pages and old copies."
    ),
    verify=N_("Begin at the home page on your phone and tap your way to the page: you reach it."),
    outcomes={
        "ok": passed(N_("Links lead to every page of the site map that we looked at.")),
        "orphans": warned(N_("Pages of the site map that no link leads to: {count}."), 0.6),
        "partial": unknown(N_("We did not look at the whole site, so this cannot be said.")),
        "none": not_applicable(N_("There is no site map with addresses.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, link best practices",
    reason="Menus that only scripts build look the same to us, so it informs and bears no points.",
    good='/projects/water/ is linked: <a href="/projects/water/">',
    bad="/projects/water/ is only in sitemap.xml",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.sitemaps, Unavailable)
    maps = {s.url for s in site.sitemaps if s.kind in ("urlset", "text") and s.entries}
    if not maps:
        return Verdict("none")
    if site.crawl.ended_by != "complete":
        return Verdict("partial")
    linked = link_graph(site).linked
    alone = [
        page
        for page in site.pages
        if page.found_on in maps
        and page_key(page.url) not in linked
        and page_key(page.requested_url) not in linked
    ]
    if not alone:
        return Verdict("ok")
    return Verdict("orphans", {"count": len(alone)}, tuple(Subject(url=p.url, markup=p.url) for p in alone))
