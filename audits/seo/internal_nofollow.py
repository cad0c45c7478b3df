"""Does the site tell search engines not to follow its own links?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence

_SIDE = re.compile(
    r"/(?:login|logout|register|signin|account|cart|checkout|search|print|wp-login|wp-admin|feed|user)(?:/|\.|\Z|\?)"
    r"|[?&](?:replytocom|add-to-cart|share|print|sort|s|q|filter|redirect_to|action)=|#",
    re.I,
)


@site_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="admin",
    title=N_("Links to your own pages may be followed"),
    title_failed=N_("Let search engines follow the links to your own pages"),
    why=N_(
        "“nofollow” tells search engines that you do not stand behind a page. For pages of your own that makes no sense."
    ),
    fix=N_(
        "Look at the links of the list below.\n"
        "Remove nofollow from links to your own pages.\n"
        "For paid links and comments of strangers it may stay."
    ),
    verify=N_("Search for the title of the page on your phone: after some weeks it is found."),
    outcomes={
        "ok": passed(N_("Links to your own pages may be followed.")),
        "some": warned(N_("Own pages that are linked with “nofollow”: {count}."), 0.7),
        "no_links": not_applicable(N_("There are no links inside the site.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, qualify your outbound links",
    reason="Search engines take it as a hint and find the pages by other links, so it informs only.",
    good='<a href="/about/">',
    bad='<a href="/about/" rel="nofollow">',
)
def check(site: SiteEvidence) -> Verdict:
    closed: dict[str, Subject] = {}
    any_link = False
    for page in site.pages:
        for link in page.links:
            if not link.internal or link.url is None:
                continue
            any_link = True
            if link.rel and "nofollow" in link.rel and not _SIDE.search(link.href):
                closed.setdefault(
                    link.url,
                    Subject(url=page.url, markup=f'<a href="{link.href[:200]}" rel="{" ".join(link.rel)}">'),
                )
    if not any_link:
        return Verdict("no_links")
    if not closed:
        return Verdict("ok")
    return Verdict("some", {"count": len(closed)}, tuple(closed.values()))
