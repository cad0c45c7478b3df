"""Does each page have a title of its own?"""

from collections import defaultdict

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.addresses import is_next_page


@site_check(
    weight=3,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Each page has a title of its own"),
    title_failed=N_("Give each page a title of its own"),
    why=N_(
        "When many pages share one title, a search result cannot tell them apart, and readers cannot either. "
        "The page that would help them stays unopened."
    ),
    fix=N_(
        "Look at the list of pages below.\n"
        "Put what the page is about in front: “Contacts — name of the organisation”.\n"
        "Save each page."
    ),
    fixes={
        "tilda": N_(
            "Open the settings of each page of the list.\nWrite into “Title” what only this page is about.\nSave and publish all pages again."
        ),
        "drupal": N_(
            "Open each page of the list and press Edit.\nWrite a title that only this page has.\nPress Save, and go on with the next page."
        ),
        "joomla": N_(
            "Open the menu item of each page of the list under Menus.\nOn the tab “Page Display” fill in “Browser Page Title” with a title that only this page has.\nPress Save, and go on with the next page."
        ),
        "wordpress": N_(
            "Open Pages, then Quick Edit below the name of a page.\n"
            "Write a title that only this page has.\n"
            "Press Update, and go on with the next page."
        ),
    },
    verify=N_("Open two of the pages on your phone: the names of the tabs differ."),
    outcomes={
        "ok": passed(N_("Every page has its own title.")),
        "some": warned(N_("Pages that share a title with another page: {repeated} of {pages}."), 0.6),
        "many": failed(N_("Most pages share their title with others: {repeated} of {pages}.")),
        "one_page": not_applicable(N_("There is only one page with a title.")),
    },
    since="0.1",
    revision=2,
    source="Google Search Central, title links; pagination: pages of one list may share a title",
    reason="Pages that share a title can be found but not told apart; important, not essential.",
    good="<title>News — Omur</title> and <title>Contacts — Omur</title>",
    bad="<title>Omur</title> on all pages",
)
def check(site: SiteEvidence) -> Verdict:
    by_title: dict[str, list[Subject]] = defaultdict(list)
    for page in site.pages:
        if page.titles and page.titles[0].strip() and not is_next_page(page.url):
            place = Subject(url=page.url, markup=f"<title>{page.titles[0]}</title>")
            by_title[page.titles[0].casefold()].append(place)
    pages = sum(map(len, by_title.values()))
    if pages < 2:
        return Verdict("one_page")
    shared = sorted((places for places in by_title.values() if len(places) > 1), key=lambda one: -len(one))
    repeated = sum(map(len, shared))
    if not repeated:
        return Verdict("ok")
    subjects = tuple(place for places in shared for place in places)
    return Verdict(
        "many" if repeated > pages / 2 else "some", {"repeated": repeated, "pages": pages}, subjects
    )
