"""Does the site lead to your pages itself, or through a list of links?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_presence import visible_profiles
from audits.social.main_network import HUBS


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("The site leads to your pages itself, not only through a list of links"),
    title_failed=N_("Link your pages straight from the site"),
    why=N_(
        "A list of links (Linktree, Taplink) counts as one way to reach you. It costs one more tap, and the service may show advertising or close."
    ),
    fix=N_(
        "Open your list of links on the phone.\n"
        "Copy the addresses of the two or three pages that you use most.\n"
        "Put them into the footer of the site; the list may stay for Instagram."
    ),
    verify=N_("Tap a link on your phone: your page opens with one tap."),
    outcomes={
        "both": passed(N_("Beside the list of links the site leads straight to: {networks}.")),
        "only": warned(
            N_(
                "The site leads to your pages only through a list of links; it counts as one way to reach you."
            ),
            0.8,
        ),
        "none": not_applicable(N_("There is no list of links; there need not be one.")),
    },
    absent=("only",),
    since="0.1",
    revision=2,
    source="our rule: one tap from the site to the page",
    reason="The pages can be reached, only with one more tap; main-network counts the rest.",
    good="https://linktr.ee/omur and https://www.facebook.com/omur.kg",
    bad="https://linktr.ee/omur alone",
)
def check(site: SiteEvidence) -> Verdict:
    own = [profile for profile in visible_profiles(site) if profile.kind in ("profile", "group")]
    hubs = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in own if p.network in HUBS)
    if not hubs:
        return Verdict("none")
    direct = dict.fromkeys(profile.network for profile in own if profile.network not in HUBS)
    return (
        Verdict("both", {"networks": ", ".join(direct)}, hubs) if direct else Verdict("only", subjects=hubs)
    )
