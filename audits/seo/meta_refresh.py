"""Does the page stay where it is while one reads?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence

_REFRESH = re.compile(r"\s*(\d+)(?:\.\d*)?\s*(?:[;,]\s*(?:url\s*=\s*)?['\"]?\s*([^'\"\s]+))?", re.I)
_WITHOUT_SCRIPTS = re.compile(r"no-?script|no-?js|_escaped_fragment_", re.I)
LONG = 20 * 3600
"""Seconds. WCAG lets pages be that patient."""


@page_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Pages stay where they are while people read"),
    title_failed=N_("Let pages stay where they are while people read"),
    why=N_(
        "A page that loads itself anew or jumps to another takes the text away from slow readers, loses what they wrote into a "
        "form, and costs data each time."
    ),
    fix=N_(
        'Ask whoever looks after the template to remove the line with http-equiv="refresh".\n'
        "To lead to a new address, let the server redirect (status 301).\n"
        "If news should be fresh, let people load the page anew themselves."
    ),
    verify=N_("Open the page on your phone and wait a minute: nothing changes by itself."),
    outcomes={
        "ok": passed(N_("The page changes only for those without scripts, or after a day.")),
        "none": not_applicable(N_("The page stays where it is.")),
        "redirect": warned(N_("The page sends its readers to {address} after {seconds} seconds."), 0.4),
        "reload": warned(N_("The page loads itself anew every {seconds} seconds."), 0.5),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 2.2.1 and technique F41; Google Search Central, redirects",
    reason="It is rare and the page can be read for some time; good to have.",
    good="no such line",
    bad='<meta http-equiv="refresh" content="30">',
)
def check(page: PageEvidence) -> Verdict:
    refreshing = [
        (meta, found)
        for meta in page.metas
        if meta.kind == "http-equiv" and meta.key == "refresh" and (found := _REFRESH.match(meta.content))
    ]
    for meta, found in refreshing:
        if _WITHOUT_SCRIPTS.search(meta.content) or int(found[1][:9]) > LONG:
            continue
        place = (Subject(url=page.url, markup=f'<meta http-equiv="refresh" content="{meta.content}">'),)
        seconds = int(found[1][:9])
        if found[2] and found[2] not in (page.url, page.requested_url):
            return Verdict("redirect", {"address": found[2][:200], "seconds": seconds}, place)
        return Verdict("reload", {"seconds": seconds}, place)
    return Verdict("ok" if refreshing else "none")
