"""Does the page say what it is, in the words that a search result shows?"""

from audits.check import N_, Subject, Verdict, failed, page_check, passed
from audits.evidence import PageEvidence


@page_check(
    weight=5,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("Every page has a title"),
    title_failed=N_("Give every page a title"),
    why=N_(
        "The title is the first line of a search result and the name of the browser tab. Without it people do "
        "not find the page, or do not know why they should open it."
    ),
    fix=N_(
        "Open the page in the editor of your site.\n"
        "Write a title of 3 to 10 words that says what the page is about.\n"
        "End it with the name of your organisation, then save and publish."
    ),
    fixes={
        "drupal": N_("Open the page and press Edit.\nFill in the field “Title” at the top.\nPress Save."),
        "wordpress": N_(
            "Open the page under Pages or Posts.\n"
            "Fill in the line at the top that says “Add title”.\n"
            "Press Update."
        ),
        "joomla": N_(
            "Open the menu item of the page under Menus.\n"
            "On the tab “Page Display” fill in “Browser Page Title”.\n"
            "Press Save."
        ),
        "tilda": N_(
            "Open the settings of the page.\nFill in “Title” and “Description”.\nSave and publish the page again."
        ),
    },
    verify=N_("Open the page on your phone and look at the list of open tabs: your title stands there."),
    snippet=N_("<title>About us — {name}</title>"),
    outcomes={
        "ok": passed(N_("The page has a title.")),
        "missing": failed(N_("The page has no title.")),
        "empty": failed(N_("The title of the page is empty.")),
    },
    since="0.1",
    revision=1,
    source="HTML Living Standard 4.2.2; Google Search Central, title links",
    reason="The title is what a search result is made of; a page without one can hardly be found or chosen.",
    good="<title>Contacts — Omur</title>",
    bad="<title></title>",
)
def check(page: PageEvidence) -> Verdict:
    if not page.titles:
        return Verdict("missing")
    if not page.titles[0].strip():
        return Verdict("empty", subjects=(Subject(url=page.url, markup="<title></title>"),))
    return Verdict("ok", {"title": page.titles[0]})
