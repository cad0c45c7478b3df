"""Are the links to your profiles written so that every phone can open them?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.social_links import lacks_scheme, own_links

_DETOUR = re.compile(
    r"http://|(?:https?:)?//(?:m|mobile|touch|mbasic|web|l|lm|[a-z]{2}-[a-z]{2})\.(?:facebook|instagram|twitter|x|vk|ok|youtube|linkedin|tiktok)\.",
    re.I,
)


@site_check(
    weight=1,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("The links to your profiles are written in full"),
    title_failed=N_("Write the links to your profiles in full"),
    why=N_(
        "Without https:// a tap looks for the network inside your own site and finds an error. The visitor gives up there."
    ),
    fix=N_(
        "Open your page in the network and copy its whole address.\n"
        "Replace the address of the list below by it; it begins with https://\n"
        "Leave out m., mobile. and language codes before the name of the network."
    ),
    verify=N_("Tap each link on your phone: your own page opens at once."),
    snippet=N_('<a href="https://www.facebook.com/…">Facebook</a>'),
    outcomes={
        "ok": passed(N_("Links to your profiles that are written in full: {count}.")),
        "detour": warned(
            N_("Links to your profiles that make a detour (http, m., a language code): {count}."), 0.85
        ),
        "no_scheme": warned(
            N_("Links to your profiles without https:// that end in an error: {count}."), 0.1
        ),
        "none": not_applicable(N_("There are no links to your pages in social networks.")),
    },
    since="0.1",
    revision=1,
    source="RFC 3986, section 4.2 (relative references)",
    reason="A link without https:// is dead, but one is found and mended in a minute.",
    good='<a href="https://www.facebook.com/omur.kg">',
    bad='<a href="www.facebook.com/omur.kg">',
)
def check(site: SiteEvidence) -> Verdict:
    links = own_links(site)
    if not links:
        return Verdict("none")
    broken = tuple(Subject(url=url, markup=p.href) for url, p in links if lacks_scheme(p.href))
    if broken:
        return Verdict("no_scheme", {"count": len(broken)}, broken)
    small = tuple(Subject(url=url, markup=p.href) for url, p in links if _DETOUR.match(p.href.strip()))
    return Verdict("detour", {"count": len(small)}, small) if small else Verdict("ok", {"count": len(links)})
