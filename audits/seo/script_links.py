"""Are the links to the other pages there before scripts run?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.on_phone import before_and_after

FEW = 0.2
"""Share of the links; a button of a gallery or a filter is no menu."""


@site_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("rendered",),
    title=N_("Links are in the page before scripts run"),
    title_failed=N_("Put the links of the menu into the page itself"),
    why=N_(
        "A search engine goes from page to page by the links that it finds. What only a script links it finds late or never."
    ),
    fix=N_(
        "Show the list below to whoever made the site.\n"
        'Ask for a menu of plain links, <a href="/about/">, that the server writes into the page.\n'
        "Until then see that the site map names every page."
    ),
    verify=N_(
        "Switch off JavaScript in the settings of the browser on your phone and open the page: the menu is there."
    ),
    outcomes={
        "ok": passed(N_("The links to your own pages do not depend on scripts.")),
        "some": warned(N_("Links to your own pages that only scripts make: {only} of {links}."), 0.5),
        "none": not_applicable(N_("The page has no links to your own pages.")),
        "not_measured": unknown(N_("This could not be measured on the page.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, JavaScript SEO basics: links are <a> with href",
    reason="Search engines that run scripts find them in the end, and the site map helps; it informs only.",
    good='<nav><a href="/about/">About us</a></nav>',
    bad="<nav></nav>, filled by a script",
)
def check(site: SiteEvidence) -> Verdict:
    pairs = before_and_after(site)
    if not pairs:
        return Verdict("not_measured")
    links: dict[str, str] = {}
    plain: set[str] = set()
    for before, after in pairs:
        links.update({link.url: after.url for link in after.links if link.internal and link.url})
        plain.update(link.url for link in before.links if link.internal and link.url)
    if not links:
        return Verdict("none")
    only = [url for url in links if url not in plain]
    if len(only) <= FEW * len(links):
        return Verdict("ok")
    subjects = tuple(Subject(url=links[url], markup=url) for url in only)
    return Verdict("some", {"only": len(only), "links": len(links)}, subjects)
