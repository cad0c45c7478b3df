"""Can a listener skip the menu and go to the text?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = (
    "bypass",
    "landmark-one-main",
    "landmark-no-duplicate-main",
    "landmark-main-is-top-level",
    "skip-link",
)


@rendered_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.axe",),
    title=N_("Listeners can skip the menu"),
    title_failed=N_("Mark where the text of the page begins"),
    why=N_(
        "Whoever hears your site hears the whole menu again on every page. One mark lets the reading program go to the text at once."
    ),
    fix=N_(
        "Ask whoever looks after the template to put the text of the page into <main> and the menu into <nav>.\n"
        "There is one <main> on a page.\n"
        "Current templates of WordPress, Joomla and Drupal do it by themselves: an update is often enough."
    ),
    verify=N_(
        "Switch on TalkBack or VoiceOver on your phone and choose “landmarks”: it finds the main part."
    ),
    snippet=N_("<nav>…</nav> <main>…</main>"),
    outcomes={
        "ok": passed(N_("The page says where its text begins.")),
        "found": warned(N_("The page does not say where its text begins. Places: {count}."), 0.4),
        "unsure": unknown(N_("Whether listeners can skip the menu only a person can tell: {count}.")),
        "none": not_applicable(N_("There is nothing to skip on the page.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 2.4.1; axe-core, bypass, landmark-one-main, skip-link",
    reason="Without a way past the menu listening takes longer, but nothing is lost; good to have.",
    good="<nav>…</nav> <main>…</main>",
    bad='<div class="menu">…</div> <div class="text">…</div>',
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
