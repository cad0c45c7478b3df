"""Can others take over the news by themselves?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("feeds",),
    title=N_("There is a news feed"),
    title_failed=N_("Offer a news feed"),
    why=N_(
        "With a feed (RSS) news sites, Telegram bots and readers get your news without visiting the site."
    ),
    fix=N_(
        "Ask whoever looks after the site to switch on the feed; WordPress, Joomla and Drupal have one.\n"
        "Name it in the head of each page as in the line below."
    ),
    verify=N_("Put the address of your site into a reader such as Feedly on your phone: your news appear."),
    snippet=N_('<link rel="alternate" type="application/rss+xml" title="{name}" href="{url}feed/">'),
    outcomes={
        "ok": passed(N_("There is a news feed; items in it: {entries}.")),
        "broken": warned(N_("There is a news feed, but it cannot be read."), 0.3),
        "missing": failed(N_("We found no news feed.")),
    },
    since="0.1",
    revision=1,
    source="RSS 2.0; RFC 4287 (Atom)",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.feeds, Unavailable)
    if not site.feeds:
        return Verdict("missing")
    good = [feed for feed in site.feeds if feed.kind != "broken"]
    if not good:
        return Verdict("broken", subjects=tuple(Subject(url=feed.url) for feed in site.feeds))
    return Verdict("ok", {"entries": max(feed.entry_count for feed in good)}, (Subject(url=good[0].url),))
