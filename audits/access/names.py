"""Have links and buttons a name that can be read aloud?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, unknown
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = (
    "link-name",
    "button-name",
    "input-button-name",
    "input-image-alt",
    "aria-command-name",
    "summary-name",
)


@rendered_check(
    weight=5,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.axe",),
    title=N_("Links and buttons have a name"),
    title_failed=N_("Name the links and buttons that show only a sign"),
    why=N_(
        "Who hears the page instead of seeing it hears only “link” or “button” where there is nothing but a sign. Your menu and your accounts stay shut to them."
    ),
    fix=N_(
        "Look at the links and buttons of the list below: mostly they are signs of networks, of the menu and of search.\n"
        "Ask whoever looks after the template to add aria-label with a name to each of them.\n"
        "A picture that is a link needs an alternative text that says where it leads."
    ),
    fixes={
        "wordpress": N_(
            "Click the block “Social Icons”, then an icon, and fill in its “Icon label”.\n"
            "For a picture that is a link click it and fill in “Alternative Text”: where it leads.\n"
            "Signs of menu and search belong to the theme: update it under Dashboard, Updates."
        ),
    },
    verify=N_("Switch on TalkBack or VoiceOver on your phone and touch the sign: it says a name."),
    snippet=N_('<a href="https://t.me/…" aria-label="Telegram"><svg aria-hidden="true">…</svg></a>'),
    outcomes={
        "ok": passed(N_("Every link and button that we saw has a name.")),
        "found": failed(N_("Links and buttons without a name: {count}.")),
        "unsure": unknown(N_("Whether these links and buttons have a name only a person can tell: {count}.")),
        "none": not_applicable(N_("The page has no links and no buttons.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 2.4.4 and 4.1.2; axe-core, link-name, button-name, input-button-name, input-image-alt, summary-name",
    reason="Menu, social networks and search stand behind such signs; whoever hears the page does not find them. Essential here.",
    good='<a href="https://t.me/omur" aria-label="Telegram"><svg>…</svg></a>',
    bad='<a href="https://t.me/omur"><svg>…</svg></a>',
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
