"""What a visitor can tap: own profiles that are seen, icons that lead nowhere, WhatsApp without a number."""

import re

from audits.evidence import Link, PageEvidence, SiteEvidence
from audits.facts.distinct_links import distinct_links
from audits.facts.remembered import remembered
from audits.facts.social import Profile, own_profiles, page_profiles, site_profiles
from audits.facts.social_networks import PLACEHOLDERS
from audits.facts.wording import fold

_FRAME = frozenset(("header", "nav", "footer", "aside"))
_TEXT = frozenset(("main", "article", "head"))
_NETWORK = re.compile(
    r"facebook|фейсбук|instagram|инстаграм|telegram|телеграм|what'?s ?app|ватсап|вотсап|youtube|ютуб|tiktok"
    r"|тикток|twitter|твиттер|вконтакте|vkontakte|одноклассники|odnoklassniki|linkedin|threads"
)
_ICON_NETWORKS = frozenset(
    (
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
    )
)
_EMPTY = frozenset(
    (
        "",
        "#",
        "#!",
        "/#",
        "javascript:void(0)",
        "javascript:void(0);",
        "javascript:;",
        "javascript:",
        "http://",
        "https://",
    )
)
_NAME_LIMIT = 60
"""A longer text is a sentence that mentions a network, not the name of an icon."""


def _answered(site: SiteEvidence) -> tuple[PageEvidence, ...]:
    return tuple(page for page in site.pages if 200 <= page.status < 300)


def is_visible(profile: Profile) -> bool:
    """It can be tapped; a profile that only metas and structured data name cannot."""
    return profile.places != ("head",)


@remembered
def visible_profiles(site: SiteEvidence) -> tuple[Profile, ...]:
    """The organisation's own profiles, groups and messengers that a visitor can tap, most visible first."""
    return tuple(profile for profile in own_profiles(site) if is_visible(profile))


def pages_with_profiles(site: SiteEvidence) -> tuple[str, ...]:
    """Addresses of the pages on which at least one of the organisation's own profiles can be tapped."""
    own = {profile.url.lower() for profile in visible_profiles(site)}
    return tuple(
        page.url
        for page in _answered(site)
        if any(is_visible(p) and p.url.lower() in own for p in page_profiles(page))
    )


def unclear_profiles(site: SiteEvidence) -> tuple[Profile, ...]:
    """Profiles that may be the organisation's own, and may be another's. A tag or a search on a network is
    nobody's page; a short address for sharing may be one."""
    return tuple(
        profile
        for profile in site_profiles(site)
        if profile.owner == "unknown"
        and (profile.kind in ("profile", "group") or (profile.kind == "other" and "/share/" in profile.url))
    )


def _is_empty_icon(link: Link) -> bool:
    if link.has_onclick or link.href.strip().lower() not in _EMPTY:
        return False
    name = fold(link.name or link.text)
    return len(name) <= _NAME_LIMIT and _NETWORK.search(name) is not None


def _is_template_name(profile: Profile) -> bool:
    return profile.kind == "other" and profile.url.rsplit("/", 1)[-1].lstrip("@").lower() in PLACEHOLDERS


@remembered
def empty_icons(site: SiteEvidence) -> tuple[tuple[str, str], ...]:
    """(page, mark-up) of each different icon of a network that leads nowhere: "#", the network's front page
    in a header or footer, or a name that came with the template. Buttons that a script answers are none."""
    found: dict[str, tuple[str, str]] = {}
    pages = _answered(site)
    for page, link in distinct_links(site):
        if _is_empty_icon(link):
            name = link.name or link.text
            found.setdefault(fold(name), (page.url, f'<a href="{link.href}">{name}</a>'[:500]))
    for profile in site_profiles(site):
        framed = not _FRAME.isdisjoint(profile.places) or profile.page_count * 2 > len(pages)
        if profile.network in _ICON_NETWORKS and (
            (profile.kind == "home" and framed) or _is_template_name(profile)
        ):
            markup = f'<a href="{profile.href or profile.url}">{profile.name}</a>'[:500]
            found.setdefault(profile.url, (profile.pages[0], markup))
    return tuple(found.values())


@remembered
def whatsapp_without_number(site: SiteEvidence) -> tuple[tuple[str, str], ...]:
    """(page, address) of each WhatsApp link that names nobody to write to and stands where contacts stand:
    outside the text of most pages, and not in a row of buttons for sharing."""
    pages = _answered(site)
    found: list[tuple[str, str]] = []
    for page in pages:
        profiles = page_profiles(page)
        sharing = {p.network for p in profiles if p.kind == "share"} - {"whatsapp"}
        found += [
            (page.url, profile.href or profile.url)
            for profile in profiles
            if profile.network == "whatsapp"
            and profile.kind in ("share", "home")
            and not sharing
            and not _TEXT.issuperset(profile.places)
        ]
    return tuple(found) if len({url for url, _ in found}) * 2 > len(pages) else ()
