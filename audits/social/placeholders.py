"""Do the icons of social networks lead anywhere?"""

import re

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social import own_profiles, site_profiles

_NETWORK = re.compile(
    r"facebook|фейсбук|instagram|инстаграм|telegram|телеграм|whats\s?app|ватсап|youtube|ютуб|tiktok|тикток|twitter|"
    r"твиттер|вконтакте|vkontakte|одноклассники|odnoklassniki|linkedin",
    re.IGNORECASE,
)
NETWORKS = {
    "facebook",
    "instagram",
    "telegram",
    "whatsapp",
    "youtube",
    "tiktok",
    "x",
    "vk",
    "ok",
    "linkedin",
    "threads",
}
FRAME = {"header", "nav", "footer", "aside"}
_EMPTY = ("", "#", "#!", "/#", "javascript:void(0)", "javascript:void(0);", "javascript:;")


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
        "all": failed(N_("All icons of social networks lead nowhere: {count}.")),
        "none": not_applicable(N_("There are no icons of social networks.")),
    },
    since="0.1",
    revision=1,
    source="seen on sites of the region: icons of the template left as they came",
)
def check(site: SiteEvidence) -> Verdict:
    empty: dict[str, Subject] = {}
    for page in site.pages:
        for link in page.links:
            name = f"{link.name} {link.text}"
            if link.href.strip().lower() in _EMPTY and _NETWORK.search(name):
                empty.setdefault(name, Subject(url=page.url, markup=f'<a href="{link.href}">{link.name}</a>'))
    for profile in site_profiles(site):
        in_frame = bool(FRAME.intersection(profile.places)) or profile.page_count > len(site.pages) / 2
        if profile.kind == "home" and profile.network in NETWORKS and in_frame:
            where = profile.pages[0] if profile.pages else site.site
            empty.setdefault(profile.url, Subject(url=where, markup=profile.href or profile.url))
    own = own_profiles(site)
    if not empty:
        return Verdict("ok" if own else "none")
    return Verdict("some" if own else "all", {"count": len(empty)}, tuple(empty.values()))
