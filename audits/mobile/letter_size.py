"""Can the text be read on a phone without enlarging it?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN, laid_out_wide, place

LEGIBLE = 12
FEW, MUCH = 0.1, 0.4
"""Shares of the visible letters; Lighthouse asked that 60 % be legible."""


@rendered_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.letters",),
    title=N_("Letters on the phone are large enough"),
    title_failed=N_("Make the small letters larger"),
    why=N_(
        "Letters under twelve points cannot be read in the sun or by older eyes. Your readers enlarge the page with each line, or close it."
    ),
    fix=N_(
        "Look at the places of the list below.\n"
        "In the editor mark the small text and choose the usual size; text pasted from Word often brings its own.\n"
        "Ask whoever looks after the template for 16 points in running text and never less than 12."
    ),
    fixes={
        "wordpress": N_(
            "Click the paragraph and choose a size under Typography: “Medium” is right for running text.\n"
            "For the whole site open Appearance, Editor, Styles, Typography, Text.\n"
            "Press Save."
        ),
        "tilda": N_(
            "Open “Settings” of the block, then “Typography”, and choose 16 points or more for phones too.\n"
            "In “Zero Block” open the view for phones and enlarge the text there.\n"
            "Publish the page again."
        ),
    },
    verify=N_("Hold your phone at arm's length: you can still read the text."),
    snippet=N_("body { font-size: 16px; }"),
    snippet_syntax="text",
    outcomes={
        "ok": passed(N_("Nearly all text is large enough (smaller than 12 points: {percent} %).")),
        "some": warned(N_("A part of the text is smaller than 12 points: {percent} %."), 0.5),
        "much": failed(N_("Much of the text is smaller than 12 points: {percent} %.")),
        "no_text": not_applicable(N_("We saw no text on the page.")),
        "desk": not_applicable(N_("The phone shows the page as on a desk; this comes first.")),
    },
    since="0.1",
    revision=1,
    source="Lighthouse until 2025, font-size: 60 % of the visible text at 12 CSS pixels or more",
    reason="Readers can enlarge the page, with trouble at each line; important, not essential.",
    good="p { font-size: 16px }",
    bad="p { font-size: 9px }",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.letters, Unavailable)
    if laid_out_wide(page):
        return Verdict("desk")
    if not page.letters.letters:
        return Verdict("no_text")
    share = page.letters.under_12 / page.letters.letters
    params = {"percent": round(100 * share)}
    if share <= FEW:
        return Verdict("ok", params)
    small = [run for run in page.letters.small if run.px < LEGIBLE]
    subjects = tuple(place(page, run.at, f"{run.px:g} px") for run in small[:SHOWN])
    return Verdict("much" if share > MUCH else "some", params, subjects)
