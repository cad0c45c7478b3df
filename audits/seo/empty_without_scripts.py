"""Is there text on the page before its scripts have run?"""

from audits.check import N_, Subject, Verdict, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.site_state import needs_scripts


@page_check(
    weight=0,
    effort="project",
    audience="webmaster",
    access="admin",
    settled_by="seo.script-text",
    title=N_("Pages bring their text with them"),
    title_failed=N_("Let pages bring their text with them"),
    why=N_(
        "The page arrives empty, and the text comes only when a program has run. On a slow line readers wait before a "
        "white screen; many search engines, chats and archives see nothing at all."
    ),
    fix=N_(
        "Show the list of pages to whoever made the site.\n"
        "Ask for pages that the server fills with text before it sends them (server-side rendering or prerendering).\n"
        "At least title, description and the main text of each page should be in the page itself."
    ),
    verify=N_(
        "Switch off JavaScript in the settings of the browser on your phone and open the page: the text is there."
    ),
    outcomes={
        "ok": passed(N_("The page brings its text with it.")),
        "empty": warned(N_("The page is empty until its scripts have run: letters {letters}."), 0.2),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, JavaScript SEO basics",
    reason="What is missing on such a page (heading, description, links) is marked where it is missing; this names the cause.",
    good="<h1>About us</h1><p>…",
    bad='<div id="root"></div><script src="app.js"></script>',
)
def check(page: PageEvidence) -> Verdict:
    if needs_scripts(page):
        place = Subject(url=page.url, markup=" ".join(page.marks[:3])[:300])
        return Verdict("empty", {"letters": page.text_letters}, (place,))
    return Verdict("ok")
