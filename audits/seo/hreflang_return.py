"""Does a language version that is named name the page in return?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.hreflang import page_alternates
from audits.facts.link_graph import page_key


@site_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    after=("seo.hreflang-valid",),
    title=N_("Language versions name each other in return"),
    title_failed=N_("Let each language version name the others in return"),
    why=N_(
        "A search engine believes that two pages are versions of one another only when each names the other. "
        "If one of them is silent, the line on the other has no effect."
    ),
    fix=N_(
        "Look at the pairs of the list below: the first page names the second.\n"
        "Ask whoever looks after the site to write the same lines into the second page.\n"
        "If the second page is no translation of the first, remove the line from the first."
    ),
    verify=N_(
        "Change the language on a page on your phone and change it back: you come to the page where you were."
    ),
    outcomes={
        "ok": passed(N_("Every version that we looked at names the page in return.")),
        "missing": warned(
            N_("Language versions that do not name the page in return: {count} of {named}."), 0.5
        ),
        "unseen": unknown(N_("We did not look at the versions that are named, so this cannot be said.")),
        "none": not_applicable(N_("No page names other language versions.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, localized versions of pages: return links",
    reason="Few editors can change it and search engines find the version by its text, so it informs only.",
    good="/ky/ names /ru/, and /ru/ names /ky/",
    bad="/ky/ names /ru/, and /ru/ names nothing",
)
def check(site: SiteEvidence) -> Verdict:
    named: dict[str, set[str]] = {}
    for page in site.pages:
        urls = {page_key(a.url) for a in page_alternates(page) if a.url}
        for url in (page.url, page.requested_url):
            named.setdefault(page_key(url), set()).update(urls)
    one_page = {page_key(page.url): {page_key(page.url), page_key(page.requested_url)} for page in site.pages}
    pairs: dict[tuple[str, str], bool] = {}
    any_named = False
    for page in site.pages:
        own = one_page[page_key(page.url)]
        for alternate in page_alternates(page):
            if alternate.url is None or page_key(alternate.url) in own:
                continue
            any_named = True
            other = page_key(alternate.url)
            if other in named:
                pairs[page.url, alternate.url] = bool(named[other] & own)
    if not any_named:
        return Verdict("none")
    if not pairs:
        return Verdict("unseen")
    silent = [pair for pair, returned in pairs.items() if not returned]
    if not silent:
        return Verdict("ok")
    subjects = tuple(Subject(url=url, markup=f"{url} → {other}") for url, other in silent)
    return Verdict("missing", {"count": len(silent), "named": len(pairs)}, subjects)
