"""Can a listener leap from heading to heading?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = ("heading-order", "empty-heading", "page-has-heading-one")


@rendered_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("page.axe",),
    title=N_("Headings lead listeners through the page"),
    title_failed=N_("Put headings in order for listeners"),
    why=N_(
        "Whoever hears a page leaps from heading to heading, as others run their eyes over it. An empty heading or a level left out leads astray."
    ),
    fix=N_(
        "Give each page one main heading (“Heading 1”), mostly its title.\n"
        "Choose “Heading 2” for parts and “Heading 3” for parts of these; do not choose a heading for its size.\n"
        "Delete empty headings."
    ),
    verify=N_(
        "Switch on TalkBack or VoiceOver on your phone and swipe by headings: you hear the contents of the page."
    ),
    outcomes={
        "ok": passed(N_("The headings of the page lead through it.")),
        "found": warned(
            N_("Headings that lead astray (empty, or a level left out), or no main heading: {count}."), 0.4
        ),
        "unsure": unknown(N_("Whether these headings are in order only a person can tell: {count}.")),
        "none": not_applicable(N_("The page has no headings.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.3.1 and 2.4.6; axe-core, heading-order, empty-heading, page-has-heading-one",
    reason="Listeners find their way by headings, but every text stays reachable without them; good to have.",
    good="<h1> <h2> <h3>",
    bad="<h1> <h4>, or an empty <h2>",
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
