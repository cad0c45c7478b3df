"""From how many other places does the home page fetch files?"""

from collections import Counter

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.addresses import bare_host, split_address
from audits.facts.site_state import home_page_index

MANY = 8
"""Hosts. A counter, a map, a film and fonts need about five."""


@site_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    settled_by="mobile.third-party-weight",
    title=N_("The home page needs few other sites"),
    title_failed=N_("Look at what the home page fetches from other sites"),
    why=N_(
        "For every other site the phone must first look up where it is and greet it: on a slow line half a second each. These "
        "sites also learn who reads your page."
    ),
    fix=N_(
        "Look at the list of other sites below.\n"
        "Ask whoever looks after the site what each of them is for; old counters and buttons may go.\n"
        "Replace a feed of a social network by a link to your page there."
    ),
    verify=N_("Open the home page on your phone with mobile data: it is complete sooner than before."),
    outcomes={
        "ok": passed(N_("Other sites from which the home page fetches files: {count}.")),
        "many": warned(N_("The home page fetches files from many other sites: {count}."), 0.5),
        "no_home": unknown(N_("The home page could not be read, so this cannot be said.")),
    },
    since="0.1",
    revision=1,
    source="HTTP Archive, Web Almanac 2024, third parties; our threshold: eight hosts",
    reason="Maps, films and counters are there for a purpose that only the organisation can weigh; it informs only.",
    good="youtube.com, openstreetmap.org",
    bad="twelve hosts of counters, buttons and feeds",
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None:
        return Verdict("no_home")
    home = site.pages[index]
    hosts = Counter(
        bare_host(split_address(resource.url).host) for resource in home.subresources if resource.third_party
    )
    subjects = tuple(
        Subject(url=home.url, markup=f"{host}: {count}") for host, count in hosts.most_common(30)
    )
    return Verdict("many" if len(hosts) > MANY else "ok", {"count": len(hosts)}, subjects)
