"""Does the news feed carry the licence as well?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import Feed, SiteEvidence, Unavailable
from audits.facts.license import site_license
from audits.facts.license_addresses import license_of_address
from audits.facts.license_statements import names_in
from audits.facts.wording import fold


@site_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("feeds",),
    after=("licensing.site-license",),
    title=N_("The news feed carries the licence"),
    title_failed=N_("Put the licence into the news feed"),
    why=N_(
        "News sites take your items from the feed and never open a page. There they do not see what is allowed."
    ),
    fix=N_(
        "Ask whoever looks after the site to add the licence to the feed.\n"
        'In RSS it is the line below; in Atom <link rel="license" href="…"/>.'
    ),
    verify=N_("Ask whoever looks after the site to show you the line in the feed."),
    snippet=N_("<copyright>{name}, {license_url}</copyright>"),
    outcomes={
        "ok": passed(N_("The news feed carries the licence.")),
        "missing": warned(N_("The news feed does not carry the licence of the site."), 0.3),
        "no_feed": not_applicable(N_("There is no news feed.")),
        "no_license": not_applicable(N_("There is no licence that the feed could carry.")),
    },
    since="0.1",
    revision=1,
    source="RFC 4946 (Atom licence extension); RSS 2.0, copyright",
    reason="Few sites write a licence into a feed and few programs read it, so it only informs.",
    good="<copyright>Omur, https://creativecommons.org/licenses/by/4.0/</copyright>",
    bad="<copyright>Omur</copyright>",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.feeds, Unavailable)
    feeds = [feed for feed in site.feeds if feed.kind != "broken"]
    if not feeds:
        return Verdict("no_feed")
    if site_license(site) is None:
        return Verdict("no_license")
    without = [feed for feed in feeds if not _carries_license(feed)]
    if without:
        return Verdict("missing", subjects=tuple(Subject(url=feed.url) for feed in without))
    return Verdict("ok")


def _carries_license(feed: Feed) -> bool:
    named = (license_of_address(url) for url in feed.license_urls)
    return any(one and not one.invalid for one in named) or any(names_in(fold(r)) for r in feed.rights)
