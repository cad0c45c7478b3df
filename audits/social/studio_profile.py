"""Is the profile on the site your own, or that of the studio that made the site?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.social import site_profiles
from audits.facts.social_presence import is_visible, unclear_profiles, visible_profiles


@site_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("The social networks on the site are your own"),
    title_failed=N_("Replace the studio's profile by your own"),
    why=N_("Your visitors follow the studio that made the site, not you."),
    fix=N_(
        "Put the address of your own page into the footer.\n"
        "The studio may be named at the very end, but not in the place of your icons."
    ),
    verify=N_("Tap the icon on your phone: your own page opens."),
    outcomes={
        "ok": passed(N_("The social networks on the site are your own.")),
        "studio_only": warned(
            N_("The only profile on the site is that of the studio that made it: {url}."), 0.25
        ),
        "unclear": unknown(
            N_("There are links to social networks, but we cannot tell whose pages they are.")
        ),
        "none": not_applicable(N_("There are no profiles on the site.")),
    },
    since="0.1",
    revision=2,
    source="seen on sites of the region: the studio's profile in the footer",
    reason="Visitors are led to another organisation, and the owner usually does not know it.",
    good='<a href="https://www.instagram.com/omur.kg">Instagram</a>',
    bad="the only Instagram link on the site is the studio's",
)
def check(site: SiteEvidence) -> Verdict:
    if visible_profiles(site):
        return Verdict("ok")
    studio = [p for p in site_profiles(site) if p.owner == "studio" and is_visible(p)]
    if not studio:
        return Verdict("none")
    unclear = unclear_profiles(site)
    if unclear:
        return Verdict(
            "unclear", subjects=tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in unclear)
        )
    places = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in studio)
    return Verdict("studio_only", {"url": studio[0].url}, places)
