"""Can search engines and Wikipedia's tools read the licence?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import page_licenses, site_license
from audits.facts.license_place import answered_pages, page_of_license

MACHINE = {"rel-license", "rdfa", "microdata", "json-ld", "meta"}


@site_check(
    weight=3,
    effort="minutes",
    audience="webmaster",
    access="admin",
    after=("licensing.site-license",),
    title=N_("Programs can read the licence"),
    title_failed=N_("Let programs read the licence"),
    why=N_(
        "Search for freely usable images and texts finds only what is marked for programs. One word in the link "
        "is enough."
    ),
    fix=N_(
        "Open the footer of the site as HTML.\n"
        'Add rel="license" to the link of the licence, as in the line below.\n'
        "Save, and look at one more page: it must be there as well."
    ),
    verify=N_("Ask whoever looks after the site to show you rel=“license” in the footer of a page."),
    snippet=N_('<a rel="license" href="{license_url}">{license_url}</a>'),
    fixes={
        "tilda": N_(
            'Open the footer of the site.\nPut the licence into a block T123 (HTML) instead of plain text.\nAdd rel="license" to the link of the licence, as in the line below. Save.'
        ),
        "drupal": N_(
            'Open Content, then Blocks, and choose the block of the footer.\nPress “Source” in the editor to see the HTML.\nAdd rel="license" to the link of the licence, as in the line below. Save.'
        ),
        "joomla": N_(
            'Open Content, then Site Modules, and choose the module of the footer.\nPress “Toggle Editor” to see the HTML.\nAdd rel="license" to the link of the licence, as in the line below. Save.'
        ),
        "wordpress": N_(
            'Open Appearance, then Editor or Widgets, and choose the footer.\nIn the block with the licence choose “Edit as HTML”.\nAdd rel="license" to the link of the licence, as in the line below. Save.'
        ),
    },
    outcomes={
        "ok": passed(N_("Programs can read the licence.")),
        "some": warned(N_("Programs can read the licence on some pages only: {marked} of {pages}."), 0.7),
        "not_marked": warned(N_("The licence is there for people, but not marked for programs."), 0.3),
        "no_license": failed(N_("There is no licence yet that programs could read.")),
    },
    absent=("no_license",),
    since="0.1",
    revision=2,
    source="HTML Living Standard 4.6.7.10 (rel=license); ccREL; schema.org/license",
    reason="Search for reusable works finds only what is marked, but people can read the licence without it.",
    good='<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
    bad='<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is None:
        return Verdict("no_license")
    pages = tuple(answered_pages(site))
    marked = tuple(
        page.url
        for page in pages
        if any(
            one.id == found.id and one.scope != "object" and not MACHINE.isdisjoint(one.how)
            for one in page_licenses(page)
        )
    )
    if pages[0].url in marked or 2 * len(marked) > len(pages):
        return Verdict("ok")
    if marked:
        return Verdict(
            "some",
            {"marked": len(marked), "pages": len(pages)},
            tuple(Subject(url=page.url) for page in pages if page.url not in marked),
        )
    return Verdict("not_marked", subjects=(Subject(url=page_of_license(site, found), markup=found.markup),))
