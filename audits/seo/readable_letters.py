"""Are the letters of the page those that people type when they search?"""

from audits.check import N_, Subject, Verdict, failed, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.language import page_letter_faults

WORST_FIRST = ("mojibake", "glyph_hack", "raw_key", "homoglyph")


@page_check(
    weight=3,
    effort="day",
    audience="webmaster",
    access="admin",
    urgent=True,
    title=N_("The letters of the page are the right ones"),
    title_failed=N_("Put the right letters into your texts"),
    why=N_(
        "Letters that only look like ң, ө, ү are other signs for a computer. Nobody finds such a text by search, and programs that read aloud or translate do not understand it."
    ),
    fix=N_(
        "Look at the words of the list below.\n"
        "Switch on the Kyrgyz keyboard and type ң, ө, ү anew in these words.\n"
        "If the whole site is so, ask whoever looks after it to replace the letters in the database and to use UTF-8."
    ),
    verify=N_(
        "Copy a word with ң, ө or ү from your site on the phone and search for it: your page is found."
    ),
    outcomes={
        "ok": passed(N_("The letters of the page are the right ones.")),
        "homoglyph": warned(N_("Letters on the page only look like the right ones: {examples}."), 0.5),
        "raw_key": warned(N_("Instead of a translation the page shows names of fields: {examples}."), 0.4),
        "glyph_hack": failed(
            N_("The Kyrgyz of the page is written with letters of another language: {examples}.")
        ),
        "mojibake": failed(N_("Letters of the page are broken: {examples}.")),
    },
    since="0.1",
    revision=1,
    source="Unicode: ң U+04A3, ө U+04E9, ү U+04AF; CLDR 28 corrected Ӊ to Ң for Kyrgyz",
    reason="Words with wrong letters match no search, mostly on part of the pages; important, not essential.",
    good="жаңылыктар",
    bad="жаӊылыктар",
)
def check(page: PageEvidence) -> Verdict:
    faults = {fault.kind: fault for fault in page_letter_faults(page)}
    for kind in WORST_FIRST:
        if kind in faults:
            examples = ", ".join(faults[kind].examples[:3])
            return Verdict(kind, {"examples": examples}, (Subject(url=page.url, markup=examples),))
    return Verdict("ok")
