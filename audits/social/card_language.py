"""Does the page tell networks its true language?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.language import page_language


@page_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("The page tells networks its true language"),
    title_failed=N_("Tell networks the true language of the page"),
    why=N_(
        "Networks use the line to choose whom to show the page and how to translate it. With the wrong language Kyrgyz readers get it last."
    ),
    fix=N_(
        "Ask whoever looks after the site to set the language in the line og:locale: ky_KG, ru_RU or en_US.\n"
        "In WordPress it follows the language of the site under Settings, General."
    ),
    verify=N_("Ask whoever looks after the site to show you the line og:locale of a Kyrgyz page."),
    snippet=N_('<meta property="og:locale" content="ky_KG">'),
    outcomes={
        "ok": passed(N_("The page tells networks its true language.")),
        "other": warned(
            N_("The page tells networks {named}, but its text is in another language ({language})."), 0.5
        ),
        "none": not_applicable(
            N_("The page names no language for networks, or we cannot tell the language of its text.")
        ),
    },
    since="0.1",
    revision=1,
    source="The Open Graph protocol, og:locale; Meta, supported locales (ky_KG is one)",
    reason="Networks also guess the language by themselves.",
    good='<meta property="og:locale" content="ky_KG"> on a Kyrgyz page',
    bad='<meta property="og:locale" content="en_US"> on a Kyrgyz page',
)
def check(page: PageEvidence) -> Verdict:
    named = next((m.content.strip() for m in page.metas if m.key == "og:locale" and m.content.strip()), "")
    language = page_language(page).detected if named else None
    if language is None:
        return Verdict("none")
    if named.lower().replace("-", "_").partition("_")[0] == language:
        return Verdict("ok")
    place = (Subject(url=page.url, markup=f'og:locale: "{named[:50]}"'),)
    return Verdict("other", {"named": named[:50], "language": language}, place)
