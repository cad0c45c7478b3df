"""Can the letters of the page be read?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed
from audits.evidence import PageEvidence
from audits.facts.language import page_letter_faults


@page_check(
    weight=5,
    effort="day",
    audience="webmaster",
    access="admin",
    urgent=True,
    title=N_("The letters of the page can be read"),
    title_failed=N_("Mend the broken letters"),
    why=N_("Where letters are broken nobody can read the text, not even people who look for help."),
    fix=N_(
        "Look at the places of the list.\nAsk whoever looks after the site to set the encoding of the pages and of the database to UTF-8.\nPut texts that stay broken in again from your copy."
    ),
    verify=N_("Open the page on your phone: every word can be read."),
    outcomes={
        "ok": passed(N_("The letters of the page can be read.")),
        "broken": failed(N_("Letters of the page are broken: {examples}.")),
        "no_text": not_applicable(N_("There is no text to look at.")),
    },
    since="0.1",
    revision=2,
    source="Unicode: ң U+04A3, ө U+04E9, ү U+04AF; CLDR 28 corrected Ӊ to Ң for Kyrgyz; measured on local sites",
    reason="What cannot be read serves nobody: essential, and first in the plan.",
    good="Кыргызстан",
    bad="РљС‹СЂРіС‹Р·СЃС‚Р°РЅ",
)
def check(page: PageEvidence) -> Verdict:
    if not page.blocks and not page.titles:
        return Verdict("no_text")
    fault = next((fault for fault in page_letter_faults(page) if fault.kind == "mojibake"), None)
    if fault is None:
        return Verdict("ok")
    examples = ", ".join(fault.examples[:3])
    return Verdict(
        "broken", {"examples": examples}, (Subject(url=page.url, markup=", ".join(fault.examples)),)
    )
