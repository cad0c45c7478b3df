"""Have pictures, drawings and maps words for those who do not see them?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, unknown
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = ("image-alt", "role-img-alt", "svg-img-alt", "object-alt", "area-alt")


@rendered_check(
    weight=3,
    effort="hour",
    audience="editor",
    access="editor",
    needs=("page.axe",),
    same_step="seo.image-alt",
    title=N_("Pictures have words for those who do not see them"),
    title_failed=N_("Give pictures words for those who do not see them"),
    why=N_(
        "Blind readers hear the words that stand behind a picture. Where there are none they hear the name of a file, or nothing."
    ),
    fix=N_(
        "Open the picture in the editor of the page.\n"
        "Write into “alternative text” in one short sentence what can be seen.\n"
        "Leave the field empty for mere decoration; for drawings and maps ask whoever looks after the template."
    ),
    verify=N_(
        "Switch on TalkBack or VoiceOver on your phone and touch the picture: it says what can be seen."
    ),
    outcomes={
        "ok": passed(N_("The pictures that we saw have words behind them.")),
        "found": failed(N_("Pictures without words: {count}.")),
        "unsure": unknown(N_("Whether these pictures have words only a person can tell: {count}.")),
        "none": not_applicable(N_("We saw no pictures on the page.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.1.1; axe-core, image-alt, role-img-alt, svg-img-alt, object-alt, area-alt",
    reason="What only a picture says is lost to blind readers, the text beside it is not; important, not essential.",
    good='<img src="well.jpg" alt="Women at the new village well">',
    bad='<img src="well.jpg">',
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
