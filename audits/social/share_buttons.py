"""Can readers pass a page on with one tap?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.loaded import loaded_once
from audits.facts.social import site_profiles

_BUTTONS = re.compile(
    r"yastatic\.net/(?:es5-)?shar|addtoany\.com|sharethis\.com|uptolike\.com|yandex\.st/share|share42", re.I
)


@site_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("Readers can pass a page on with one tap"),
    title_failed=N_("Put a link for sharing below news items"),
    why=N_(
        "A link to WhatsApp or Telegram below a news item reminds people to pass it on. It is a plain link and loads nothing."
    ),
    fix=N_(
        "Ask whoever looks after the site to put a plain link below each news item, as in the line below.\n"
        "Do without programs of other services: they make pages heavy.\n"
        "Phones can share by themselves as well, so this is a small matter."
    ),
    verify=N_(
        "Tap the link below a news item on your phone: the messenger opens with the address of the page."
    ),
    snippet=N_('<a href="https://wa.me/?text=____ (address of this page)">Share in WhatsApp</a>'),
    outcomes={
        "ok": passed(N_("Readers can share pages by links: {networks}.")),
        "script": warned(
            N_("Readers can share pages by buttons of another service, which make the pages heavier."), 0.8
        ),
        "none": not_applicable(N_("We saw no links for sharing; a phone can share by itself.")),
        "no_pages": not_applicable(N_("There are no pages that could be shared.")),
    },
    since="0.1",
    revision=1,
    source="WhatsApp, click to chat; Telegram, sharing links",
    reason="Every phone has a button for sharing of its own.",
    good="https://wa.me/?text=https%3A%2F%2Fexample.kg%2Fnews",
    bad="no link for sharing on any page",
)
def check(site: SiteEvidence) -> Verdict:
    shares = [profile for profile in site_profiles(site) if profile.kind == "share"]
    if shares:
        networks = ", ".join(dict.fromkeys(profile.network for profile in shares))
        places = tuple(Subject(url=p.pages[0], markup=p.href or p.url) for p in shares)
        return Verdict("ok", {"networks": networks}, places)
    for url, resource in loaded_once(site):
        if _BUTTONS.search(resource.url):
            return Verdict("script", subjects=(Subject(url=url, markup=resource.url),))
    return Verdict("none" if any(200 <= page.status < 300 for page in site.pages) else "no_pages")
