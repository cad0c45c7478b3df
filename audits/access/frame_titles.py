"""Do maps and films say what they are?"""

from audits.check import N_, Verdict, not_applicable, passed, rendered_check, unknown, warned
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = ("frame-title", "frame-title-unique")


@rendered_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="editor",
    needs=("page.axe",),
    title=N_("Maps and films say what they are"),
    title_failed=N_("Name the maps and films in the page"),
    why=N_(
        "Whoever hears the page hears only “frame” at a map or a film without a name, and does not know whether it is worth entering."
    ),
    fix=N_(
        "Open the page in the editor and look for the code that begins with <iframe.\n"
        'Add title with a few words: title="Map: our office in Osh".\n'
        "Save. Each window gets a name of its own."
    ),
    verify=N_("Switch on TalkBack or VoiceOver on your phone and touch the map: it says its name."),
    snippet=N_('<iframe src="…" title="Map: our office in Osh"></iframe>'),
    outcomes={
        "ok": passed(N_("The maps and films that we saw have a name.")),
        "found": warned(N_("Maps, films and other windows without a name of their own: {count}."), 0.3),
        "unsure": unknown(N_("Whether these windows have a fitting name only a person can tell: {count}.")),
        "none": not_applicable(N_("The page has no windows of other sites.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 4.1.2; axe-core, frame-title, frame-title-unique",
    reason="A listener can still enter the window and find out, with trouble; good to have.",
    good='<iframe src="…" title="Map: our office in Osh">',
    bad='<iframe src="…">',
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
