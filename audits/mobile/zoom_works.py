"""Does the page really grow when two fingers are drawn apart?"""

from audits.check import N_, Verdict, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable

GROWS = 1.5
"""Times its size, of the twice that two fingers asked for."""


@rendered_check(
    weight=3,
    effort="minutes",
    audience="webmaster",
    access="admin",
    needs=("page.zoom",),
    title=N_("The page grows under two fingers"),
    title_failed=N_("Let the page grow under two fingers"),
    why=N_(
        "Older people and people who see badly enlarge the page with two fingers. Your page forbids it to them."
    ),
    fix=N_(
        "Ask whoever looks after the template to find the line with “viewport”.\n"
        "Remove user-scalable=no and maximum-scale from it; the line below is right.\n"
        "If the line is right, touch-action: none in the styles is to blame: take it out."
    ),
    fixes={
        "tilda": N_(
            "Open Site Settings, then “More”, and look into the HTML code for the head.\n"
            "Take out the line with “viewport” if somebody has added one.\n"
            "Publish all pages again."
        ),
        "joomla": N_(
            "Open System, then Site Templates, and choose your template.\n"
            "Find the line with “viewport” in index.php and remove user-scalable=no and maximum-scale from it.\n"
            "Press Save. The line below is right."
        ),
        "wordpress": N_(
            "Update the theme under Dashboard, Updates: many themes have mended this.\n"
            "If it stays, ask whoever looks after the site to change the line with “viewport” in header.php of a child theme.\n"
            "The line below is right."
        ),
    },
    verify=N_("Draw two fingers apart on your phone: the page grows."),
    snippet=N_('<meta name="viewport" content="width=device-width, initial-scale=1">'),
    outcomes={
        "ok": passed(N_("The page grows under two fingers.")),
        "blocked": warned(N_("The page does not grow under two fingers."), 0.2),
    },
    since="0.1",
    revision=1,
    source="WCAG 2.2, 1.4.4 (200 %); tried with two fingers in Chromium",
    reason="It shuts out people who see badly, while many phones ignore the ban; important, not essential.",
    good='<meta name="viewport" content="width=device-width">',
    bad='<meta name="viewport" content="width=device-width, user-scalable=no">',
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.zoom, Unavailable)
    return Verdict("blocked" if page.zoom < GROWS else "ok")
