"""Does the text keep its place while the page loads?"""

from audits.check import N_, Verdict, failed, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import SHOWN, place

GOOD, POOR = 0.1, 0.25


@rendered_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.loading",),
    title=N_("Text keeps its place while the page loads"),
    title_failed=N_("Keep the text from jumping while the page loads"),
    why=N_(
        "One has begun to read, a picture comes, and the line is gone. A finger that was on its way hits another link."
    ),
    fix=N_(
        "Ask whoever looks after the template to write width and height into each picture, film and map, as shown below.\n"
        "Keep room for banners that come later (min-height).\n"
        "Load typefaces with font-display: optional."
    ),
    fixes={
        "wordpress": N_(
            "Put old pictures into the page again from Media: WordPress writes width and height by itself.\n"
            "Update theme and plug-ins; sliders without a fixed height jump most.\n"
            "Ask whoever looks after the site for the rest of the list."
        ),
    },
    verify=N_("Open the page on your phone with mobile data: the text does not jump."),
    snippet=N_('<img src="photo.jpg" width="1200" height="800" alt="">'),
    outcomes={
        "ok": passed(N_("The page keeps still while it loads (shift {shift}).")),
        "some": warned(N_("The page jumps a little while it loads (shift {shift}; good is up to 0.1)."), 0.5),
        "much": failed(N_("The page jumps while it loads (shift {shift}; good is up to 0.1).")),
    },
    since="0.1",
    revision=1,
    source="web.dev, Cumulative Layout Shift: good up to 0.1, poor above 0.25",
    reason="A jumping text is a nuisance and loses nobody for good; good to have.",
    good="0.02",
    bad="0.4: a banner of 200 px above the text comes late",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.loading, Unavailable)
    shift = page.loading.layout_shift
    params = {"shift": round(shift, 2)}
    if shift <= GOOD:
        return Verdict("ok", params)
    moved = sorted(page.loading.shifts, key=lambda one: -one.score)
    subjects = tuple(place(page, one.at, f"{one.score:.2f}") for one in moved[:SHOWN])
    return Verdict("much" if shift > POOR else "some", params, subjects)
