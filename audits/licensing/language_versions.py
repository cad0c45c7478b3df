"""Do all language versions name the same licence?"""

import re
from collections import Counter

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.language import page_language
from audits.facts.license import page_site_license, site_license
from audits.facts.license_place import answered_pages

LANGUAGES = ("ky", "ru", "en")
FEWEST = 3
_VERSION = re.compile(r"-\d\.\d.*")


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    after=("licensing.site-license",),
    title=N_("All language versions name the same licence"),
    title_failed=N_("Name the same licence in all languages"),
    why=N_(
        "Readers of the Kyrgyz pages do not look at the Russian ones. What is allowed must stand in each language."
    ),
    fix=N_(
        "Open one page of the site in each language and look at its foot.\n"
        "Where the line with the licence is missing or another one, put in the same line, translated.\n"
        "Name and address of the licence stay the same in all languages."
    ),
    verify=N_("Change the language of the site on your phone: the same licence stands at the foot."),
    outcomes={
        "ok": passed(N_("All language versions name the same licence: {languages}.")),
        "missing": warned(N_("Languages in which we saw no licence: {languages}."), 0.6),
        "different": warned(N_("The language versions name different licences: {licenses}."), 0.3),
        "one_language": not_applicable(N_("We saw too few pages in a second language.")),
        "no_license": not_applicable(N_("There is no licence yet.")),
    },
    since="0.1",
    revision=1,
    source="our rule: at least three pages in a language make a version",
    reason="Coverage and contradictions already count; this one shows in which language to look.",
    good="CC BY 4.0 in the footer of the Kyrgyz, Russian and English pages",
    bad="CC BY 4.0 in the footer of the Russian pages only",
)
def check(site: SiteEvidence) -> Verdict:
    if site_license(site) is None:
        return Verdict("no_license")
    by_language: dict[str, list[tuple[str, str]]] = {}
    for page in answered_pages(site):
        language = page_language(page).detected
        if language in LANGUAGES:
            one = page_site_license(page)
            kind = _VERSION.sub("", one.id) if one else ""
            by_language.setdefault(language, []).append((kind, page.url))
    versions = {language: pages for language, pages in by_language.items() if len(pages) >= FEWEST}
    if len(versions) < 2:
        return Verdict("one_language")
    usual = {
        language: Counter(kind for kind, _ in pages).most_common(1)[0][0]
        for language, pages in versions.items()
    }
    kinds = {kind for kind in usual.values() if kind}
    if len(kinds) > 1:
        places = tuple(Subject(url=versions[lang][0][1], markup=kind) for lang, kind in usual.items() if kind)
        return Verdict("different", {"licenses": ", ".join(sorted(kinds))}, places)
    without = [language for language, pages in versions.items() if not any(kind for kind, _ in pages)]
    if kinds and without:
        places = tuple(Subject(url=versions[language][0][1]) for language in without)
        return Verdict("missing", {"languages": ", ".join(without)}, places)
    return Verdict("ok", {"languages": ", ".join(versions)})
