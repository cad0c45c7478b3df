"""Does the same page stand at several addresses?"""

import re
from collections import defaultdict

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import PageEvidence, SiteEvidence
from audits.facts.address_language import address_language
from audits.facts.canonical import page_canonical
from audits.facts.link_graph import page_key

LEAST = 200
"""Letters. Almost empty pages are alike without being one page."""
_PRINT = re.compile(r"[?&/](?:print|pop|tmpl=component|amp)(?:[=&/]|\Z)", re.I)


@site_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Each page stands at one address"),
    title_failed=N_("Let each page stand at one address"),
    why=N_(
        "When one page has two addresses, links and visits are divided between them, and search engines choose "
        "the address that they show."
    ),
    fix=N_(
        "Look at the pairs of the list below and choose the address that shall stay.\n"
        "Ask whoever looks after the site to redirect the other one to it (status 301).\n"
        'Where that is not possible, name the main address: rel="canonical".'
    ),
    verify=N_("Open the second address on your phone: the address line shows the first in the end."),
    snippet=N_('<link rel="canonical" href="____ (the address that stays)">'),
    outcomes={
        "ok": passed(N_("No two addresses show the very same text.")),
        "copies": warned(N_("Addresses that show the same text as another one: {count}."), 0.6),
        "few": not_applicable(N_("We saw too few pages to compare.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, canonicalization; RFC 6596",
    reason="Search engines join most copies, and their equal titles are marked already; so it informs only.",
    good='/index.php?id=5 with <link rel="canonical" href="https://example.kg/about/">',
    bad="/about/ and /index.php?id=5 with the same text",
)
def check(site: SiteEvidence) -> Verdict:
    groups: dict[tuple[str, str], dict[str, PageEvidence]] = defaultdict(dict)
    compared = 0
    for page in site.pages:
        if page.text_letters < LEAST or not page.text_sha1 or _PRINT.search(page.url):
            continue
        compared += 1
        groups[page.text_sha1, address_language(page.url)].setdefault(page_key(page.url), page)
    if compared < 2:
        return Verdict("few")
    subjects: list[Subject] = []
    for group in groups.values():
        if len(group) < 2:
            continue
        mains: dict[str, PageEvidence] = {}
        for page in group.values():
            named = page_canonical(page).urls
            mains.setdefault(page_key(named[0] if named else page.url), page)
        first, *others = mains.values()
        subjects.extend(Subject(url=page.url, markup=f"{first.url} = {page.url}") for page in others)
    if not subjects:
        return Verdict("ok")
    return Verdict("copies", {"count": len(subjects)}, tuple(subjects))
