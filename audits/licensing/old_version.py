"""Is the Creative Commons licence of the newest version?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_license
from audits.facts.license_place import page_of_license

NEWEST = "4.0"


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    after=("licensing.site-license",),
    title=N_("The licence is of the newest version"),
    title_failed=N_("Take the newest version of the licence"),
    why=N_(
        "Version 4.0 is written for all countries at once and forgives a mistake that is mended within 30 days. More people dare to use your materials."
    ),
    fix=N_(
        "Write the new version into the footer, for example CC BY 4.0 instead of CC BY 3.0.\n"
        "Change the address of the link as well: https://creativecommons.org/licenses/by/4.0/\n"
        "What was published before stays available under the old version too."
    ),
    verify=N_("Tap the licence in the foot of a page on your phone: its address has 4.0 in it."),
    outcomes={
        "ok": passed(N_("The licence is of the newest version: {license}.")),
        "old": warned(N_("The licence is of an older version: {license}. The newest is 4.0."), 0.7),
        "other": not_applicable(
            N_("The licence has no versions that could be compared, or its version is not named.")
        ),
        "no_license": not_applicable(N_("There is no licence yet.")),
    },
    since="0.1",
    revision=1,
    source="Creative Commons, What's new in 4.0 (2013)",
    reason="Older versions stay valid and open; the newer one is only clearer.",
    good="https://creativecommons.org/licenses/by/4.0/",
    bad="https://creativecommons.org/licenses/by/3.0/",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is None:
        return Verdict("no_license")
    if found.version is None or not found.id.startswith("CC-BY"):
        return Verdict("other")
    place = (Subject(url=page_of_license(site, found), markup=found.markup),)
    outcome = "ok" if found.version >= NEWEST else "old"
    return Verdict(outcome, {"license": found.id}, place)
