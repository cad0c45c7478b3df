"""Is the text of the page large enough to read on a phone?"""

from audits.check import N_, Subject, Verdict, page_check, passed, unknown
from audits.evidence import PageEvidence


@page_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    settled_by="mobile.letter-size",
    title=N_("Text is large enough for a phone"),
    title_failed=N_("Look at small text on a phone"),
    why=N_(
        "Letters smaller than twelve points cannot be read on a phone in the sun, and older readers cannot read "
        "them at all."
    ),
    fix=N_(
        "Open the page on a phone and look at the parts of the list below.\n"
        "In the editor mark the small text and choose the usual size; text that was pasted from Word often brings its own.\n"
        "Ask whoever looks after the template for 16 points in running text."
    ),
    verify=N_("Hold your phone at arm's length: you can still read the text."),
    outcomes={
        "ok": passed(N_("We saw no text with a size below twelve points in the page itself.")),
        "hint": unknown(
            N_("There is text with a size of {px} points. Whether it is too small only a phone can show.")
        ),
    },
    since="0.1",
    revision=1,
    source="Lighthouse until 2025: 12 CSS pixels; the audit was removed because size needs rendering",
    reason="Only a rendered page shows the size of letters, so mark-up gives a hint and no points.",
    good='<p style="font-size:16px">',
    bad='<p style="font-size:9px">',
)
def check(page: PageEvidence) -> Verdict:
    small = [hint for hint in page.layout_hints if hint.kind == "small_font"]
    if not small:
        return Verdict("ok")
    smallest = min(small, key=lambda hint: hint.px)
    subjects = tuple(Subject(url=page.url, markup=hint.markup) for hint in small[:5])
    return Verdict("hint", {"px": round(smallest.px)}, subjects)
