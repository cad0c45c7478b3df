"""Does the page bring its own short text for the search result?"""

from audits.check import N_, Subject, Verdict, failed, page_check, passed
from audits.evidence import PageEvidence


@page_check(
    weight=3,
    effort="hour",
    audience="editor",
    access="editor",
    title=N_("Pages bring a description for search results"),
    title_failed=N_("Write a description for your pages"),
    why=N_(
        "Search engines often show the description below the title. Two sentences of yours invite better than "
        "a piece of the menu that a machine picks."
    ),
    fix=N_(
        "Begin with the home page, then the pages that people look for most.\n"
        "Write one or two sentences: what is on the page, and for whom.\n"
        "Put them into the field “Description” of the page, in the language of the page."
    ),
    fixes={
        "drupal": N_(
            "Install the free module Metatag.\nOpen the page, press Edit, and open “Meta tags” at the side.\nWrite one or two sentences into “Description” and press Save."
        ),
        "wordpress": N_(
            "Install a free plug-in for search settings, for example The SEO Framework.\n"
            "Open the page and scroll down to the box of the plug-in.\n"
            "Write one or two sentences into “Meta Description” and press Update."
        ),
        "joomla": N_(
            "Open the menu item of the page, tab “Metadata”.\n"
            "Write one or two sentences into “Meta Description”.\n"
            "Press Save."
        ),
        "tilda": N_(
            "Open the settings of the page.\nFill in “Description”.\nSave and publish the page again."
        ),
    },
    verify=N_(
        "Send the address of the page to yourself in WhatsApp or Telegram: the description stands below it."
    ),
    snippet=N_('<meta name="description" content="{name}: who we are, whom we help and how to reach us.">'),
    outcomes={
        "ok": passed(N_("The page has a description.")),
        "missing": failed(N_("The page has no description.")),
        "empty": failed(N_("The description of the page is empty.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, snippets; published limits of length differ by a factor of two, so none is used",
    reason="A description decides whether a result is opened, not whether it is listed; important, not essential.",
    good='<meta name="description" content="Free legal aid for women in Osh.">',
    bad='<meta name="description" content="">',
)
def check(page: PageEvidence) -> Verdict:
    found = [meta for meta in page.metas if meta.key == "description"]
    if not found:
        return Verdict("missing")
    if not any(meta.content.strip() for meta in found):
        return Verdict(
            "empty", subjects=(Subject(url=page.url, markup='<meta name="description" content="">'),)
        )
    return Verdict("ok")
