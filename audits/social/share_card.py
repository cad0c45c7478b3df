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
        "Your news travel through WhatsApp and Telegram. With a title and a picture people open them; a bare address they pass over."
    ),
    fix=N_(
        "Ask whoever looks after the site to add the lines below to the head of each page.\n"
        "The picture should be 1200 points wide and 630 high.\n"
        "Share a page with yourself to see the result."
    ),
    fixes={
        "wordpress": N_(
            "Install a free plug-in for search settings, for example The SEO Framework.\n"
            "Choose a picture for the whole site under “Social Meta Settings”.\n"
            "Give each news item a “Featured image”."
        ),
        "tilda": N_(
            "Open the settings of the page, tab “Social networks”.\nUpload a picture and write a title.\nPublish the page again."
        ),
    },
    verify=N_("Send the address of a page to yourself in WhatsApp: title and picture appear."),
    snippet=N_(
        '<meta property="og:title" content="{name}">\n<meta property="og:image" content="{url}share.jpg">'
    ),
    outcomes={
        "ok": passed(N_("The shared page appears with title and picture.")),
        "partly": warned(N_("The shared page appears without {missing}."), 0.5),
        "missing": failed(N_("The shared page appears as a bare address.")),
    },
    since="0.1",
    revision=1,
    source="The Open Graph protocol; WhatsApp and Telegram read og:title, og:description and og:image",
)
def check(page: PageEvidence) -> Verdict:
    filled = {meta.key for meta in page.metas if meta.content.strip()}
    missing = [key for key in ("og:title", "og:image") if key not in filled]
    if not missing:
        return Verdict("ok")
    if len(missing) == 2:
        return Verdict("missing")
    return Verdict("partly", {"missing": missing[0]}, (Subject(url=page.url, markup=missing[0]),))
