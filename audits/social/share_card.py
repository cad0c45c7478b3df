"""What appears when somebody shares a page in a chat?"""

from audits.check import N_, Subject, Verdict, failed, page_check, passed, warned
from audits.evidence import PageEvidence


@page_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("A shared page appears with title and picture"),
    title_failed=N_("Let shared pages appear with title and picture"),
    why=N_(
        "Your news travel through WhatsApp and Telegram. With a picture and a title people open them; a bare address they pass over."
    ),
    fix=N_(
        "Ask whoever looks after the site to add the lines below to the head of each page, with its own title and picture.\n"
        "Take a picture about 1200 points wide and 630 high, and give its whole address.\n"
        "Share a page with yourself to see the result."
    ),
    fixes={
        "wordpress": N_(
            "Install a free plug-in for search settings, for example The SEO Framework.\n"
            "Choose a picture for the whole site in its social settings.\n"
            "Give each news item a “Featured image”."
        ),
        "joomla": N_(
            "Ask whoever looks after the site to install a free extension for Open Graph.\n"
            "Choose a picture for the whole site in its settings.\n"
            "Give each article an image under “Images and Links”."
        ),
        "drupal": N_(
            "Install the module Metatag with its part “Open Graph”.\n"
            "Open Configuration, then Metatag, and fill in title, description and image.\n"
            "Save, and share a page with yourself."
        ),
        "tilda": N_(
            "Open the settings of the page, tab “Social networks”.\nUpload a picture and write a title.\nPublish the page again."
        ),
    },
    verify=N_("Send the address of a page to yourself in WhatsApp: picture and title appear."),
    snippet=N_(
        '<meta property="og:title" content="____ (title of this page)">\n'
        '<meta property="og:description" content="____ (one sentence about this page)">\n'
        '<meta property="og:image" content="____ (whole address of a picture)">'
    ),
    outcomes={
        "ok": passed(N_("A shared page appears with title and picture.")),
        "no_title": warned(N_("The page names a picture for chats, but no title."), 0.8),
        "relative_image": warned(
            N_("The address of the picture for chats is not whole ({image}): many chats cannot load it."), 0.7
        ),
        "no_image": warned(N_("The page names a title for chats, but no picture."), 0.5),
        "missing": failed(N_("The page does not say how it should look in a chat: no title, no picture.")),
    },
    since="0.1",
    revision=1,
    source="The Open Graph protocol; WhatsApp and Telegram read og:title, og:description and og:image",
    reason="News travel through chats, and a bare address is passed over there.",
    good='<meta property="og:title" content="…"><meta property="og:image" content="https://example.kg/a.jpg">',
    bad="no og:title and no og:image",
)
def check(page: PageEvidence) -> Verdict:
    filled = {meta.key: meta.content.strip() for meta in reversed(page.metas) if meta.content.strip()}
    title = filled.get("og:title") or filled.get("twitter:title")
    image = filled.get("og:image") or filled.get("og:image:url") or filled.get("twitter:image", "")
    if not image:
        return Verdict("no_image" if title else "missing")
    if not image.lower().startswith(("http://", "https://", "//")):
        return Verdict("relative_image", {"image": image[:200]}, (Subject(url=page.url, markup=image),))
    return Verdict("ok" if title else "no_title")
