"""Are the ways to follow you found on the home page?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.site_state import home_page_index
from audits.facts.social_presence import pages_with_profiles, unclear_profiles, visible_profiles


@site_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("Your social networks are found on the home page"),
    title_failed=N_("Show your social networks on the home page"),
    why=N_(
        "Most visitors see the home page and perhaps one more. A link that stands only under “Contacts” they never see."
    ),
    fix=N_(
        "Put the links into the head or the footer of the template.\nLook at the home page in each language."
    ),
    verify=N_("Open the home page on your phone: within one tap you are on your page in the network."),
    outcomes={
        "ok": passed(N_("Your social networks are found on the home page.")),
        "elsewhere": warned(N_("Your social networks are found on other pages only."), 0.5),
        "unclear": unknown(
            N_(
                "There are links to social networks on the home page, but we cannot tell whose pages they are."
            )
        ),
        "none": failed(N_("We found no page of yours in a social network.")),
        "no_home": unknown(N_("The home page could not be read, so this cannot be said.")),
    },
    since="0.1",
    revision=1,
    source="our rule: one tap from the page that most visitors see",
    reason="Most visitors see the home page only; elsewhere the profile is found by few.",
    good="https://www.facebook.com/omur.kg linked on the home page",
    bad="https://www.facebook.com/omur.kg linked under Contacts only",
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None:
        return Verdict("no_home")
    home = site.pages[index].url
    own = visible_profiles(site)
    if not own:
        unclear = tuple(Subject(url=home, markup=p.href) for p in unclear_profiles(site) if home in p.pages)
        return Verdict("unclear", subjects=unclear) if unclear else Verdict("none")
    if home in pages_with_profiles(site):
        return Verdict("ok")
    return Verdict("elsewhere", subjects=tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in own))
