"""Does the icon lead to your page, or to one post or a short address?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social import Profile, site_profiles
from audits.facts.social_presence import visible_profiles
from audits.facts.social_words import NAMES
from audits.facts.wording import fold

FRAME = frozenset(("header", "nav", "footer", "aside"))
_NAME = re.compile(rf"(?:{NAMES})(?: ?[-|] ?\w+)?")
_SHORT = re.compile(r"facebook\.com/share/|//v[mt]\.tiktok\.com/|instagram\.com/(?:s|share)/")


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("The icons lead to your page, not to a single post"),
    title_failed=N_("Let the icons lead to your page itself"),
    why=N_(
        "Who taps the icon wants to follow you. From one old post or a short address few find the way to your page."
    ),
    fix=N_(
        "Open your page in the network, not a post, on a computer.\n"
        "Copy its address from the top of the browser.\n"
        "Replace the address behind the icon by it."
    ),
    verify=N_("Tap the icon on your phone: your page with the button to follow opens."),
    outcomes={
        "ok": passed(N_("The icons lead to your pages.")),
        "post": warned(N_("Icons that lead to a single post or video: {count}."), 0.5),
        "short": warned(
            N_("Icons that lead to a short sharing address; whose page it is cannot be seen: {count}."), 0.7
        ),
        "none": not_applicable(N_("There are no links to your pages in social networks.")),
    },
    since="0.1",
    revision=1,
    source="our rule: the address under an icon is the profile's own",
    reason="Rare, and the visitor can mostly go on from the post by one more tap.",
    good="https://www.facebook.com/omur.kg",
    bad="https://www.facebook.com/share/1AbCdEf/",
)
def check(site: SiteEvidence) -> Verdict:
    own = {profile.network for profile in visible_profiles(site)}
    pages = sum(200 <= page.status < 300 for page in site.pages)
    odd = [
        profile for profile in site_profiles(site) if _is_icon(profile, pages) and profile.network not in own
    ]
    posts = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in odd if p.kind == "post")
    if posts:
        return Verdict("post", {"count": len(posts)}, posts)
    short = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in odd if _SHORT.search(p.url))
    if short:
        return Verdict("short", {"count": len(short)}, short)
    return Verdict("ok" if own else "none")


def _is_icon(profile: Profile, pages: int) -> bool:
    """It stands in the frame of most pages and is called by nothing but the name of the network."""
    name = fold(profile.name)
    return (
        profile.kind in ("post", "other")
        and not FRAME.isdisjoint(profile.places)
        and profile.page_count * 2 > pages
        and (not name or _NAME.fullmatch(name) is not None)
    )
