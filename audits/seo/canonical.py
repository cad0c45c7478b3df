"""Where a page names its main address: is that address right?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed
from audits.evidence import PageEvidence
from audits.facts.canonical import page_canonical

_OUTCOMES = {
    "home_from_inner": "home",
    "other_language": "language",
    "several": "several",
    "relative": "elsewhere",
    "in_body": "in_body",
}


@page_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Pages name their main address rightly"),
    title_failed=N_("Correct the main address that pages name"),
    why=N_(
        "A page may tell search engines which of its addresses is the main one. When that address is wrong, "
        "the page can vanish from search."
    ),
    fix=N_(
        'Ask whoever looks after the site to look at rel="canonical" on the pages below.\n'
        "Each page must name its own full address, once, beginning with https:// or http://.\n"
        "If nobody knows why it is there, it may be removed."
    ),
    verify=N_("Open the page on your phone and share it: the address that is shared is that of this page."),
    outcomes={
        "ok": passed(N_("The page names its main address rightly.")),
        "relative": passed(
            N_(
                "The page names its own address without the name of the site; the whole address would be surer."
            )
        ),
        "home": failed(
            N_("An inner page names the home page as its main address: search engines may drop it.")
        ),
        "several": failed(N_("The page names several main addresses; search engines believe none of them.")),
        "language": failed(N_("The page names a page in another language as its main address.")),
        "elsewhere": failed(
            N_("The main address is written without the name of the site, and it leads to another page.")
        ),
        "wrong": failed(N_("What the page names as its main address is no address of a page.")),
        "in_body": failed(
            N_("The main address stands in the body of the page: search engines read it in the head only.")
        ),
        "absent": not_applicable(N_("The page names no main address, and it need not.")),
    },
    since="0.1",
    revision=3,
    source="RFC 6596; Google Search Central, canonical URLs",
    reason="Search engines often see through a wrong main address, and few editors can change it; it is good to have.",
    good='<link rel="canonical" href="https://example.kg/about">',
    bad="two lines that name different addresses",
)
def check(page: PageEvidence) -> Verdict:
    found = page_canonical(page)
    if found.verdict == "absent":
        return Verdict("absent")
    if found.verdict == "pass":
        return Verdict("ok")
    place = (Subject(url=page.url, markup=found.markup),)
    own = page.url.partition("#")[0].partition("?")[0]
    if found.reasons == ("relative",) and {url.partition("?")[0] for url in found.urls} == {own}:
        return Verdict("relative", subjects=place)
    outcome = next((_OUTCOMES[reason] for reason in found.reasons if reason in _OUTCOMES), "wrong")
    return Verdict(outcome, subjects=place)
