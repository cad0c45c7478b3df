"""Are all letters those that they look like?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.language import has_kyrgyz, page_letter_faults


@page_check(
    weight=3,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Kyrgyz words are typed with Kyrgyz letters"),
    title_failed=N_("Type ң, ө, ү anew in the words listed"),
    why=N_(
        "Signs that only look like ң, ө, ү or like а, е, о are other letters for a computer. Nobody finds such a word by search, and programs that read aloud stumble over it."
    ),
    fix=N_(
        "Look at the words of the list.\nSwitch on the Kyrgyz keyboard of your phone or computer and type these words anew.\nIf there are many, ask whoever looks after the site to replace the letters in the database."
    ),
    verify=N_(
        "Copy a word with ң, ө or ү from your site on the phone and search for it: your page is found."
    ),
    outcomes={
        "ok": passed(N_("All letters are what they look like.")),
        "no_kyrgyz": not_applicable(N_("There is no Kyrgyz text here.")),
        "look_alike": warned(N_("In some words letters only look like the right ones: {examples}."), 0.5),
        "no_text": not_applicable(N_("There is no text to look at.")),
    },
    since="0.1",
    revision=1,
    source="Unicode: ң U+04A3, ө U+04E9, ү U+04AF; CLDR 28 corrected Ӊ to Ң for Kyrgyz; measured on local sites",
    reason="Words with wrong letters match no search, mostly in part of the text; important, not essential.",
    good="жаңы (U+04A3)",
    bad="жаӊы (U+04CA)",
)
def check(page: PageEvidence) -> Verdict:
    if not page.blocks and not page.titles:
        return Verdict("no_text")
    fault = next((fault for fault in page_letter_faults(page) if fault.kind == "homoglyph"), None)
    if fault is None:
        return Verdict("ok" if has_kyrgyz(page) else "no_kyrgyz")
    examples = ", ".join(fault.examples[:3])
    return Verdict(
        "look_alike", {"examples": examples}, (Subject(url=page.url, markup=", ".join(fault.examples)),)
    )
