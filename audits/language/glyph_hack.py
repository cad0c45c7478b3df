"""Is the Kyrgyz of the page written with Kyrgyz letters?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, page_check, passed
from audits.evidence import PageEvidence
from audits.facts.language import has_kyrgyz, page_letter_faults


@page_check(
    weight=5,
    effort="day",
    audience="webmaster",
    access="admin",
    urgent=True,
    title=N_("The Kyrgyz text has real Kyrgyz letters"),
    title_failed=N_("Replace the letters of the old font"),
    why=N_(
        "Old fonts drew ө, ү, ң in the place of Ukrainian and Belarusian letters. A phone does not have these fonts: readers see letters of another language, and no search finds the text."
    ),
    fix=N_(
        "Ask whoever looks after the site to replace the wrong letters of the list with ө, ү and ң in the Kyrgyz texts of the database.\nMake a copy of the database first.\nUse a usual font and UTF-8 from now on."
    ),
    verify=N_(
        "Copy a word with ң, ө or ү from your site on the phone and search for it: your page is found."
    ),
    outcomes={
        "ok": passed(N_("The page is written with its own letters.")),
        "no_kyrgyz": not_applicable(N_("There is no Kyrgyz text here.")),
        "other_letters": failed(
            N_("The Kyrgyz text is written with letters of another language: {examples}.")
        ),
        "no_text": not_applicable(N_("There is no text to look at.")),
    },
    since="0.1",
    revision=1,
    source="Unicode: ң U+04A3, ө U+04E9, ү U+04AF; CLDR 28 corrected Ӊ to Ң for Kyrgyz; measured on local sites",
    reason="The whole Kyrgyz text can be neither found nor read aloud: essential, and first in the plan.",
    good="өкмөттүн",
    bad="єкмєттїн",
)
def check(page: PageEvidence) -> Verdict:
    if not page.blocks and not page.titles:
        return Verdict("no_text")
    fault = next((fault for fault in page_letter_faults(page) if fault.kind == "glyph_hack"), None)
    if fault is None:
        return Verdict("ok" if has_kyrgyz(page) else "no_kyrgyz")
    examples = ", ".join(fault.examples[:3])
    return Verdict(
        "other_letters", {"examples": examples}, (Subject(url=page.url, markup=", ".join(fault.examples)),)
    )
