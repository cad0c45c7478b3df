"""Does the site say one thing of its rights, or two that exclude each other?"""

import re

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import page_licenses, site_license, site_rights
from audits.facts.license_place import answered_pages, page_saying

_KIND = re.compile(r"CC-BY(?:-(?:NC|ND|SA))*(?![A-Z])")


@site_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("What the site says of its rights does not contradict itself"),
    title_failed=N_("Remove the contradiction about your rights"),
    why=N_(
        "Where a licence allows copying and another line forbids it, careful people copy nothing. The licence works in vain."
    ),
    fix=N_(
        "Decide which of the two is meant.\n"
        "With a licence remove “all rights reserved” and “copying forbidden” everywhere.\n"
        "Name the same licence everywhere.\n"
        "Call a licence with NC or ND “shared”, not “open”: it forbids some uses."
    ),
    verify=N_("Read the foot of the page and the contacts page on your phone: both say the same."),
    outcomes={
        "ok": passed(N_("What the site says of its rights does not contradict itself.")),
        "reserved": failed(N_("Beside the licence {license} the site says: “{quote}”.")),
        "different": warned(N_("The site names different licences: {licenses}."), 0.3),
        "called_open": warned(N_("The licence {license} is called open, but it is not."), 0.5),
        "no_license": not_applicable(N_("There is no licence that anything could contradict.")),
    },
    since="0.1",
    revision=1,
    source="Creative Commons, marking your work; Open Definition 2.1",
    reason="A contradiction undoes a licence that is already there; it costs less than having none.",
    good='CC BY 4.0 in the footer and no "all rights reserved"',
    bad='<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a> All rights reserved.',
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is None:
        return Verdict("no_license")
    rights = site_rights(site)
    against = rights.all_rights_reserved or rights.copying_forbidden
    if against:
        place = Subject(url=page_saying(site, against), markup=against)
        return Verdict("reserved", {"license": found.id, "quote": against[:200]}, (place,))
    places = _licenses_of_site(site)
    if len(places) > 1:
        return Verdict("different", {"licenses": ", ".join(places)}, tuple(places.values()))
    if rights.called_open and found.open is False:
        place = Subject(url=page_saying(site, rights.called_open), markup=rights.called_open)
        return Verdict("called_open", {"license": found.id}, (place,))
    return Verdict("ok")


def _licenses_of_site(site: SiteEvidence) -> dict[str, Subject]:
    """Kinds of Creative Commons licences, whatever version, that pages declare for the whole site. A second
    licence of another family (GFDL beside CC BY-SA, one for the code) is a choice, not a contradiction."""
    found: dict[str, Subject] = {}
    for page in answered_pages(site):
        for one in page_licenses(page):
            kind = _KIND.match(one.id)
            if kind and one.scope == "site" and not one.invalid:
                found.setdefault(kind[0], Subject(url=page.url, markup=one.markup))
    return found
