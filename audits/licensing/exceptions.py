"""Does the site say what its licence does not cover?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_license
from audits.facts.license_place import answered_pages, page_of_license
from audits.facts.license_statements import rights_texts
from audits.facts.rights_phrases import EXCEPTIONS

_THINGS = (
    r"(?:логотип|фото|сүрөт|изображени|үчүнчү жак|третьих лиц|logo|photo|image|third[- ]part|trademark)\w*"
)
_EXCEPT = r"(?:кроме|за исключением|не распространяется|тышкары|кирбейт|тиешелүү эмес|except|exclud\w+|do(?:es)? not (?:apply|cover))"
_SAID = re.compile(rf"{'|'.join(EXCEPTIONS)}|{_EXCEPT}.{{0,80}}{_THINGS}|{_THINGS}.{{0,80}}{_EXCEPT}")


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    after=("licensing.site-license",),
    title=N_("It is said what the licence does not cover"),
    title_failed=N_("Say what the licence does not cover"),
    why=N_(
        "You can give away only what is yours. Logos, photos of people and works of others need a word, so that nobody takes them by mistake."
    ),
    fix=N_(
        "Add to the line with the licence: unless stated otherwise.\n"
        "On the page about terms of use name what is excluded: logos, photos of people, works of others.\n"
        "Photos of children and of people in need are best left out of the licence altogether."
    ),
    verify=N_(
        "Read the line with the licence on your phone: it says what is excluded, or that there are exceptions."
    ),
    outcomes={
        "ok": passed(N_("The site says that the licence has exceptions.")),
        "not_said": warned(N_("We saw no word about what the licence does not cover."), 0.6),
        "no_license": not_applicable(N_("There is no licence that could have exceptions.")),
    },
    absent=("not_said",),
    since="0.1",
    revision=2,
    source="Creative Commons, considerations for licensors",
    reason="The licence holds without it; the sentence only prevents mistakes.",
    good="CC BY 4.0, unless stated otherwise",
    bad="CC BY 4.0",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is None:
        return Verdict("no_license")
    for page in answered_pages(site):
        for block, text in rights_texts(page):
            if _SAID.search(text):
                return Verdict("ok", subjects=(Subject(url=page.url, markup=block.text[:400]),))
    return Verdict("not_said", subjects=(Subject(url=page_of_license(site, found), markup=found.markup),))
