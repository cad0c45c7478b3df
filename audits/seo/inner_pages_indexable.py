"""May search engines show the main pages inside the site?"""

import re

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.link_graph import page_key
from audits.facts.robots import page_indexability
from audits.facts.site_state import home_page_index

_SIDE = re.compile(
    r"/(?:tags?|categor(?:y|ies)|authors?|users?|archives?|search|poisk|login|logout|register|account|cart|checkout"
    r"|privacy[\w-]*|terms[\w-]*|cookies?[\w-]*|thank[\w-]*|spasibo|attachment|print|page|wp-[\w-]+)(?:/|\.|\Z)"
    r"|[?&](?:s|q|search|tag|cat|author|page|paged|start|sort|print|replytocom|attachment_id)=",
    re.I,
)
"""Pages that sites close on purpose: lists, search, forms, accounts, small print."""


@site_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Search engines may show the main pages"),
    title_failed=N_("Allow search engines to show your main pages"),
    why=N_(
        "People mostly search for help, not for your name. The page about it can only be found when it is "
        "open to search engines."
    ),
    fix=N_(
        "Look at the pages of the list below: which of them should be found?\n"
        "Open the search settings of each of these pages and take “noindex” away.\n"
        "If the list says robots.txt, ask whoever looks after the site to remove that line."
    ),
    fixes={
        "wordpress": N_(
            "Open the page and scroll down to the box of the plug-in for search settings.\n"
            "Choose that search engines may show the page (“index”).\n"
            "Press Update."
        ),
        "joomla": N_(
            "Open the menu item of the page, tab “Metadata”.\nSet Robots to “index, follow”.\nPress Save."
        ),
        "tilda": N_(
            "Open the settings of the page, tab SEO.\nTake away the ban on indexing.\nSave and publish the page."
        ),
    },
    verify=N_(
        "Search on your phone for a whole sentence of the page in quotation marks: in some weeks the page is there."
    ),
    outcomes={
        "ok": passed(N_("Search engines may show the main pages that we looked at.")),
        "side": passed(N_("Only side pages are closed to search engines: {count}. That is usual.")),
        "some": warned(N_("Main pages that are closed to search engines: {count} of {pages}."), 0.5),
        "most": failed(N_("Most main pages are closed to search engines: {count} of {pages}.")),
        "home_closed": not_applicable(N_("The home page itself is closed; that comes first.")),
        "no_home": unknown(N_("The home page could not be read, so this cannot be said.")),
        "no_main": not_applicable(N_("We saw no page that the menu or the site map names.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, robots meta tag; RFC 9309",
    reason="A closed page cannot be found at all, but the others still can; important, not essential.",
    good='<meta name="robots" content="index, follow"> on /help/',
    bad='<meta name="robots" content="noindex"> on /help/, which the menu names',
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None:
        return Verdict("no_home")
    home = site.pages[index]
    text = "" if isinstance(site.robots, Unavailable) else site.robots.text
    if not page_indexability(home, text, "Googlebot").indexable:
        return Verdict("home_closed")
    main = {
        page_key(link.url)
        for link in home.links
        if link.url and link.internal and link.place in ("nav", "header")
    }
    if not isinstance(site.sitemaps, Unavailable):
        main |= {page_key(entry.url) for listed in site.sitemaps for entry in listed.entries[:1000]}
    inner = [page for page in site.pages if page is not home and 200 <= page.status < 300]
    if not inner:
        return Verdict("no_main")
    closed: list[Subject] = []
    side = wanted = 0
    for page in inner:
        is_main = page_key(page.url) in main and not _SIDE.search(page.url)
        wanted += is_main
        found = page_indexability(page, text, "Googlebot")
        if not found.indexable and is_main:
            closed.append(Subject(url=page.url, markup=found.markup or "robots.txt"))
        elif not found.indexable:
            side += 1
    params = {"count": len(closed), "pages": wanted}
    if closed:
        return Verdict("most" if len(closed) > wanted / 2 else "some", params, tuple(closed))
    if side:
        return Verdict("side", {"count": side})
    return Verdict("ok" if wanted else "no_main")
