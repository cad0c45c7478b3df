"""Is something cut off at the edge of the screen, where no finger can fetch it?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import laid_out_wide, sticking_out

FROM = 8
"""CSS pixels that are cut off; less is an edge or a shadow."""


@rendered_check(
    weight=3,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("page.layout",),
    title=N_("Nothing is cut off at the edge of the screen"),
    title_failed=N_("Bring back what is cut off at the edge of the screen"),
    why=N_(
        "Some templates hide what does not fit instead of making it fit. Words, figures and buttons at the edge are then lost: no finger can fetch them."
    ),
    fix=N_(
        "Look at the parts of the list below on a phone: their end is missing.\n"
        "Ask whoever looks after the template to take out overflow-x: hidden and to make these parts fit (max-width: 100%).\n"
        "A wide table goes into a box that moves by itself, as shown below."
    ),
    verify=N_(
        "Open the page on your phone: every line, picture and table ends before the edge or can be moved."
    ),
    snippet=N_('<div style="overflow-x:auto"><table>…</table></div>'),
    outcomes={
        "ok": passed(N_("Nothing is cut off at the edge of the screen.")),
        "cut": failed(N_("Parts that the edge of the screen cuts off: {count}.")),
        "desk": not_applicable(N_("The phone shows the page as on a desk; this comes first.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.10; measured at 360 × 800 CSS pixels in Chromium",
    reason="What is cut off is lost, mostly a part of one table or line; important, not essential.",
    good="a table of 900 px in a box with overflow-x: auto",
    bad="body { overflow-x: hidden } and a table of 900 px",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.layout, Unavailable)
    if laid_out_wide(page):
        return Verdict("desk")
    cut = tuple(one for one in page.layout.overflows if one.how == "clipped" and one.beyond >= FROM)
    if not cut:
        return Verdict("ok")
    count = max(page.layout.clipped_count, len(cut))
    return Verdict("cut", {"count": count}, sticking_out(page, cut, "clipped"))
