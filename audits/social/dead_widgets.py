"""Does the site load buttons and windows of services that have closed?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.loaded import loaded_once

CLOSED = (
    ("addthis.com", "AddThis"),
    ("apis.google.com/js/plusone", "Google+"),
    ("plus.google.com", "Google+"),
    ("xfbml.customerchat", "Facebook Chat"),
    ("stumbleupon.com", "StumbleUpon"),
    ("feedburner.google.com", "FeedBurner"),
)
_LIVING = re.compile(
    r"connect\.facebook\.net|facebook\.com/plugins|platform\.twitter\.com|instagram\.com/embed|vk\.com/(?:js|widget)"
    r"|telegram\.org/js|yastatic\.net/share2|addtoany\.com|sharethis\.com|elfsight|tiktok\.com/embed",
    re.I,
)


@site_check(
    weight=1,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("The site loads nothing from services that have closed"),
    title_failed=N_("Remove buttons of services that have closed"),
    why=N_(
        "Each page waits for a service that no longer answers. Readers pay for the data, and the buttons do nothing."
    ),
    fix=N_(
        "Ask whoever looks after the site to remove the lines of the list below from the template.\n"
        "For sharing, plain links to WhatsApp and Telegram are enough; they load nothing."
    ),
    fixes={
        "wordpress": N_(
            "Open Plugins and look for the service of the list below, for example AddThis.\n"
            "Deactivate and delete the plug-in.\n"
            "If nothing is there, look for its lines under Appearance, Widgets."
        )
    },
    verify=N_("Open a page on your phone: the dead buttons are gone."),
    outcomes={
        "ok": passed(N_("The social buttons and windows come from services that exist.")),
        "dead": warned(N_("The site loads from services that have closed: {services}."), 0.3),
        "none": not_applicable(N_("The site loads no social buttons or windows.")),
    },
    since="0.1",
    revision=1,
    source="AddThis closed on 2023-05-31, Google+ on 2019-04-02, Facebook Chat Plugin on 2024-05-09, FeedBurner e-mail in July 2021",
    reason="It slows every page a little and looks neglected, but harms no reader much.",
    good='<a href="https://t.me/share/url?url=…">Telegram</a>',
    bad='<script src="https://s7.addthis.com/js/300/addthis_widget.js">',
)
def check(site: SiteEvidence) -> Verdict:
    dead: dict[str, Subject] = {}
    alive = False
    for url, resource in loaded_once(site):
        name = _closed(resource.url)
        if name:
            dead.setdefault(name, Subject(url=url, markup=resource.url))
        elif not alive:
            alive = _LIVING.search(resource.url) is not None
    for page in site.pages:
        for form in page.forms:
            if form.action and "feedburner.google.com" in form.action:
                dead.setdefault("FeedBurner", Subject(url=page.url, markup=form.action))
    if dead:
        return Verdict("dead", {"services": ", ".join(dead)}, tuple(dead.values()))
    return Verdict("ok" if alive else "none")


def _closed(url: str) -> str:
    lower = url.lower()
    return next((name for sign, name in CLOSED if sign in lower), "")
