"""May readers enlarge the page with two fingers?"""

from audits.check import N_, Subject, Verdict, not_applicable, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.viewport import page_viewport


@page_check(
    weight=3,
    effort="minutes",
    audience="webmaster",
    access="admin",
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
