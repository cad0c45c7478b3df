"""What may readers do with what the site publishes? The ladder from nothing to an open licence."""

from audits.check import BY_SCRIPTS, N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import rights_class, site_license, site_rights
from audits.facts.license_place import page_of_license, page_saying, wrong_licenses
from audits.facts.on_phone import pages_after_scripts

OUTCOMES = {
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
        "Without a licence others must ask you each time before they copy, even if they name you. With an open "
        "licence schools, media and Wikipedia may spread your materials at once, always naming you."
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
        "drupal": N_(
            "Talk it over in the board: may everybody reuse our texts if they name us? Photos of people need their consent.\n"
            "Open Content, then Blocks, and add a block with the text format “Full HTML”.\n"
            "Switch the editor to Source, paste the line below and save.\n"
            "Open Structure, then Block layout, and place the block in the region of the footer."
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
        "unclear": warned(
            N_(
                "The site names a licence ({license}), but not which one exactly; readers cannot tell what is allowed."
            ),
            0.5,
        ),
        "wrong_address": warned(
            N_("The site names a licence ({license}), but its address leads nowhere: {reason}."),
            0.45,
        ),
        "by_scripts": warned(
            N_(
                "Readers see the licence {license}, but only scripts put it on the page: search for free works does not find it."
            ),
            0.5,
        ),
        "link_permission": warned(
            N_(
                "The site allows copying with a link to the source. That is halfway: a licence says clearly what is allowed."
            ),
            0.4,
        ),
        "reserved": warned(
            N_("The site says that all rights are reserved: others must ask you each time."), 0.15
        ),
        "copyright_only": warned(N_("The site shows only the sign ©: others must ask you each time."), 0.15),
        "nothing": failed(N_("The site says nothing about reuse: by law others must ask you each time.")),
    },
    absent=("copyright_only", "nothing"),
    since="0.1",
    revision=2,
    source="Open Definition 2.1; Creative Commons licences 4.0; law of the Kyrgyz Republic on copyright, No. 6 of 1998",
    reason="Whether others may reuse the materials at all is the question of the whole category.",
    good='<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
    bad="no word about reuse on any page",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is not None:
        outcome = "unclear" if found.open is None else "open" if found.open else "shared"
        place = Subject(url=page_of_license(site, found), markup=found.markup)
        return Verdict(outcome, {"license": found.id}, (place,))
    wrong = wrong_licenses(site)
    if wrong:
        subjects = tuple(Subject(url=url, markup=one.markup) for url, one in wrong)
        first = wrong[0][1]
        return Verdict("wrong_address", {"license": first.id, "reason": first.invalid}, subjects)
    shown = pages_after_scripts(site)
    if shown is not None and (found := site_license(shown)) is not None:
        place = Subject(url=page_of_license(shown, found), markup=found.markup)
        return Verdict(BY_SCRIPTS, {"license": found.id}, (place,))
    rights = site_rights(site)
    outcome = OUTCOMES[rights_class(site)]
    if outcome == "reserved" and not (rights.all_rights_reserved or rights.copying_forbidden):
        outcome = "copyright_only"
    quote = {
        "link_permission": rights.attribution_requested,
        "reserved": rights.all_rights_reserved or rights.copying_forbidden,
        "copyright_only": rights.copyright,
    }.get(outcome)
    return Verdict(outcome, subjects=(Subject(url=page_saying(site, quote), markup=quote),) if quote else ())
