"""Does the page say in which language it is, in a code that exists?"""

from audits.check import N_, Subject, Verdict, failed, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.hreflang import language_tag_problem


@page_check(
    weight=3,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("Pages name their language"),
    title_failed=N_("Name the language of your pages rightly"),
    why=N_(
        "Programs that read aloud, translate or check spelling ask the page for its language. “kg” is the "
        "country's domain; as a language it means Kongo. Kyrgyz is “ky”."
    ),
    fix=N_(
        "Ask whoever looks after the template of the site to change the first line of the page.\n"
        'Write lang="ky" for Kyrgyz, lang="ru" for Russian, lang="en" for English.\n'
        "On a site in several languages each version names its own."
    ),
    fixes={
        "drupal": N_(
            "Open Configuration, then Languages under “Regional and language”.\nAdd the language of your site and choose it as the default.\nOpen a page, press Edit, and choose its language when the site has several."
        ),
        "joomla": N_(
            "Open System, then Languages under Manage (“Content Languages” for a site in several languages).\nInstall the language of your site and press the star to make it the default.\nFor several languages switch on the plug-in “System - Language Filter”."
        ),
        "wordpress": N_(
            "Open Settings, then General.\n"
            "Choose the language under “Site Language” and save.\n"
            "For several languages use a free plug-in such as Polylang; it names the language of each page."
        ),
    },
    verify=N_("Open the page in Chrome on your phone: it offers to translate from the right language."),
    snippet=N_('<html lang="{language}">'),
    outcomes={
        "ok": passed(N_("The page names its language: {lang}.")),
        "likely": warned(N_("The page names its language “{lang}”; the right code is “{right}”."), 0.5),
        "wrong": warned(N_("The page names its language “{lang}”, and there is no such code."), 0.3),
        "missing": failed(N_("The page does not name its language.")),
    },
    since="0.1",
    revision=1,
    source="BCP 47; ISO 639; WCAG 2.2, 3.1.1",
    reason="Search engines guess the language from the text, but readers' programs rely on the code; important, not essential.",
    good='<html lang="ky">',
    bad='<html lang="kg">',
)
def check(page: PageEvidence) -> Verdict:
    lang = (page.lang or "").strip()
    if not lang:
        return Verdict("missing")
    problem = language_tag_problem(lang)
    if problem is None:
        return Verdict("ok", {"lang": lang})
    place = (Subject(url=page.url, markup=f'<html lang="{lang}">'),)
    if problem.startswith("likely:"):
        return Verdict("likely", {"lang": lang, "right": problem.removeprefix("likely:")}, place)
    return Verdict("wrong", {"lang": lang}, place)
