"""Are the names of fields translated?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.language import page_letter_faults


@page_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Every part of the page is in words"),
    title_failed=N_("Translate what still stands there as the name of a field"),
    why=N_(
        "Readers take “menu.about.title” for a broken site. It shows that a translation was begun and not finished."
    ),
    fix=N_(
        "Open the pages of the list.\nWrite down which words are missing there in this language.\nGive the list to whoever looks after the site: the words belong into the file of translations."
    ),
    verify=N_("Open the page on your phone: where the names of fields stood, there are words now."),
    outcomes={
        "ok": passed(N_("The page shows words, not names of fields.")),
        "keys": warned(N_("Instead of words the page shows names of fields: {examples}."), 0.4),
        "no_text": not_applicable(N_("There is no text to look at.")),
    },
    since="0.1",
    revision=2,
    source="Unicode: ң U+04A3, ө U+04E9, ү U+04AF; CLDR 28 corrected Ӊ to Ң for Kyrgyz; measured on local sites",
    reason="It looks unfinished, but the rest of the page is readable; good to have.",
    good="Биз жөнүндө",
    bad="pages.about.title",
)
def check(page: PageEvidence) -> Verdict:
    if not page.blocks and not page.titles:
        return Verdict("no_text")
    fault = next((fault for fault in page_letter_faults(page) if fault.kind == "raw_key"), None)
    if fault is None:
        return Verdict("ok")
    examples = ", ".join(fault.examples[:3])
    return Verdict("keys", {"examples": examples}, (Subject(url=page.url, markup=", ".join(fault.examples)),))
