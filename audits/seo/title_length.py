"""Does the title fit into the line of a search result?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.own_text import sign_count

SHORT, LONG = 10, 70
"""Signs. Published limits are 10 to 30 and 60 to 75; the widest of them are taken."""


@page_check(
    weight=0,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Titles fit into a search result"),
    title_failed=N_("Look at very short and very long titles"),
    why=N_(
        "A search result shows about 60 letters of a title and cuts off the rest. A title of one word leaves "
        "that space empty, where you could say whom you help."
    ),
    fix=N_(
        "Put what matters first: the subject of the page, then the name of the organisation.\n"
        "Shorten long titles to about 60 letters.\n"
        "Add to very short ones a word or two: what, where, for whom."
    ),
    verify=N_("Search for your organisation on your phone: the titles end without three dots."),
    outcomes={
        "ok": passed(N_("The title fits into a search result: letters {letters}.")),
        "long": warned(N_("The end of the title will be cut off: letters {letters}."), 0.8),
        "short": warned(N_("The title is very short and could say more: letters {letters}."), 0.8),
        "no_title": not_applicable(N_("The page has no title.")),
    },
    since="0.1",
    revision=1,
    source="Published limits differ by a factor of two (10 to 30, 60 to 75); counted in letters after NFC, not in bytes",
    reason="No search engine sets a limit and the published ones disagree, so length is an opportunity and bears no points.",
    good="<title>Legal aid for families in Osh — Omur</title> (38 letters)",
    bad="a title of 120 letters",
)
def check(page: PageEvidence) -> Verdict:
    title = page.titles[0] if page.titles else ""
    letters = sign_count(title)
    if not letters:
        return Verdict("no_title")
    place = (Subject(url=page.url, markup=f"<title>{title}</title>"),)
    outcome = "long" if letters > LONG else "short" if letters < SHORT else "ok"
    return Verdict(outcome, {"letters": letters}, place)
