"""Do the language versions of the site name each other, in codes that exist?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.address_language import address_language
from audits.facts.hreflang import language_tag_problem, page_alternates

FEW = 2
"""So many pages of a language make a version."""


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Language versions name each other"),
    title_failed=N_("Let the language versions name each other"),
    why=N_(
        "With these lines a search engine shows the Kyrgyz page to whoever searches in Kyrgyz, and the Russian one to whoever "
        "searches in Russian. With a wrong code it passes the line over."
    ),
    fix=N_(
        "Ask whoever looks after the site to write one line for each language into the head of each page.\n"
        "Use the codes ky for Kyrgyz, ru for Russian, en for English, and whole addresses with https://.\n"
        "Name all versions on all of them, the page itself as well."
    ),
    fixes={
        "wordpress": N_(
            "Install a free plug-in for languages such as Polylang.\n"
            "Open Languages: choose for each language the code ky, ru or en.\n"
            "Join the versions of each page with “+” in the list of pages; the plug-in writes the lines."
        ),
        "joomla": N_(
            "Open System, then Plugins, and enable “System - Language Filter”.\n"
            "In its settings set “Add Alternate Meta Tags” to Yes.\n"
            "Open System, then Content Languages, and choose the code ky-KG for Kyrgyz."
        ),
    },
    verify=N_(
        "Search for your organisation in Kyrgyz and in Russian on your phone: the version in that language is shown."
    ),
    snippet=N_(
        '<link rel="alternate" hreflang="ky" href="{url}ky/">\n<link rel="alternate" hreflang="ru" href="{url}ru/">'
    ),
    outcomes={
        "ok": passed(N_("The language versions name each other: {languages}.")),
        "wrong_code": warned(
            N_("A language version is named by the code “{code}”, which is not its code."), 0.6
        ),
        "wrong_address": warned(N_("The addresses of language versions are not whole ({address})."), 0.6),
        "missing": warned(
            N_("The site has versions in several languages ({languages}), but they do not name each other."),
            0.3,
        ),
        "one_language": not_applicable(N_("The addresses of the pages that we saw name no two languages.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, localized versions of pages; BCP 47",
    reason="Search engines mostly find the right version by its text alone, so the lines are good to have.",
    good='<link rel="alternate" hreflang="ky" href="https://example.kg/ky/">',
    bad='<link rel="alternate" hreflang="kg" href="/kg/">',
)
def check(site: SiteEvidence) -> Verdict:
    named = [(page.url, alternate) for page in site.pages for alternate in page_alternates(page)]
    listed = () if isinstance(site.sitemaps, Unavailable) else site.sitemaps
    in_map = [(s.url, lang) for s in listed for entry in s.entries for lang, _ in entry.alternates]
    languages = {a.lang.lower() for _, a in named} | {lang.lower() for _, lang in in_map}
    if len(languages - {"x-default"}) < 2:
        seen = [address_language(page.url) for page in site.pages]
        versions = sorted({lang for lang in seen if lang and seen.count(lang) >= FEW})
        if len(versions) < 2:
            return Verdict("one_language")
        examples = tuple(Subject(url=site.pages[seen.index(lang)].url, markup=lang) for lang in versions)
        return Verdict("missing", {"languages": ", ".join(versions)}, examples)
    codes = [
        (url, lang) for url, lang in in_map if lang.lower() != "x-default" and language_tag_problem(lang)
    ]
    wrong = [(url, a) for url, a in named if set(a.reasons) - {"relative", "invalid_url"}]
    if wrong or codes:
        subjects = tuple(
            Subject(url=url, markup=f'<link rel="alternate" hreflang="{a.lang}" href="{a.href}">')
            for url, a in wrong
        ) or (Subject(url=codes[0][0], markup=f'hreflang="{codes[0][1]}"'),)
        return Verdict("wrong_code", {"code": wrong[0][1].lang if wrong else codes[0][1]}, subjects)
    relative = [(url, a) for url, a in named if not a.valid]
    if relative:
        subjects = tuple(
            Subject(url=url, markup=f'<link rel="alternate" hreflang="{a.lang}" href="{a.href}">')
            for url, a in relative
        )
        return Verdict("wrong_address", {"address": relative[0][1].href}, subjects)
    return Verdict("ok", {"languages": ", ".join(sorted(languages - {"x-default"}))})
