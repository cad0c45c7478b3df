"""Does the page fit itself to the width of a phone?"""

from audits.check import N_, Subject, Verdict, failed, page_check, passed, warned
from audits.evidence import PageEvidence
from audits.facts.viewport import page_viewport


@page_check(
    weight=5,
    effort="minutes",
    audience="webmaster",
    access="admin",
    caps=0.6,
    settled_by="mobile.phone-width",
    title=N_("Pages fit themselves to the phone"),
    title_failed=N_("Let pages fit themselves to the phone"),
    why=N_(
        "Most of your visitors come by phone. Without one line in the page the phone shows it as on a desk: "
        "tiny letters, and everything must be moved with the finger."
    ),
    fix=N_(
        "Ask whoever looks after the template to add the line below into the head of every page.\n"
        "Then look at the pages on a phone: menus and tables may need mending as well.\n"
        "If the template is old, a modern free one is often less work."
    ),
    fixes={
        "tilda": N_(
            "Pages of Tilda fit themselves to phones: somebody has added a line of their own.\nOpen Site Settings, then “More”, and look into the HTML code for the head: take out the line with “viewport”.\nPublish all pages again."
        ),
        "drupal": N_(
            "Open Appearance.\nInstall a theme that fits itself to phones; Olivero comes with Drupal 10 and later.\nPress “Set as default”, and look at the pages on a phone."
        ),
        "wordpress": N_(
            "Open Appearance, then Themes.\n"
            "Choose a current theme: all themes of the official directory fit themselves to phones.\n"
            "Look at “Live Preview” in the width of a phone, then press Activate."
        ),
        "joomla": N_(
            "Open System, then Site Templates.\n"
            "Choose a template that fits itself to phones; Cassiopeia comes with Joomla 4 and later.\n"
            "Make it the default."
        ),
    },
    verify=N_(
        "Open the page on your phone: the text can be read without zooming, and nothing sticks out sideways."
    ),
    snippet=N_('<meta name="viewport" content="width=device-width, initial-scale=1">'),
    outcomes={
        "ok": passed(N_("The page fits itself to the width of the phone.")),
        "fixed": warned(N_("The page asks for a fixed width ({content}) instead of that of the phone."), 0.4),
        "broken": warned(
            N_("The line that should fit the page to the phone cannot be understood ({content})."), 0.2
        ),
        "missing": failed(N_("The page does not fit itself to the width of the phone.")),
    },
    since="0.1",
    revision=1,
    source="CSS Viewport Module Level 1; CSS Device Adaptation, 9",
    reason="Without it every page is unreadable on a phone, which most visitors use; hence essential, with a cap.",
    good='<meta name="viewport" content="width=device-width, initial-scale=1">',
    bad='<meta name="viewport" content="width=1024">',
)
def check(page: PageEvidence) -> Verdict:
    found = page_viewport(page)
    if found.content is None:
        return Verdict("missing")
    if found.device_width:
        return Verdict("ok")
    place = (Subject(url=page.url, markup=f'<meta name="viewport" content="{found.content}">'),)
    params = {"content": found.content}
    return Verdict("fixed" if found.mobile_ready else "broken", params, place)
