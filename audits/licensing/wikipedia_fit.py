"""May Wikipedia use what the site publishes?"""

import re

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_license
from audits.facts.license_place import page_of_license

FIT = re.compile(r"CC-BY(?:-SA)?(?:-\d|$)|CC0|CC-PD|PDDL")


@site_check(
    weight=1,
    effort="hour",
    audience="director",
    access="admin",
    needs_permission=True,
    after=("licensing.site-license",),
    title=N_("Wikipedia may use your materials"),
    title_failed=N_("Let Wikipedia use your materials"),
    why=N_(
        "The Kyrgyz Wikipedia is read by thousands of pupils. With the right licence your knowledge and your photos reach them, with your name."
    ),
    fix=N_(
        "Choose CC BY 4.0, CC BY-SA 4.0 or CC0 for texts and photos.\n"
        "Licences with NC or ND do not fit.\n"
        "Tell the community of the Kyrgyz Wikipedia what it may use."
    ),
    verify=N_("Look at the foot of a page on your phone: CC BY, CC BY-SA or CC0 stands there."),
    outcomes={
        "ok": passed(N_("Wikipedia may use your materials ({license}).")),
        "not_fit": warned(N_("Wikipedia may not use materials under {license}."), 0.3),
        "unclear": unknown(
            N_("The licence is named too vaguely to say whether Wikipedia may use your materials.")
        ),
        "no_license": failed(N_("Without a licence Wikipedia may not use your materials.")),
    },
    absent=("no_license",),
    since="0.1",
    revision=2,
    source="Wikimedia Foundation, Terms of Use, section 7; Wikimedia Commons, licensing",
    reason="One audience among several, and site-license already counts the openness itself.",
    good="CC BY 4.0, CC BY-SA 4.0, CC0",
    bad="CC BY-NC 4.0",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is None:
        return Verdict("no_license")
    place = (Subject(url=page_of_license(site, found), markup=found.markup),)
    if found.open is None:
        return Verdict("unclear", subjects=place)
    fits = FIT.match(found.id) is not None
    return Verdict("ok" if fits else "not_fit", {"license": found.id}, place)
