"""Can people follow the organisation where they already are?"""

from collections.abc import Sequence

from audits.check import BY_SCRIPTS, N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.on_phone import pages_after_scripts
from audits.facts.social import Profile, site_profiles
from audits.facts.social_presence import empty_icons, unclear_profiles, visible_profiles

MAIN = {"facebook", "instagram", "odnoklassniki", "vk", "youtube", "telegram"}
HUBS = {"linktree", "taplink", "beacons", "lnkbio", "biolink", "mssg", "hipolink", "solo"}


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
        "joomla": N_(
            "Open your own page in the network and copy its address.\n"
            "Open Content, then Site Modules, and make a module “Custom” in the position of the footer.\n"
            "Write the name of the network and link it to the address.\n"
            "Choose “On all pages” and save."
        ),
        "drupal": N_(
            "Open your own page in the network and copy its address.\n"
            "Open Structure, then Menus, and add the address to the menu of the footer.\n"
            "Save, and look at the foot of any page."
        ),
        "tilda": N_(
            "Open your own page in the network and copy its address.\n"
            "Open the page that serves as the footer, and in it “Content” of the block with the icons.\n"
            "Paste the address, save and publish all pages."
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
        "by_scripts": warned(
            N_("The site leads to your page in {networks}, but only after scripts have run."), 0.8
        ),
        "unclear": unknown(
            N_("There are links to social networks, but we cannot tell whose pages they are.")
        ),
        "placeholder": warned(
            N_("There are icons of social networks, but they lead to no page of yours."), 0.1
        ),
        "share_only": failed(
            N_("The site has buttons for sharing a page, but no link to a page of yours in a social network.")
        ),
        "none": failed(N_("We found no link to a page of yours in a social network.")),
    },
    absent=("hub", "other", "share_only", "none"),
    since="0.1",
    revision=2,
    source="M-Vector for the Soros Foundation-Kyrgyzstan, 2017: Odnoklassniki 35 %, Instagram 23 %, Facebook 13 % of people; Central Asia Barometer 2023",
    reason="A link to a followed profile is what the category is about.",
    good='<a href="https://www.instagram.com/omur.kg">Instagram</a>',
    bad="no link to a profile of the organisation",
)
def check(site: SiteEvidence) -> Verdict:
    own = [p for p in visible_profiles(site) if p.kind in ("profile", "group")]
    main = [p for p in own if p.network in MAIN]
    if main:
        return Verdict("ok", {"networks": _names(main)}, _places(main))
    hubs = [p for p in own if p.network in HUBS]
    if hubs:
        return Verdict("hub", {"url": hubs[0].url}, _places(hubs))
    if own:
        return Verdict("other", {"networks": _names(own)}, _places(own))
    shown = pages_after_scripts(site)
    if shown is not None:
        own = [p for p in visible_profiles(shown) if p.kind in ("profile", "group")]
        if own:
            return Verdict(BY_SCRIPTS, {"networks": _names(own)}, _places(own))
    unclear = unclear_profiles(site)
    if unclear:
        return Verdict("unclear", subjects=_places(unclear))
    icons = empty_icons(site)
    if icons:
        return Verdict(
            "placeholder", subjects=tuple(Subject(url=url, markup=markup) for url, markup in icons)
        )
    shares = tuple(p for p in site_profiles(site) if p.kind == "share")
    if shares:
        return Verdict("share_only", subjects=_places(shares))
    return Verdict("none")


def _names(profiles: Sequence[Profile]) -> str:
    return ", ".join(dict.fromkeys(profile.network for profile in profiles))


def _places(profiles: Sequence[Profile]) -> tuple[Subject, ...]:
    return tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in profiles)
