"""Does the site speak Kyrgyz to its readers?"""

from audits.check import N_, Verdict, failed, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.address_language import address_language
from audits.facts.language import page_language
from audits.facts.own_text import distinct_pages

LETTERS = 200
SEVERAL = 3


@site_check(
    weight=3,
    effort="project",
    audience="director",
    access="editor",
    title=N_("There is text in Kyrgyz"),
    title_failed=N_("Write the most important pages in Kyrgyz"),
    why=N_(
        "In villages and small towns most people read and search in Kyrgyz, and few sites answer them. Whoever writes in Kyrgyz is found there first."
    ),
    fix=N_(
        "Choose three pages: who you are, how you help, how to reach you.\nWrite them in Kyrgyz in short sentences, or ask a colleague who writes well.\nPut them at an address of their own, such as /ky/, and link to them from the home page."
    ),
    verify=N_(
        "Open your site on the phone of somebody who reads only Kyrgyz: they understand what you do and how to reach you."
    ),
    outcomes={
        "ok": passed(N_("Pages in Kyrgyz: {pages}.")),
        "little": warned(N_("There is some Kyrgyz; pages mostly in Kyrgyz: {pages} of {all}."), 0.5),
        "none": failed(N_("We found no text in Kyrgyz.")),
        "hollow": not_applicable(
            N_(
                "Pages in the Kyrgyz version are in another language; the step about language versions speaks of them."
            )
        ),
        "not_asked": not_applicable(N_("The organisation writes for readers of other languages.")),
        "unsure": unknown(N_("There is too little text to tell its language.")),
    },
    absent=("none",),
    since="0.1",
    revision=3,
    source="Languages of the readers: census of Kyrgyzstan; 200 letters so that a name decides nothing",
    reason="The strongest local need, but a project of its own that takes people and time; important, not essential.",
    good="three and more pages whose text is mostly Kyrgyz",
    bad="a site of a Kyrgyz organisation in Russian only",
)
def check(site: SiteEvidence) -> Verdict:
    asked = site.organisation.languages
    if asked and "ky" not in asked:
        return Verdict("not_asked")
    pages = distinct_pages(site)
    known = sum(share.letters for page in pages for share in page.languages if share.lang)
    kyrgyz = sum(share.letters for page in pages for share in page.languages if share.lang == "ky")
    if known < LETTERS:
        return Verdict("unsure")
    mostly = sum(page_language(page).detected == "ky" for page in pages)
    if mostly >= min(SEVERAL, len(pages)) and mostly:
        return Verdict("ok", {"pages": mostly})
    if kyrgyz >= LETTERS:
        return Verdict("little", {"pages": mostly, "all": len(pages)})
    hollow = any(
        address_language(page.url) == "ky"
        and page_language(page).detected not in (None, "ky")
        and sum(share.letters for share in page.languages if share.lang) >= LETTERS
        for page in pages
    )
    return Verdict("hollow" if hollow else "none")
