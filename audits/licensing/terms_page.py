"""Is there a page that explains how materials may be used?"""

import re
from urllib.parse import unquote

from audits.check import N_, Subject, Verdict, failed, passed, site_check
from audits.evidence import SiteEvidence

_NAMES = re.compile(
    r"колдонуу шарттары|пайдалануу шарттары|автордук укук|лицензия|условия использования|авторские права|"
    r"правила использования|использование материалов|перепечатка|terms of use|terms of service|licen[cs]e|licensing|copyright",
    re.IGNORECASE,
)
_PATHS = re.compile(
    r"/(licen[cs]e|licensing|litsenziya|terms|copyright|usloviya|terms-of-use|lytsenzyia)", re.IGNORECASE
)


@site_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("A page explains how your materials may be used"),
    title_failed=N_("Explain on a page how your materials may be used"),
    why=N_(
        "Journalists and teachers ask before they copy. A page with the answer saves them a letter and you the reply."
    ),
    fix=N_(
        "Make a page “Terms of use” in the languages of the site.\n"
        "Say which licence holds, what is excluded (logos, photos of people, works of others) and how to name you.\n"
        "Link it in the footer."
    ),
    verify=N_("Tap “Terms of use” in the foot of a page on your phone: the page opens."),
    outcomes={
        "ok": passed(N_("A page explains how your materials may be used: {url}.")),
        "missing": failed(N_("We found no page that explains how your materials may be used.")),
    },
    since="0.1",
    revision=1,
    source="Association for Progressive Communications, open content practice; Creative Commons, best practices",
)
def check(site: SiteEvidence) -> Verdict:
    for page in site.pages:
        for link in page.links:
            if link.internal and link.url and (_NAMES.search(link.name) or _PATHS.search(unquote(link.url))):
                place = Subject(url=page.url, markup=f'<a href="{link.href}">{link.name}</a>')
                return Verdict("ok", {"url": link.url}, (place,))
    return Verdict("missing")
