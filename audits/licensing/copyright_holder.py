"""Does the site say to whom it belongs, and since when?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_rights
from audits.facts.license_place import page_saying
from audits.facts.wording import fold
from audits.licensing.holder_own import BUILDER


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("The site names the holder of its rights and the year"),
    title_failed=N_("Name the holder of the rights and the year"),
    why=N_(
        "Whoever wants to name you as the source needs your exact name. Whoever wants to ask for permission needs it as well."
    ),
    fix=N_(
        "Write into the footer: ©, the full name of your organisation, the year.\nKeep it the same on all pages."
    ),
    verify=N_("Look at the foot of any page on your phone: the name and the year stand there."),
    snippet=N_("<p>© {name}, {year}</p>"),
    outcomes={
        "ok": passed(N_("The site names the holder of its rights: {holder}.")),
        "no_year": warned(N_("The site names the holder of its rights ({holder}), but no year."), 0.8),
        "no_holder": warned(N_("There is a © on the site, but no name beside it."), 0.5),
        "builder": unknown(
            N_(
                "Beside the © stands the name of a builder of sites; whether yours stands there too we cannot tell."
            )
        ),
        "missing": failed(N_("The site does not say whose rights these are.")),
    },
    absent=("missing",),
    since="0.1",
    revision=3,
    source="Berne Convention, article 15; Universal Copyright Convention, article III",
    reason="A reader who wants to name the source needs the name, but a missing year stops nobody.",
    good="© 2026 Public foundation Omur",
    bad="no name beside ©, or no © at all",
)
def check(site: SiteEvidence) -> Verdict:
    rights = site_rights(site)
    if not rights.copyright and not rights.holder:
        return Verdict("missing")
    place = (Subject(url=page_saying(site, rights.copyright), markup=rights.copyright),)
    if not rights.holder:
        return Verdict("no_holder", subjects=place)
    if BUILDER.search(fold(rights.holder)):
        return Verdict("builder", subjects=place)
    return Verdict("ok" if rights.years else "no_year", {"holder": rights.holder[:150]}, place)
