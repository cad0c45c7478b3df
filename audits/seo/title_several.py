"""Does the page name one title, and not several?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.wording import fold


@page_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("Each page names one title"),
    title_failed=N_("Leave one title on each page"),
    why=N_(
        "When a page carries two different titles, search engines choose one of them, and it may be the one that you did not "
        "write."
    ),
    fix=N_(
        "Ask whoever looks after the template: somewhere <title> is written twice.\n"
        "Mostly the template writes one and a plug-in for search settings writes the other.\n"
        "Leave the one that the plug-in writes."
    ),
    verify=N_("Open the page on your phone and look at the name of the tab: it is the title that you wrote."),
    outcomes={
        "ok": passed(N_("The page names one title.")),
        "several": warned(N_("The page names several different titles: {count}."), 0.5),
        "none": not_applicable(N_("The page has no title.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard 4.2.2: no more than one title element in a document",
    reason="Browsers and search engines take the first title and mostly it is a good one, so this informs only.",
    good="<title>Contacts — Omur</title>",
    bad="<title>Omur</title> … <title>Contacts — Omur</title>",
)
def check(page: PageEvidence) -> Verdict:
    found = {fold(title): title for title in page.titles if title.strip()}
    if not found:
        return Verdict("none")
    if len(found) == 1:
        return Verdict("ok")
    markup = " ".join(f"<title>{title}</title>" for title in found.values())
    return Verdict("several", {"count": len(found)}, (Subject(url=page.url, markup=markup[:500]),))
