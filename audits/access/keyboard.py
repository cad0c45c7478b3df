"""Can everything be reached without a finger or a mouse?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, unknown
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = (
    "scrollable-region-focusable",
    "tabindex",
    "nested-interactive",
    "aria-hidden-focus",
    "frame-focusable-content",
    "focus-order-semantics",
)


@rendered_check(
    weight=3,
    effort="day",
    audience="webmaster",
    access="admin",
    needs=("page.axe",),
    title=N_("The page can be used with keys alone"),
    title_failed=N_("Let the page be used with keys alone"),
    why=N_(
        "People whose hands do not obey them go through a page with keys or by voice. What keys cannot reach, or what takes hold of them unseen, shuts them out."
    ),
    fix=N_(
        "Show the list below to whoever looks after the template.\n"
        "What can be pressed is a real link or button; tabindex is 0 or -1, never more.\n"
        'What is hidden takes no focus, and a box that scrolls gets tabindex="0".'
    ),
    verify=N_(
        "On a computer press the Tab key again and again: you always see where you are, and reach everything."
    ),
    outcomes={
        "ok": passed(N_("We saw nothing that keys cannot reach.")),
        "found": failed(N_("Parts that keys do not reach or that confuse them: {count}.")),
        "unsure": unknown(N_("Whether keys reach these parts only a person can tell: {count}.")),
        "none": not_applicable(N_("There was nothing on the page for which this could be told.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 2.1.1 and 2.4.3; axe-core, scrollable-region-focusable, tabindex, nested-interactive, aria-hidden-focus",
    reason="What keys cannot reach is closed to people who cannot point, mostly single parts of a page; important.",
    good='<div style="overflow:auto" tabindex="0">',
    bad='<a tabindex="5" aria-hidden="true">',
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
