"""Can a finger hit the links and buttons?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN, laid_out_wide, place

MANY = 0.25
"""Share of the targets from which using the page is a matter of luck."""


@rendered_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.tap",),
    title=N_("A finger can hit links and buttons"),
    title_failed=N_("Make small links and buttons easier to hit"),
    why=N_(
        "A finger covers about 48 points. Where links stand close and small it hits the neighbour: readers land on a page that they did not want."
    ),
    fix=N_(
        "Look at the links and buttons of the list below: mostly menu, language switch, arrows and signs of networks.\n"
        "Ask whoever looks after the template for a height of 44 points, or at least for 24 points and some room around.\n"
        "Links inside sentences may stay as they are."
    ),
    verify=N_("Tap with your thumb the smallest links on your phone: each time you hit the right one."),
    snippet=N_("nav a { display: inline-block; padding: 12px 8px; }"),
    snippet_syntax="text",
    outcomes={
        "ok": passed(N_("A finger can hit the links and buttons of the page: {targets}.")),
        "some": warned(
            N_("Links and buttons too small and too close for a finger: {small} of {targets}."), 0.6
        ),
        "many": failed(
            N_("Many links and buttons are too small and too close for a finger: {small} of {targets}.")
        ),
        "none": not_applicable(N_("There is nothing to tap on the page.")),
        "desk": not_applicable(N_("The phone shows the page as on a desk; this comes first.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 2.5.8: 24 × 24 CSS pixels, or a circle of 24 that touches no other target",
    reason="A miss costs readers a way back each time but nothing is lost; important, not essential.",
    good="a menu whose lines are 44 px high",
    bad="ten page numbers of 12 × 14 px side by side",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.tap, Unavailable)
    if laid_out_wide(page):
        return Verdict("desk")
    if not page.tap.count:
        return Verdict("none")
    if not page.tap.under_24:
        return Verdict("ok", {"targets": page.tap.count})
    small = [one for one in page.tap.worst if one.crowded and not one.exception]
    subjects = tuple(
        place(page, one.at, f"{one.at.box.width:.0f} × {one.at.box.height:.0f} px") for one in small[:SHOWN]
    )
    params = {"small": page.tap.under_24, "targets": page.tap.count}
    many = page.tap.under_24 > MANY * page.tap.count
    return Verdict("many" if many else "some", params, subjects)
