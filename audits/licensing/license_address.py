"""Does the address of the licence lead to a licence that exists?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.license import page_licenses


@page_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("The address of the licence exists"),
    title_failed=N_("Correct the address of the licence"),
    why=N_(
        "A link to a licence that does not exist leaves open what is allowed. Creative Commons has, for example, no version for Kyrgyzstan (“/kg/”)."
    ),
    fix=N_(
        "Replace the address by the right one, for CC BY 4.0: https://creativecommons.org/licenses/by/4.0/\n"
        "Versions 4.0 have no country at the end."
    ),
    verify=N_("Tap the link on your phone: the page of the licence opens, not an error."),
    outcomes={
        "ok": passed(N_("The address of the licence exists.")),
        "invalid": warned(N_("The address of the licence ({license}) leads nowhere: {reason}."), 0.5),
        "no_address": not_applicable(N_("The page names no address of a licence.")),
    },
    since="0.1",
    revision=1,
    source="Creative Commons, licence URLs and ported versions",
    reason="The wrong address already costs points in license-named; here each page is only shown.",
    good="https://creativecommons.org/licenses/by/4.0/",
    bad="https://creativecommons.org/licenses/by/3.0/kg/",
)
def check(page: PageEvidence) -> Verdict:
    found = [one for one in page_licenses(page) if one.url or one.invalid]
    if not found:
        return Verdict("no_address")
    for one in found:
        if one.invalid:
            place = Subject(url=page.url, markup=one.markup)
            return Verdict("invalid", {"license": one.id, "reason": one.invalid}, (place,))
    return Verdict("ok")
