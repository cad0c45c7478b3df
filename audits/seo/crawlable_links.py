"""Can search engines follow the menu?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.links import uncrawlable_links

MENU = ("nav", "header")
SEVERAL = 3
"""Fewer are buttons that open a part of the menu, and these may be so."""


@page_check(
    weight=1,
    effort="day",
    audience="webmaster",
    access="admin",
    title=N_("Search engines can follow the menu"),
    title_failed=N_("Let the menu be made of real links"),
    why=N_(
        "A menu that only scripts can follow is a closed door for search engines and for programs that read aloud: they do not "
        "find the pages behind it."
    ),
    fix=N_(
        "Ask whoever looks after the template to put the address of the page into each entry of the menu.\n"
        "A script may open a part of the menu; the address must stand in the link all the same."
    ),
    verify=N_(
        "Hold your finger on an entry of the menu on your phone: “open in a new tab” is offered, and the page opens."
    ),
    snippet=N_('<a href="/about/">About us</a>'),
    outcomes={
        "ok": passed(N_("Search engines can follow the menu of the page.")),
        "scripts": warned(
            N_("Entries of the menu that only a script can follow: {count} of {entries}."), 0.2
        ),
        "no_menu": not_applicable(N_("We saw no menu on the page.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, link best practices: crawlable links",
    reason="Site map and other links lead search engines to many of the pages; good to have.",
    good='<a href="/about/">',
    bad='<a href="javascript:go(3)">',
)
def check(page: PageEvidence) -> Verdict:
    menu = [link for link in page.links if link.place in MENU and link.name]
    if len(menu) < SEVERAL:
        return Verdict("no_menu")
    if sum(link.url is None or link.has_onclick for link in menu) < SEVERAL:
        return Verdict("ok")
    closed = [
        link
        for link in uncrawlable_links(page)
        if link.place in MENU
        and link.name
        and (link.href.lstrip().lower().startswith("javascript:") or link.has_onclick)
    ]
    real = sum(link.internal for link in menu)
    if len(closed) < SEVERAL or len(closed) <= real:
        return Verdict("ok")
    subjects = tuple(
        Subject(url=page.url, markup=f'<a href="{link.href[:200]}">{link.name[:80]}</a>')
        for link in closed[:5]
    )
    return Verdict("scripts", {"count": len(closed), "entries": len(menu)}, subjects)
