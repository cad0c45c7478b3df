"""Are lists and tables built as lists and tables?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = (
    "list",
    "listitem",
    "definition-list",
    "dlitem",
    "td-headers-attr",
    "th-has-data-cells",
    "td-has-header",
    "scope-attr-valid",
    "table-duplicate-name",
)


@rendered_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("page.axe",),
    title=N_("Lists and tables are built as such"),
    title_failed=N_("Build lists and tables as such"),
    why=N_(
        "A reading program says “list, five items” or “column: price”. It can do so only where lists and tables are built by the buttons of the editor."
    ),
    fix=N_(
        "Open the page in the editor and look at the places of the list below.\n"
        "Make the list anew with the button for lists, the table with the button for tables; tick “header row” for the first line.\n"
        "If it belongs to the menu, show it to whoever looks after the template."
    ),
    verify=N_(
        "Switch on TalkBack or VoiceOver on your phone and touch the list: it says how many items there are."
    ),
    outcomes={
        "ok": passed(N_("The lists and tables that we saw are built as such.")),
        "found": warned(N_("Lists and tables that reading programs do not understand: {count}."), 0.4),
        "unsure": unknown(N_("Whether these lists and tables are in order only a person can tell: {count}.")),
        "none": not_applicable(N_("The page has no lists and no tables.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.3.1; axe-core, list, listitem, definition-list, dlitem, td-headers-attr, th-has-data-cells",
    reason="The words are heard in any case, only their order is harder to grasp; good to have.",
    good="<ul><li>Seeds</li></ul>",
    bad="<ul><div>Seeds</div></ul>",
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
