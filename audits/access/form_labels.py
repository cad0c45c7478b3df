"""Does each field say what belongs into it?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, unknown
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = (
    "label",
    "select-name",
    "aria-input-field-name",
    "aria-toggle-field-name",
    "form-field-multiple-labels",
)


@rendered_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.axe",),
    same_step="mobile.touch-forms",
    title=N_("Fields of forms say what belongs into them"),
    title_failed=N_("Give each field of a form its label"),
    why=N_(
        "A blind person hears the label before writing. A field without one is a riddle, and the letter to you stays unwritten."
    ),
    fix=N_(
        "Look at the fields of the list below.\n"
        "Put a visible word before each field and write <label> around both; the grey word inside the field is not enough.\n"
        "Ask whoever looks after the form if it belongs to the template."
    ),
    fixes={
        "wordpress": N_(
            "Open the form in its plug-in, for example Contact Form 7.\n"
            "Write <label> around each word and its field, for example <label>Your name [text* your-name]</label>.\n"
            "Save. The search box belongs to the theme: update it under Dashboard, Updates."
        ),
    },
    verify=N_(
        "Switch on TalkBack or VoiceOver on your phone and touch a field: it says what belongs into it."
    ),
    snippet=N_('<label>Your name <input type="text" name="name" autocomplete="name"></label>'),
    outcomes={
        "ok": passed(N_("Every field that we saw has a label.")),
        "found": failed(N_("Fields without a label: {count}.")),
        "unsure": unknown(N_("Whether the label of these fields fits only a person can tell: {count}.")),
        "none": not_applicable(N_("The page has no fields to fill in.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 3.3.2 and 4.1.2; axe-core, label, select-name, aria-input-field-name, aria-toggle-field-name",
    reason="Without a label a blind person cannot write to you, others mostly guess; important, and few pages have forms.",
    good='<label>Your name <input name="name"></label>',
    bad='<input name="name">',
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
