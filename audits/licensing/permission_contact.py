"""Is it said whom to ask for permission?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.contacts import page_contacts
from audits.facts.license import site_license, site_rights
from audits.facts.license_place import answered_pages, page_saying
from audits.facts.wording import fold

_CONTACT = re.compile(
    r"(?:\W*)(?:(?:наши|биздин|our) )?(?:контакт\w*|байланыш\w*|contacts?|contact us|get in touch|обратная связь"
    r"|связаться с нами|свяжитесь с нами|написать нам|биз менен байланыш\w*|бизге жаз\w*|кайрылуу|дарегибиз|адрес)(?:\W*)"
)


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("It is said whom to ask for permission"),
    title_failed=N_("Say whom to ask for permission"),
    why=N_(
        "Where all rights are reserved, an editor who wants to print your text must ask. If nobody is named to ask, the text is not printed."
    ),
    fix=N_(
        "Write an e-mail of the organisation beside the sentence about rights, not a private one.\n"
        "Or link your contacts page there.\n"
        "With an open licence nobody needs to ask."
    ),
    verify=N_("Look at the foot of a page on your phone: an address for questions stands there."),
    outcomes={
        "ok": passed(N_("On the page that reserves the rights there is a way to ask.")),
        "missing": warned(N_("The page reserves the rights, but shows no way to ask for permission."), 0.5),
        "not_needed": not_applicable(N_("Nothing on the site says that one must ask first.")),
    },
    since="0.1",
    revision=1,
    source="our rule: a way to ask on the page that makes one ask",
    reason="Only few readers ask for permission, and most find the contacts by themselves.",
    good="All rights reserved. Questions: info@omur.example",
    bad="All rights reserved.",
)
def check(site: SiteEvidence) -> Verdict:
    rights = site_rights(site)
    sentence = rights.copying_forbidden or rights.all_rights_reserved
    if not sentence or site_license(site) is not None:
        return Verdict("not_needed")
    url = page_saying(site, sentence)
    place = (Subject(url=url, markup=sentence),)
    page = next((one for one in answered_pages(site) if one.url == url), None)
    if page is None:
        return Verdict("not_needed")
    contacts = page_contacts(page)
    reachable = contacts.emails or contacts.phones or contacts.hidden or contacts.mailto_links
    if reachable or page.forms or any(_CONTACT.fullmatch(fold(link.name)) for link in page.links):
        return Verdict("ok", subjects=place)
    return Verdict("missing", subjects=place)
