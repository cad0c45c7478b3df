"""Has each shared page a title of its own?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import PageEvidence, SiteEvidence

FEWEST = 4


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    after=("social.share-card",),
    title=N_("Each shared page shows a title of its own"),
    title_failed=N_("Give each shared page a title of its own"),
    why=N_(
        "When every news item appears in the chat with the same title, nobody sees what is new and nobody taps."
    ),
    fix=N_(
        "Ask whoever looks after the site to fill the line og:title from the title of the page.\n"
        "In most systems it is one setting of the plug-in for search or social networks.\n"
        "Share two news items with yourself to compare."
    ),
    verify=N_("Send two news items to yourself in WhatsApp: two different titles appear."),
    snippet=N_('<meta property="og:title" content="____ (title of this page)">'),
    outcomes={
        "ok": passed(N_("Shared pages show titles of their own; pages with such a line: {all}.")),
        "same": warned(N_("Different pages that show the same title in chats: {count} of {all}."), 0.4),
        "few": not_applicable(N_("Too few pages name a title for chats.")),
    },
    since="0.1",
    revision=1,
    source="The Open Graph protocol, og:title: the title of this object",
    reason="News without a title of their own are passed over in chats; the address still works.",
    good="og:title “Жаңы китепкана ачылды” on one page, “Биз жөнүндө” on another",
    bad="og:title “Омур фонду” on 30 of 30 pages",
)
def check(site: SiteEvidence) -> Verdict:
    titled: dict[str, list[PageEvidence]] = {}
    seen = 0
    for page in site.pages:
        if not 200 <= page.status < 300 or not page.titles:
            continue
        title = next((m.content.strip() for m in page.metas if m.key == "og:title" and m.content.strip()), "")
        if title:
            seen += 1
            titled.setdefault(title, []).append(page)
    if seen < FEWEST:
        return Verdict("few")
    title, pages = max(titled.items(), key=lambda pair: len(pair[1]))
    if len(pages) * 2 > seen and len({page.titles[0] for page in pages}) * 2 > len(pages):
        places = tuple(Subject(url=page.url, markup=f'og:title: "{title[:200]}"') for page in pages)
        return Verdict("same", {"count": len(pages), "all": seen}, places)
    return Verdict("ok", {"all": seen})
