"""Can people follow the organisation where they already are?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.social import Profile, own_profiles, site_profiles

MAIN = {"facebook", "instagram", "odnoklassniki", "vk", "youtube", "telegram"}
HUBS = {"linktree", "taplink"}


@site_check(
    weight=5,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("The site leads to your page in a main social network"),
    title_failed=N_("Link your page in a main social network"),
    why=N_(
        "People in Kyrgyzstan read the news of organisations in Instagram, Facebook, Odnoklassniki and Telegram. "
        "Whoever finds your site once can follow you there for years."
    ),
    fix=N_(
        "Open your own page in the network on the phone and copy its address.\n"
        "Put the address into the footer or head of the site, so that it stands on every page.\n"
        "Write the name of the network beside the icon."
    ),
    fixes={
        "wordpress": N_(
            "Open your own page in the network and copy its address.\n"
            "Open Appearance, then Editor or Widgets, and choose the footer.\n"
            "Add the block “Social Icons”, paste the address and save."
        ),
        "tilda": N_(
            "Open your own page in the network and copy its address.\n"
            "Open the footer, block ME4xx or the settings “Social networks”, and paste the address.\n"
            "Publish all pages."
        ),
    },
    verify=N_("Tap the link on your phone: your own page opens, not the front page of the network."),
    outcomes={
        "ok": passed(N_("The site leads to your page in a main network: {networks}.")),
        "hub": warned(
            N_("The site leads to a list of your links ({url}); one more tap leads to your page."), 0.8
        ),
        "other": warned(
            N_("The site leads to your page in {networks}, where fewer of your readers are."), 0.6
        ),
        "unclear": unknown(
            N_("There are links to social networks, but we cannot tell whose pages they are.")
        ),
        "placeholder": warned(
            N_("There are icons of social networks, but they lead to no page of yours."), 0.1
        ),
        "none": failed(N_("We found no link to a page of yours in a social network.")),
    },
    since="0.1",
    revision=1,
    source="M-Vector for the Soros Foundation-Kyrgyzstan, 2017: Odnoklassniki 35 %, Instagram 23 %, Facebook 13 % of people; Central Asia Barometer 2023",
)
def check(site: SiteEvidence) -> Verdict:
    own = [p for p in own_profiles(site) if p.kind in ("profile", "group")]
    main = [p for p in own if p.network in MAIN]
    if main:
        return Verdict("ok", {"networks": _names(main)}, _places(main))
    hubs = [p for p in own if p.network in HUBS]
    if hubs:
        return Verdict("hub", {"url": hubs[0].url}, _places(hubs))
    if own:
        return Verdict("other", {"networks": _names(own)}, _places(own))
    seen = site_profiles(site)
    unclear = [p for p in seen if p.owner == "unknown" and _may_be_profile(p)]
    if unclear:
        return Verdict("unclear", subjects=_places(unclear))
    homes = [p for p in seen if p.kind == "home"]
    if homes:
        return Verdict("placeholder", subjects=_places(homes))
    return Verdict("none")


def _may_be_profile(profile: Profile) -> bool:
    """A tag or a search on a network is nobody's page; a short address for sharing may be one."""
    return profile.kind in ("profile", "group") or (profile.kind == "other" and "/share/" in profile.url)


def _names(profiles: list[Profile]) -> str:
    return ", ".join(dict.fromkeys(profile.network for profile in profiles))


def _places(profiles: list[Profile]) -> tuple[Subject, ...]:
    return tuple(Subject(url=p.pages[0] if p.pages else p.url, markup=p.url) for p in profiles)
