"""Do the icons of social networks lead anywhere?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_presence import empty_icons, visible_profiles


@site_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("Every icon of a social network leads to your page"),
    title_failed=N_("Put your own addresses behind the icons"),
    why=N_(
        "An icon that leads nowhere, or to the front page of the network, says that nobody looks after the site."
    ),
    fix=N_(
        "Look at the list below: these icons came with the template and lead nowhere.\n"
        "Put the address of your own page behind each of them.\n"
        "Remove the icons of networks where you have no page."
    ),
    verify=N_("Tap each icon on your phone: your own page opens each time."),
    outcomes={
        "ok": passed(N_("Every icon of a social network leads to a page.")),
        "some": warned(N_("Icons that lead nowhere: {count}."), 0.4),
        "all": warned(N_("All icons of social networks lead nowhere: {count}."), 0.15),
        "none": not_applicable(N_("There are no icons of social networks.")),
    },
    since="0.1",
    revision=1,
    source="seen on sites of the region: icons of the template left as they came",
    reason="A tap that leads nowhere is seen by every visitor and says that nobody looks after the site.",
    good='<a href="https://www.facebook.com/omur.kg">Facebook</a>',
    bad='<a href="#">Facebook</a>',
)
def check(site: SiteEvidence) -> Verdict:
    icons = empty_icons(site)
    own = visible_profiles(site)
    if not icons:
        return Verdict("ok" if own else "none")
    subjects = tuple(Subject(url=url, markup=markup) for url, markup in icons)
    return Verdict("some" if own else "all", {"count": len(icons)}, subjects)
