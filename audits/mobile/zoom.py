"""May readers enlarge the page with two fingers?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.viewport import page_viewport


@page_check(
    weight=3,
    effort="minutes",
    audience="webmaster",
    access="admin",
    settled_by="mobile.zoom-works",
    title=N_("Readers may enlarge the page"),
    title_failed=N_("Allow readers to enlarge the page"),
    why=N_(
        "Older people and people who see badly enlarge the page with two fingers. Your page forbids it to them."
    ),
    fix=N_(
        "Ask whoever looks after the template to find the line with “viewport”.\n"
        "Remove user-scalable=no and maximum-scale from it; the line below is right."
    ),
    verify=N_("Draw two fingers apart on your phone: the page grows."),
    snippet=N_('<meta name="viewport" content="width=device-width, initial-scale=1">'),
    fixes={
        "tilda": N_(
            "Open Site Settings, then “More”, and look into the HTML code for the head.\nTake out the line with “viewport” if somebody has added one.\nPublish all pages again."
        ),
        "drupal": N_(
            "Ask whoever looks after the site to look into the theme: html.html.twig or the file that ends in .theme.\nRemove user-scalable=no and maximum-scale from the line with “viewport”; the line below is right.\nOpen Configuration, then Performance, and press “Clear all caches”."
        ),
        "joomla": N_(
            "Open System, then Site Templates, and choose your template.\nFind the line with “viewport” in index.php and remove user-scalable=no and maximum-scale from it.\nPress Save. The line below is right."
        ),
        "wordpress": N_(
            "Update the theme under Dashboard, Updates: many themes have mended this.\nIf it stays, ask whoever looks after the site to change the line with “viewport” in header.php of a child theme.\nThe line below is right."
        ),
    },
    outcomes={
        "ok": passed(N_("Readers may enlarge the page.")),
        "blocked": warned(N_("The page forbids readers to enlarge it ({content})."), 0.2),
        "no_viewport": not_applicable(N_("The page says nothing of enlarging.")),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.4 (200 %)",
    reason="It shuts out people who see badly, while many phones ignore the ban; important, not essential.",
    good='<meta name="viewport" content="width=device-width">',
    bad='<meta name="viewport" content="width=device-width, user-scalable=no">',
)
def check(page: PageEvidence) -> Verdict:
    found = page_viewport(page)
    if found.content is None:
        return Verdict("no_viewport")
    if not found.zoom_blocked:
        return Verdict("ok")
    place = (Subject(url=page.url, markup=f'<meta name="viewport" content="{found.content}">'),)
    return Verdict("blocked", {"content": found.content}, place)
