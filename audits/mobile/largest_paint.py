"""When is the main part of the page there?"""

from audits.check import N_, Verdict, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import place

GOOD, POOR = 2500, 4000
"""Milliseconds."""


@rendered_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("page.loading",),
    title=N_("The main part of the page is there soon"),
    title_failed=N_("Bring the main part of the page sooner"),
    why=N_(
        "Readers judge a page by its largest part: the photo or the heading at the top. As long as it is missing they see a site that does not work."
    ),
    fix=N_(
        "Make the photo at the top smaller: 1200 points wide, quality 75 (squoosh.app, free).\n"
        "Do not put it into a slider; one photo is enough.\n"
        'Ask whoever looks after the template not to load it lazily (no loading="lazy" at the top).'
    ),
    verify=N_(
        "Open the page on your phone with mobile data and count: the top is complete before you say “three”."
    ),
    outcomes={
        "ok": passed(N_("The main part was there after {seconds} seconds (our line is fast).")),
        "late": warned(N_("The main part was there only after {seconds} seconds (our line is fast)."), 0.6),
        "very_late": warned(
            N_("The main part was there only after {seconds} seconds (our line is fast)."), 0.2
        ),
        "not_measured": unknown(N_("This could not be measured on the page.")),
    },
    since="0.1",
    revision=1,
    source="web.dev, Largest Contentful Paint: good up to 2.5 seconds, poor above 4",
    reason="The time depends on our line and machine and not on the readers', so it informs only.",
    good="1.2 seconds",
    bad="6 seconds: a photo of 4 MB at the top",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.loading, Unavailable)
    time = page.loading.largest_paint_ms
    if time is None:
        return Verdict("not_measured")
    params = {"seconds": round(time / 1000, 1)}
    if time <= GOOD:
        return Verdict("ok", params)
    part = page.loading.largest_paint
    subjects = (place(page, part, f"{time / 1000:.1f} s"),) if part else ()
    return Verdict("very_late" if time > POOR else "late", params, subjects)
