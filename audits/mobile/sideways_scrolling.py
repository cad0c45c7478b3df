"""Must readers push the page to and fro sideways on a phone?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import laid_out_wide, sticking_out

FROM = 4
"""CSS pixels. Less is a rounding or a shadow that no finger notices."""
SLIGHT = 24


@rendered_check(
    weight=5,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("page.layout",),
    title=N_("The page keeps still sideways on a phone"),
    title_failed=N_("Let nothing stick out of the phone's screen"),
    why=N_(
        "When one part is wider than the phone the whole page slips sideways. Readers push each line to and fro, and many give up."
    ),
    fix=N_(
        "Look at the parts of the list below on a phone: each says how far it sticks out.\n"
        "For pictures and films set the width to 100 % in the editor instead of a number.\n"
        "Ask whoever looks after the template to put wide tables into a box that moves by itself, as shown below, and to replace fixed widths by max-width: 100%."
    ),
    fixes={
        "wordpress": N_(
            "For a table choose the block “Table”, and in its settings switch “Fixed width table cells” off; for very wide ones use a free plug-in such as TablePress with “horizontal scrolling”.\n"
            "For a picture choose “Large” instead of “Full Size” and no width of your own.\n"
            'For code that you pasted (maps, films) set width="100%".'
        ),
        "joomla": N_(
            "Open the article and press “Toggle Editor” to see its code.\n"
            'Replace width="…" of tables, pictures and maps by width="100%".\n'
            'Put a wide table between <div style="overflow-x:auto"> and </div>, and press Save.'
        ),
        "tilda": N_(
            "In a block “Zero Block” open the view for phones and move every part inside the lines of the screen.\n"
            'For code in the block “HTML” set width="100%".\n'
            "Publish the page again."
        ),
    },
    verify=N_("Open the page on your phone and push it to the left: it does not move."),
    snippet=N_('<div style="overflow-x:auto"><table>…</table></div>'),
    outcomes={
        "ok": passed(N_("The page fits into the width of the phone.")),
        "slight": warned(
            N_("The page moves sideways a little: {px} points. Parts that stick out: {count}."), 0.6
        ),
        "sideways": failed(
            N_("The page moves sideways: {px} points stick out of the screen. Parts that stick out: {count}.")
        ),
        "desk": not_applicable(N_("The phone shows the page as on a desk; this comes first.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.10; measured at 360 × 800 CSS pixels in Chromium",
    reason="Who must push each line to and fro does not read on; hence essential.",
    good="a table of 900 px in a box of its own that scrolls",
    bad='<table width="900">',
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.layout, Unavailable)
    if laid_out_wide(page):
        return Verdict("desk")
    if page.layout.scrolled < FROM:
        return Verdict("ok")
    params = {"px": round(page.layout.scrolled), "count": page.layout.overflow_count}
    subjects = sticking_out(page, page.layout.overflows, "scrolls")
    return Verdict("slight" if page.layout.scrolled <= SLIGHT else "sideways", params, subjects)
