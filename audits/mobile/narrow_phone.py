"""Does the page fit small phones, and eyes that need large letters?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable
from audits.facts.on_phone import laid_out_wide, sticking_out

FROM = 4
"""CSS pixels, as at the usual width."""


@rendered_check(
    weight=1,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("page.reflow",),
    title=N_("The page fits the smallest phones too"),
    title_failed=N_("Let the page fit the smallest phones too"),
    why=N_(
        "Old phones are 320 points wide. People who see badly set large letters, and then every phone is as narrow."
    ),
    fix=N_(
        "Look at the parts of the list below: they need more than 320 points.\n"
        "Ask whoever looks after the template to let them break into two lines or shrink (min-width: 0; flex-wrap: wrap).\n"
        "Long words and addresses break with overflow-wrap: anywhere."
    ),
    verify=N_(
        "Set large letters in the settings of your phone and open the page: it does not move sideways."
    ),
    snippet=N_("body { overflow-wrap: anywhere; }"),
    snippet_syntax="text",
    outcomes={
        "ok": passed(N_("The page fits a phone 320 points wide.")),
        "sideways": warned(
            N_(
                "On a phone 320 points wide the page moves sideways: {px} points. Parts that stick out: {count}."
            ),
            0.3,
        ),
        "already": not_applicable(N_("The page moves sideways on wider phones already; this comes first.")),
        "desk": not_applicable(N_("The phone shows the page as on a desk; this comes first.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.10: 320 CSS pixels",
    reason="Few phones are so narrow now, but large letters make others so; good to have.",
    good=".card { max-width: 100% }",
    bad=".card { min-width: 350px }",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.reflow, Unavailable)
    if laid_out_wide(page):
        return Verdict("desk")
    if not isinstance(page.layout, Unavailable) and page.layout.scrolled >= FROM:
        return Verdict("already")
    if page.reflow.scrolled < FROM:
        return Verdict("ok")
    params = {"px": round(page.reflow.scrolled), "count": page.reflow.overflow_count}
    return Verdict("sideways", params, sticking_out(page, page.reflow.overflows, "scrolls"))
