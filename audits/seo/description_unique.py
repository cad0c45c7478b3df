"""Does each page have a description of its own?"""

from collections import defaultdict

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.addresses import is_next_page
from audits.facts.own_text import distinct_pages
from audits.facts.wording import fold


@site_check(
    weight=1,
    effort="hour",
    audience="editor",
    access="editor",
    after=("seo.meta-description",),
    title=N_("Each page has a description of its own"),
    title_failed=N_("Give each page a description of its own"),
    why=N_(
        "The description stands below the title in search results. The same words below every page do not tell "
        "people which of them will help."
    ),
    fix=N_(
        "Look at the list of pages below and begin with those that people need most.\n"
        "Write one or two sentences: what is on this page, and for whom.\n"
        "Take the description that is the same everywhere out of the settings of the site, or leave it to the home page."
    ),
    verify=N_("Send the addresses of two pages to yourself in a messenger: the texts below them differ."),
    outcomes={
        "ok": passed(N_("Every description belongs to one page only.")),
        "some": warned(N_("Pages that share a description with another page: {repeated} of {pages}."), 0.6),
        "many": warned(N_("Most descriptions are the same: {repeated} of {pages} pages."), 0.4),
        "few": not_applicable(N_("There are not two pages with a description.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, snippets: a description for each page",
    reason="Search engines pick words from the page when a description does not fit, so little is lost.",
    good='<meta name="description" content="Courses of spring 2026"> on one page',
    bad='<meta name="description" content="Welcome"> on all pages',
)
def check(site: SiteEvidence) -> Verdict:
    by_text: dict[str, list[Subject]] = defaultdict(list)
    for page in distinct_pages(site):
        if is_next_page(page.url):
            continue
        found = next((m.content for m in page.metas if m.key == "description" and m.content.strip()), "")
        if found:
            by_text[fold(found)].append(Subject(url=page.url, markup=found[:200]))
    pages = sum(map(len, by_text.values()))
    if pages < 2:
        return Verdict("few")
    shared = sorted((item for item in by_text.items() if len(item[1]) > 1), key=lambda item: -len(item[1]))
    repeated = sum(len(places) for _, places in shared)
    if not repeated:
        return Verdict("ok")
    subjects = tuple(place for _, places in shared for place in places)
    outcome = "many" if repeated > pages / 2 else "some"
    return Verdict(outcome, {"repeated": repeated, "pages": pages}, subjects)
