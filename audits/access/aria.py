"""Do the hidden words for reading programs say what is there?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = (
    "aria-allowed-attr",
    "aria-allowed-role",
    "aria-conditional-attr",
    "aria-hidden-body",
    "aria-prohibited-attr",
    "aria-required-attr",
    "aria-required-children",
    "aria-required-parent",
    "aria-roles",
    "aria-valid-attr",
    "aria-valid-attr-value",
    "aria-deprecated-role",
    "presentation-role-conflict",
    "duplicate-id-aria",
)


@rendered_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.axe",),
    title=N_("The signs for reading programs are right"),
    title_failed=N_("Mend the signs for reading programs"),
    why=N_(
        "Templates carry signs (role, aria-…) that tell reading programs what a part is. A wrong sign is worse than none: a button is then announced as something else."
    ),
    fix=N_(
        "Show the list below to whoever looks after the template; the mistakes stand in its code.\n"
        "Update template and plug-ins first: many have mended this.\n"
        "Where nobody knows what a sign is for, take it out."
    ),
    verify=N_(
        "Switch on TalkBack or VoiceOver on your phone and open the menu: it says “button” and whether it is open."
    ),
    outcomes={
        "ok": passed(N_("We saw no wrong signs for reading programs.")),
        "found": warned(N_("Wrong signs for reading programs: {count}."), 0.4),
        "unsure": unknown(N_("Whether these signs are right only a person can tell: {count}.")),
        "none": not_applicable(N_("The page has no such signs, and needs none.")),
    },
    since="0.1",
    revision=1,
    source="WAI-ARIA 1.2; WCAG 2.2, 4.1.2; axe-core, the rules whose names begin with aria-",
    reason="Reading programs overlook many such mistakes; those that hide a link are marked elsewhere. Good to have.",
    good='<button aria-expanded="false">',
    bad='<div role="buton" aria-expandet="no">',
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
