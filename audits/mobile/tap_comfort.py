"""Are the links and buttons as large as a thumb likes them?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN, laid_out_wide, place

FEW = 0.5
"""Share of the targets: small ones beside large ones are the rule on every page."""


@rendered_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.tap",),
    title=N_("Links and buttons have the size of a thumb"),
    title_failed=N_("Give important buttons the size of a thumb"),
    why=N_("In a bus, in gloves, with hands that tremble: what is 48 points large is hit at the first try."),
    fix=N_(
        "Begin with the menu, the telephone and “Help us”: these should be 48 points high.\n"
        "Ask whoever looks after the template for more padding around them."
    ),
    verify=N_("Walk and tap the menu on your phone: you hit it at the first try."),
    outcomes={
        "ok": passed(N_("Most links and buttons have the size of a thumb.")),
        "small": warned(N_("Links and buttons smaller than a thumb (48 points): {small} of {targets}."), 0.7),
        "none": not_applicable(N_("There is nothing to tap on the page.")),
        "desk": not_applicable(N_("The phone shows the page as on a desk; this comes first.")),
    },
    since="0.1",
    revision=1,
    source="Material Design and web.dev, accessible tap targets: 48 CSS pixels",
    reason="What cannot be hit is marked under tap targets; the larger size is advice, and bears no points.",
    good="a button of 120 × 48 px",
    bad="a menu of lines 26 px high",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.tap, Unavailable)
    if laid_out_wide(page):
        return Verdict("desk")
    if not page.tap.count:
        return Verdict("none")
    if page.tap.under_48 <= FEW * page.tap.count:
        return Verdict("ok")
    small = [one for one in page.tap.worst if one.exception != "inline"]
    subjects = tuple(
        place(page, one.at, f"{one.at.box.width:.0f} × {one.at.box.height:.0f} px") for one in small[:SHOWN]
    )
    return Verdict("small", {"small": page.tap.under_48, "targets": page.tap.count}, subjects)
