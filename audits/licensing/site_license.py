"""What may readers do with what the site publishes? The ladder from nothing to an open licence."""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import rights_class, site_license, site_rights

OUTCOMES = {
    "open": "open",
    "shared": "shared",
    "link_permission": "link_permission",
    "all_rights_reserved": "reserved",
    "nothing": "nothing",
}


@site_check(
    weight=5,
    effort="hour",
    audience="director",
    access="admin",
    needs_permission=True,
    title=N_("The site has an open licence"),
    title_failed=N_("Choose an open licence for what you publish"),
    why=N_(
        "Without a licence the law forbids others to copy your materials, even with your name. With an open "
        "licence schools, media and Wikipedia may spread them, always naming you."
    ),
    fix=N_(
        "Talk it over in the board: may everybody reuse our texts if they name us? Photos of people need their consent.\n"
        "Choose CC BY 4.0 (name us) or CC BY-SA 4.0 (name us, and share alike).\n"
        "Put the line below into the footer of every page.\n"
        "Say what is excluded: logos, photos of people, works of others."
    ),
    fixes={
        "wordpress": N_(
            "Talk it over in the board: may everybody reuse our texts if they name us? Photos of people need their consent.\n"
            "Open Appearance, then Editor or Widgets, and choose the footer.\n"
            "Add a block “Custom HTML” and paste the line below.\n"
            "Save, and look at the foot of any page."
        ),
        "joomla": N_(
            "Talk it over in the board: may everybody reuse our texts if they name us? Photos of people need their consent.\n"
            "Open Content, then Site Modules, and make a module “Custom” in the position of the footer.\n"
            "Switch the editor to HTML and paste the line below.\n"
            "Choose “On all pages” and save."
        ),
        "tilda": N_(
            "Talk it over in the board: may everybody reuse our texts if they name us? Photos of people need their consent.\n"
            "Open the footer of the site and add a block T123 (HTML).\n"
            "Paste the line below, save and publish all pages."
        ),
    },
    verify=N_(
        "Look at the foot of any page on your phone: the licence stands there, and a tap opens its text."
    ),
    snippet=N_(
        '<p>© {name}, {year}. Texts are available under the licence <a rel="license" '
        'href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, unless stated otherwise.</p>'
    ),
    outcomes={
        "open": passed(N_("The site has an open licence: {license}.")),
        "shared": warned(
            N_(
                "The site shares its materials under {license}. This licence is not open: it forbids some uses."
            ),
            0.65,
        ),
        "link_permission": warned(
            N_(
                "The site allows copying with a link to the source. That is halfway: a licence says clearly what is allowed."
            ),
            0.4,
        ),
        "reserved": warned(
            N_("The site says that all rights are reserved: nobody may reuse your materials."), 0.15
        ),
        "nothing": failed(N_("The site says nothing of reuse; by law nobody may copy your materials.")),
    },
    since="0.1",
    revision=1,
    source="Open Definition 2.1; Creative Commons licences 4.0; law of the Kyrgyz Republic on copyright, No. 6 of 1998",
)
def check(site: SiteEvidence) -> Verdict:
    outcome = OUTCOMES[rights_class(site)]
    found = site_license(site)
    rights = site_rights(site)
    quote = {
        "link_permission": rights.attribution_requested,
        "reserved": rights.all_rights_reserved or rights.copying_forbidden,
    }.get(outcome, found.markup if found else "")
    subjects = (Subject(url=site.site, markup=quote),) if quote else ()
    return Verdict(outcome, {"license": found.id if found else ""}, subjects)
