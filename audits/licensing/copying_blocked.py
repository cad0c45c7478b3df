"""Does a program on the site stop readers from copying?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.loaded import loaded_once

_BLOCKER = re.compile(
    r"/(?:wp-content-copy-protect|secure-copy-content-protect|wp-?copy-?protect|wccp[-_/]|copy-?protect|no-?right-?click|disable-?right-?click|"
    r"disable-?copy|no-?copy(?:\.min)?\.js|prevent-?copy|anti-?copy|right-?click-?disable)",
    re.I,
)


@site_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("No plug-in stops readers from copying"),
    title_failed=N_("Switch off the plug-in that blocks copying"),
    why=N_(
        "Readers cannot copy your phone number or a paragraph for a friend; programs that translate or read aloud stumble. Thieves are not stopped by it."
    ),
    fix=N_(
        "Ask whoever looks after the site to switch off the plug-in in the list below.\n"
        "Say instead in the footer what is allowed."
    ),
    fixes={
        "wordpress": N_(
            "Open Plugins and look for one with “Copy Protection” or “No Right Click” in its name.\n"
            "Deactivate it.\n"
            "Say in the footer what is allowed."
        )
    },
    verify=N_("Press long on a word of any page on your phone: it can be marked and copied."),
    outcomes={
        "ok": passed(N_("We saw no plug-in that blocks copying.")),
        "blocked": warned(N_("A plug-in on the site blocks copying."), 0.4),
        "no_programs": not_applicable(N_("The pages load no programs that could block copying.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, understanding robust content; names of usual plug-ins",
    reason="A known plug-in can be seen, other ways of blocking cannot; so it only informs.",
    good="/wp-content/plugins/contact-form-7/…/index.js",
    bad="/wp-content/plugins/secure-copy-content-protection/…/script.js",
)
def check(site: SiteEvidence) -> Verdict:
    loaded = loaded_once(site)
    for url, resource in loaded:
        if resource.kind in ("script", "style") and _BLOCKER.search(resource.url):
            return Verdict("blocked", subjects=(Subject(url=url, markup=resource.url),))
    return Verdict("ok" if loaded else "no_programs")
