"""Can others take over the news by themselves?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.newsletter import is_newsletter


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("feeds",),
    title=N_("People can subscribe to your news"),
    title_failed=N_("Let people subscribe to your news"),
    why=N_(
        "With a news feed (RSS) news sites, Telegram bots and readers get your news without visiting the site."
    ),
    fix=N_(
        "Ask whoever looks after the site to switch on the news feed; WordPress, Joomla and Drupal have one.\n"
        "Name its address in the head of each page as in the line below."
    ),
    verify=N_("Put the address of your site into a reader such as Feedly on your phone: your news appear."),
    snippet=N_(
        '<link rel="alternate" type="application/rss+xml" title="{name}" href="____ (address of the news feed)">'
    ),
    outcomes={
        "ok": passed(N_("There is a news feed; items in it: {entries}.")),
        "newsletter": passed(N_("People can sign up for your news by e-mail.")),
        "empty": warned(N_("There is a news feed, but nothing is in it."), 0.5),
        "broken": warned(N_("There is a news feed, but it cannot be read."), 0.3),
        "missing": failed(N_("We found no news feed and no way to sign up for news.")),
    },
    absent=("missing",),
    since="0.1",
    revision=2,
    source="RSS 2.0; RFC 4287 (Atom)",
    reason="Few readers use a feed themselves, though news sites and bots do.",
    good='<link rel="alternate" type="application/rss+xml" href="/feed/">',
    bad="no feed and no form to sign up for news",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.feeds, Unavailable)
    good = [feed for feed in site.feeds if feed.kind != "broken"]
    full = [feed for feed in good if feed.entry_count]
    if full:
        most = max(full, key=lambda feed: feed.entry_count)
        return Verdict("ok", {"entries": most.entry_count}, (Subject(url=most.url),))
    for page in site.pages:
        for form in page.forms:
            if is_newsletter(form):
                return Verdict("newsletter", subjects=(Subject(url=page.url, markup=form.action or ""),))
    if good:
        return Verdict("empty", subjects=tuple(Subject(url=feed.url) for feed in good))
    if site.feeds:
        return Verdict("broken", subjects=tuple(Subject(url=feed.url) for feed in site.feeds))
    return Verdict("missing")
