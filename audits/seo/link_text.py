"""Do link texts say where they lead?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.links import generic_links

MANY = 2
SHARE = 0.15
"""Up to this share of a page's links, texts such as "more" are a small matter."""


@page_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Link texts say where they lead"),
    title_failed=N_("Say in the link where it leads"),
    why=N_(
        "“More” and “here” say nothing to somebody who looks over a page quickly, or who hears it read aloud. "
        "Search engines learn from link texts what a page is about."
    ),
    fix=N_(
        "Open the page in the editor.\n"
        "Instead of “here” or “more” link the words that name the thing: “annual report 2025”.\n"
        "If the template writes “more” under each news item, ask the webmaster to link the headline as well."
    ),
    verify=N_("Read only the links of the page: each says where it leads."),
    outcomes={
        "ok": passed(N_("The link texts of the page say where they lead.")),
        "some": warned(N_("Link texts that say nothing: {count} of {links}."), 0.6),
        "many": failed(N_("Many link texts say nothing: {count} of {links}.")),
        "no_links": not_applicable(N_("The page has no links.")),
    },
    since="0.1",
    revision=3,
    source="WCAG 2.2, 2.4.4; Google Search Central, link best practices",
    reason="Empty link texts slow readers down but hide no page; good to have.",
    good='<a href="/report-2025">Annual report 2025</a>',
    bad='<a href="/report-2025">here</a>',
)
def check(page: PageEvidence) -> Verdict:
    links = sum(link.url is not None for link in page.links)
    if not links:
        return Verdict("no_links")
    found = generic_links(page)
    if not found:
        return Verdict("ok")
    subjects = tuple(
        Subject(url=page.url, markup=f'<a href="{link.href}">{link.name}</a>') for link in found[:5]
    )
    return Verdict(
        "many" if len(found) >= MANY and len(found) > SHARE * links else "some",
        {"count": len(found), "links": links},
        subjects,
    )
