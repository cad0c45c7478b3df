"""Are the addresses of pages plain and lasting?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence

MANY = 5
"""Parameters. What a page needs is its number and perhaps a language, a list and a place in it."""
_SESSION = re.compile(
    r"[?&;](?:phpsessid|jsessionid|aspsessionid\w*|session_?id|oscsid|zenid|cftoken|sid|sess)=[0-9a-z._-]{16,}",
    re.I,
)


@site_check(
    weight=1,
    effort="day",
    audience="webmaster",
    access="admin",
    title=N_("Addresses of pages are plain and lasting"),
    title_failed=N_("Make the addresses of pages plain"),
    why=N_(
        "With the number of a visit in it each visitor sees another address of the same page. Search engines "
        "then keep many copies, and a shared address can open somebody's session."
    ),
    fix=N_(
        "Ask whoever looks after the site to keep the number of the visit in a cookie, not in the address.\n"
        "In PHP that is one line: session.use_trans_sid = 0.\n"
        "Where the system offers plain addresses (/about/ instead of ?id=12&cat=3), switch them on."
    ),
    verify=N_(
        "Open a page on your phone and look at the address: behind the name of the page no long row of signs follows."
    ),
    outcomes={
        "ok": passed(N_("The addresses of pages are plain.")),
        "many": warned(N_("Links with more than five parameters in the address: {count}."), 0.8),
        "session": warned(N_("Links with the number of a visit in the address: {count}."), 0.3),
        "no_links": not_applicable(N_("There are no links inside the site.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, URL structure; OWASP, session id in the address",
    reason="Search engines sort out most copies by themselves; good to have. Cyrillic addresses are plain ones.",
    good="/биз-жөнүндө/",
    bad="/page.php?id=3&PHPSESSID=3f2a9c41d0b7e65f8a1c",
)
def check(site: SiteEvidence) -> Verdict:
    session: dict[str, str] = {}
    many: dict[str, str] = {}
    any_link = False
    for page in site.pages:
        for link in page.links:
            if not link.internal or link.url is None:
                continue
            any_link = True
            url = link.url
            if "=" not in url:
                continue
            if _SESSION.search(url):
                session.setdefault(url, page.url)
            elif url.count("=") > MANY and url.partition("?")[2].replace(";", "&").count("&") >= MANY:
                many.setdefault(url, page.url)
    if not any_link:
        return Verdict("no_links")
    for outcome, found in (("session", session), ("many", many)):
        if found:
            subjects = tuple(Subject(url=page, markup=url[:300]) for url, page in list(found.items())[:100])
            return Verdict(outcome, {"count": len(found)}, subjects)
    return Verdict("ok")
