"""Are there conditions beside the licence that it does not know?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_license
from audits.facts.license_place import answered_pages
from audits.facts.license_statements import about_site, names_in, rights_texts

_ONLY = re.compile(
    r"for (?:\w+ ){0,2}(?:educational|teaching|personal|private|study|research)(?: \w+){0,2} only"
    r"|(?:only|solely|exclusively) for (?:\w+ ){0,2}(?:educational|teaching|personal|private|study|research)"
    r"|(?:только|исключительно|лишь) (?:в|для) (?:\w+ ){0,2}(?:образовательн|учебн|обучени|личн|ознакомительн|научн)\w*"
    r"|(?:билим берүү|окуу|окутуу|жеке|таанышуу|илимий)[\w ]{0,30}(?:максат\w*|үчүн) гана"
)


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    after=("licensing.site-license",),
    title=N_("No condition narrows the licence"),
    title_failed=N_("Remove the extra condition beside the licence"),
    why=N_(
        "“Only for teaching” beside a licence that allows more leaves readers in doubt. Whoever doubts does not use your work."
    ),
    fix=N_(
        "Read the sentence in the list below.\n"
        "If the licence is meant, remove the sentence.\n"
        "If some materials may really be used for teaching only, name these materials and leave the rest to the licence."
    ),
    verify=N_("Read the words about the licence on your phone: nothing beside them narrows it."),
    outcomes={
        "ok": passed(N_("We saw no condition that narrows the licence {license}.")),
        "narrowed": warned(
            N_("Beside the licence {license} a sentence allows less than the licence does."), 0.5
        ),
        "no_license": not_applicable(N_("There is no licence that could be narrowed.")),
    },
    since="0.1",
    revision=1,
    source="Creative Commons licences 4.0, section 7 (other terms and conditions)",
    reason="Rare, and a person must read the sentence to judge it.",
    good="CC BY-NC 4.0",
    bad="CC BY-NC 4.0. The materials are for educational purposes only.",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is None:
        return Verdict("no_license")
    for page in answered_pages(site):
        for block, text in rights_texts(page):
            if _ONLY.search(text) and (about_site(text) or names_in(text)):
                place = Subject(url=page.url, markup=block.text[:400])
                return Verdict("narrowed", {"license": found.id}, (place,))
    return Verdict("ok", {"license": found.id})
