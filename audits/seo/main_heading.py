"""Does the page have a heading that says what it is about?"""

from audits.check import N_, Subject, Verdict, failed, page_check, passed, warned
from audits.evidence import PageEvidence


@page_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="editor",
    title=N_("Every page has a main heading"),
    title_failed=N_("Give every page a main heading"),
    why=N_(
        "The main heading tells readers at once that they are in the right place. Search engines and programs "
        "that read aloud to blind people rely on it."
    ),
    fix=N_(
        "Open the page in the editor of your site.\n"
        "Write a heading at the top and choose “Heading 1” for it.\n"
        "Use “Heading 2” for the parts below. Save."
    ),
    verify=N_("Open the page on your phone: the first large line says what the page is about."),
    snippet=N_("<h1>About us</h1>"),
    fixes={
        "tilda": N_(
            "Open “Settings” of the first block with a heading.\nChoose the tag H1 for its title; other blocks get H2.\nSave and publish the page again."
        ),
        "drupal": N_(
            "Open Structure, then Block layout.\nLook whether the block “Page title” stands in a region that is shown; if not, place it above the content.\nIn texts use Heading 2 for the parts."
        ),
        "joomla": N_(
            "Open the menu item of the page under Menus.\nOn the tab “Page Display” set “Show Page Heading” to Yes and fill in “Page Heading”.\nIn the text use Heading 2 for the parts. Press Save."
        ),
        "wordpress": N_(
            "Open the page: the line at the top, “Add title”, is its main heading in most themes.\nIf the theme does not show it, click the first heading of the text and choose H1 in its toolbar.\nChoose H2 for the parts below. Press Update."
        ),
    },
    outcomes={
        "ok": passed(N_("The page has a main heading.")),
        "several": warned(N_("The page has several main headings; one is enough."), 0.9),
        "empty": failed(N_("The main heading of the page is empty.")),
        "missing": failed(N_("The page has no main heading.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 2.4.6 and technique H42; HTML Living Standard 4.3.6",
    reason="A heading helps everyone on the page, while search results mostly show the title; important, not essential.",
    good="<h1>Legal aid in Osh</h1>",
    bad="<h1></h1>",
)
def check(page: PageEvidence) -> Verdict:
    main = [heading for heading in page.headings if heading.level == 1]
    filled = [heading for heading in main if heading.text]
    if not main:
        return Verdict("missing")
    if not filled:
        return Verdict("empty", subjects=(Subject(url=page.url, markup="<h1></h1>"),))
    if len(filled) > 3:
        subjects = tuple(Subject(url=page.url, markup=f"<h1>{heading.text}</h1>") for heading in filled[:5])
        return Verdict("several", subjects=subjects)
    return Verdict("ok")
