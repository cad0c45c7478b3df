"""Is there one site for all, or a separate one for phones?"""

import re
from urllib.parse import urlsplit

from audits.check import N_, Subject, Verdict, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.distinct_links import distinct_links

_MOBILE = re.compile(r"/(mobile|mobile_version|mobilnaya|m)(/|$)", re.IGNORECASE)


@site_check(
    weight=1,
    effort="project",
    audience="webmaster",
    access="admin",
    title=N_("There is one site for phones and desks"),
    title_failed=N_("Replace the separate phone site by one that fits itself"),
    why=N_(
        "A second site for phones must be kept up as well. Mostly it grows old, and links that people share lead to the wrong one."
    ),
    fix=N_(
        "Talk to whoever looks after the site: one template that fits itself to every width replaces both.\n"
        "Redirect the addresses of the phone site to the pages of the main site.\n"
        "Until then keep the phone site as new as the main one."
    ),
    verify=N_(
        "Open a link to one of your pages on your phone: the same address stays, and the page can be read."
    ),
    outcomes={
        "ok": passed(N_("There is one site for phones and desks.")),
        "separate": warned(N_("There is a separate site for phones: {address}."), 0.4),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, mobile-first indexing: separate URLs are not recommended",
    reason="A second site costs upkeep but can be read on a phone; good to have in one.",
    good="https://example.kg/ on every device",
    bad='<a href="https://m.example.kg/">',
)
def check(site: SiteEvidence) -> Verdict:
    host = (urlsplit(site.site).hostname or "").removeprefix("www.")
    for page, link in distinct_links(site):
        if link.url is None or not _may_be_mobile(link.url):
            continue
        parts = urlsplit(link.url)
        other = parts.hostname in (f"m.{host}", f"mobile.{host}", f"pda.{host}")
        if other or (link.internal and _MOBILE.match(parts.path)):
            place = Subject(url=page.url, markup=f'<a href="{link.href}">{link.name}</a>')
            return Verdict("separate", {"address": link.url}, (place,))
    return Verdict("ok")


def _may_be_mobile(url: str) -> bool:
    """Addresses without these letters are passed over: most links are."""
    url = url.lower()
    return any(sign in url for sign in ("mobi", "//m.", "//pda.", "/m/")) or url.endswith("/m")
