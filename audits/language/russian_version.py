"""Is there text in Russian?"""

from audits.check import N_, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.language import page_language
from audits.facts.own_text import distinct_pages

LETTERS = 200
SEVERAL = 3


@site_check(
    weight=0,
    effort="project",
    audience="director",
    access="editor",
    title=N_("There is text in Russian"),
    title_failed=N_("Think of a page in Russian"),
    why=N_(
        "Readers in Bishkek, in the neighbouring countries and among other peoples of Kyrgyzstan often read Russian first."
    ),
    fix=N_(
        "Ask whom you want to reach: if they read Kyrgyz, nothing needs to be done.\nElse write one page in Russian: who you are, what you do, how to reach you.\nGive it an address of its own, and link to it from the home page."
    ),
    verify=N_("Open the home page on your phone: with one tap you reach the page in Russian."),
    outcomes={
        "ok": passed(N_("Pages in Russian: {pages}.")),
        "little": passed(N_("There is some Russian; pages mostly in Russian: {pages} of {all}.")),
        "none": warned(N_("We found no text in Russian."), 0.5),
        "not_asked": not_applicable(N_("The organisation writes for readers of other languages.")),
        "kyrgyz": not_applicable(N_("The site speaks to its readers in Kyrgyz.")),
        "unsure": unknown(N_("There is too little text to tell its language.")),
    },
    absent=("none",),
    since="0.1",
    revision=3,
    source="Languages of the readers: census of Kyrgyzstan; 200 letters so that a name decides nothing",
    reason="It informs: whether Russian is needed depends on the readers, and only the organisation knows them.",
    good="a page whose text is mostly Russian",
    bad="a site in English only",
)
def check(site: SiteEvidence) -> Verdict:
    asked = site.organisation.languages
    if asked and "ru" not in asked:
        return Verdict("not_asked")
    pages = distinct_pages(site)
    known = sum(share.letters for page in pages for share in page.languages if share.lang)
    russian = sum(share.letters for page in pages for share in page.languages if share.lang == "ru")
    if known < LETTERS:
        return Verdict("unsure")
    mostly = sum(page_language(page).detected == "ru" for page in pages)
    if mostly and mostly >= min(SEVERAL, len(pages)):
        return Verdict("ok", {"pages": mostly})
    if russian >= LETTERS:
        return Verdict("little", {"pages": mostly, "all": len(pages)})
    kyrgyz = sum(share.letters for page in pages for share in page.languages if share.lang == "ky")
    return Verdict("kyrgyz" if not asked and kyrgyz * 2 > known else "none")
