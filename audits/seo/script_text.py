"""How much of its text does the page bring with it, and how much do only scripts make?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, rendered_check, warned
from audits.evidence import RenderedPage

FEWEST = 200
"""Letters; a page of fewer has nothing to lose."""
PART, NEARLY_ALL = 0.4, 0.8
"""Shares of the letters that readers see."""


@rendered_check(
    weight=3,
    effort="project",
    audience="webmaster",
    access="admin",
    title=N_("The text is in the page before scripts run"),
    title_failed=N_("Let the page bring its text with it"),
    why=N_(
        "Where only scripts make the text, many search engines, chats and archives see an empty page, and on a slow line readers wait before a white screen."
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
        "ok": passed(N_("The text of the page does not depend on scripts (made by them: {percent} %).")),
        "part": warned(
            N_(
                "Only scripts make a large part of the text: {percent} %. A search engine without scripts does not see it."
            ),
            0.5,
        ),
        "empty": failed(
            N_("Only scripts make the text: {percent} %. A search engine without scripts sees an empty page.")
        ),
        "no_text": not_applicable(N_("The page has hardly any text, with scripts or without.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, JavaScript SEO basics; Yandex, rendering of JavaScript pages; our thresholds: 40 and 80 % of the letters",
    reason="Large search engines run scripts late and others never; readers do get the text. Important, not essential.",
    good="<h1>About us</h1><p>…",
    bad='<div id="root"></div><script src="app.js"></script>',
)
def check(page: RenderedPage) -> Verdict:
    if page.rendered_letters < FEWEST:
        return Verdict("no_text")
    made = max(0, page.rendered_letters - page.static_letters) / page.rendered_letters
    params = {"percent": round(100 * made)}
    if made <= PART:
        return Verdict("ok", params)
    place = Subject(url=page.url, markup=f"{page.static_letters} / {page.rendered_letters}")
    return Verdict("empty" if made > NEARLY_ALL else "part", params, (place,))
