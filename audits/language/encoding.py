"""Is the text of the page stored so that nothing is lost?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence

LOST = 3


@page_check(
    weight=1,
    effort="day",
    audience="webmaster",
    access="hosting",
    title=N_("Pages are in UTF-8"),
    title_failed=N_("Move the site to UTF-8"),
    why=N_(
        "Old encodings have no ң, ө, ү: they turn into question marks or into other letters. UTF-8 holds every language."
    ),
    fix=N_(
        "Ask whoever looks after the site to make a copy of the database first.\nThen let them turn database, files and pages into UTF-8.\nThe page itself says so in its first lines."
    ),
    verify=N_("Write a sentence with ң, ө, ү on a page and open it on your phone: all letters are there."),
    snippet=N_('<meta charset="utf-8">'),
    outcomes={
        "ok": passed(N_("The page is in UTF-8.")),
        "unnamed": warned(N_("The page does not name its encoding; it is {encoding}."), 0.7),
        "old": warned(N_("The page is in an old encoding: {encoding}."), 0.5),
        "lost": failed(
            N_("The page names an encoding that is not its own, and letters are lost: {encoding}.")
        ),
        "not_told": not_applicable(N_("The encoding was not recorded.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard, 4.2.5.4: documents must be UTF-8; windows-1251, KOI8 and ISO 8859-5 hold no ң, ө, ү",
    reason="What goes wrong with it is counted by mojibake and glyph-hack; good to have by itself.",
    good='<meta charset="utf-8">',
    bad='<meta charset="windows-1251">',
)
def check(page: PageEvidence) -> Verdict:
    if page.encoding is None:
        return Verdict("not_told")
    shown = {"encoding": page.encoding}
    place = (Subject(url=page.url, markup=f"{page.encoding} ({page.encoding_source})"),)
    if page.decoding_errors >= LOST:
        return Verdict("lost", shown, place)
    if page.encoding != "utf-8":
        return Verdict("old", shown, place)
    if page.encoding_source == "detected":
        return Verdict("unnamed", shown, place)
    return Verdict("ok")
