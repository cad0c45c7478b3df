"""Does the page tell programs that read aloud in which language to speak?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, rendered_check, unknown
from audits.evidence import RenderedPage
from audits.facts.axe import answer

RULES = ("html-has-lang", "html-lang-valid", "html-xml-lang-mismatch", "valid-lang")


@rendered_check(
    weight=3,
    effort="minutes",
    audience="webmaster",
    access="admin",
    needs=("page.axe",),
    same_step="seo.language-declared",
    title=N_("The page tells reading programs its language"),
    title_failed=N_("Tell reading programs the language of the page"),
    why=N_(
        "The phone reads the page aloud in the language that the page names. Where it names none, Kyrgyz is read as if it were English, and nobody understands it."
    ),
    fix=N_(
        "Ask whoever looks after the template to change the first line of the page.\n"
        'Write lang="ky" for Kyrgyz, lang="ru" for Russian, lang="en" for English.\n'
        "Parts in another language get a lang of their own."
    ),
    verify=N_("Switch on TalkBack or VoiceOver on your phone: the page is read in its own language."),
    outcomes={
        "ok": passed(N_("The page tells its language to reading programs.")),
        "found": failed(N_("Places where the language is missing or there is no such code: {count}.")),
        "unsure": unknown(N_("Whether the language is named rightly only a person can tell: {count}.")),
        "none": not_applicable(N_("There was nothing on the page whose language could be named.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 3.1.1 and 3.1.2; axe-core, html-has-lang, html-lang-valid, valid-lang",
    reason="A Kyrgyz text read by rules of English cannot be understood at all, and mending takes minutes; important.",
    good='<html lang="ky">',
    bad='<html lang="kyr_KG">',
)
def check(page: RenderedPage) -> Verdict:
    return answer(page, RULES)
