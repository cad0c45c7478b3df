"""Every different address by which a site leads to profiles of its own, as it is written."""

import re

from audits.evidence import SiteEvidence
from audits.facts.remembered import remembered
from audits.facts.social import Profile, page_profiles
from audits.facts.social_presence import is_visible, visible_profiles

_SCHEME = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//|#|/(?!/)|@)", re.I)


def lacks_scheme(href: str) -> bool:
    """``www.example.com/x``: a browser looks for it inside the own site."""
    return _SCHEME.match(href) is None and "." in href.split("/", 1)[0]


@remembered
def own_links(site: SiteEvidence) -> tuple[tuple[str, Profile], ...]:
    """(page, profile) for each different href that leads to an own profile, in the order of the pages."""
    own = {profile.url.lower() for profile in visible_profiles(site)}
    found: dict[str, tuple[str, Profile]] = {}
    if own:
        for page in site.pages:
            if 200 <= page.status < 300:
                for profile in page_profiles(page):
                    if is_visible(profile) and profile.href and profile.url.lower() in own:
                        found.setdefault(profile.href, (page.url, profile))
    return tuple(found.values())
