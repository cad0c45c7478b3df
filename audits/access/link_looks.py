"""Can links in a text be told from the words around them?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = ("link-in-text-block",)


@rendered_check(
    weight=1,
    effort="minutes",
    audience="webmaster",
    access="admin",
    needs=("page.axe",),
    title=N_("Links in a text can be seen"),
    title_failed=N_("Underline the links in your texts"),
    why=N_(
        "A link that only its colour gives away stays unseen by people who do not tell colours apart, and by everybody in the sun."
    ),
    fix=N_(
        "Ask whoever looks after the template to underline the links inside texts.\n"
        "Menus and buttons need no line.\n"
        "One line in the styles is enough; it is shown below."
    ),
    verify=N_("Look at a text with links on your phone in the sun: you see at once what can be tapped."),
    snippet=N_("main p a { text-decoration: underline; }"),
    snippet_syntax="text",
    outcomes={
        "ok": passed(N_("The links inside texts can be told from the words around them.")),
        "found": warned(N_("Links inside texts that look like the words around them: {count}."), 0.4),
        "unsure": unknown(N_("Whether these links can be seen only an eye can tell: {count}.")),
        "none": not_applicable(N_("There are no links inside texts.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.1; axe-core, link-in-text-block",
    reason="Who does not see the colour still finds links by trying; good to have.",
    good="a { text-decoration: underline }",
    bad="a { color: #444; text-decoration: none } in a text of #333",
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
