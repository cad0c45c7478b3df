"""How much of what the phone loads comes from other sites?"""

from audits.check import N_, Subject, Verdict, passed, rendered_check, warned
from audits.evidence import RenderedPage, Unavailable

MOST, HEAVY = 0.5, 500_000
"""A share of the bytes, and bytes: half of a light page is no matter."""
MANY = 8
"""Hosts. A counter, a map, a film and fonts need about five."""


@rendered_check(
    weight=0,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("page.loading",),
    title=N_("Little of the page comes from other sites"),
    title_failed=N_("Look at what the phone fetches from other sites"),
    why=N_(
        "Maps, films, counters and feeds bring their own programs, often heavier than your whole page. These sites also learn who reads you."
    ),
    fix=N_(
        "Look at the sites of the list below and what each of them weighs.\n"
        "Ask whoever looks after the site what each is for; old counters and buttons may go.\n"
        "Put a picture with a link in the place of a map or a film: it opens when somebody taps it."
    ),
    verify=N_("Open the page on your phone with mobile data: it is complete sooner than before."),
    outcomes={
        "ok": passed(N_("From other sites came {percent} % of what the phone loaded; these sites: {hosts}.")),
        "much": warned(
            N_(
                "Much of what the phone loaded came from other sites: {percent} % ({kilobytes} kB); these sites: {hosts}."
            ),
            0.5,
        ),
    },
    since="0.1",
    revision=1,
    source="HTTP Archive, Web Almanac 2024, third parties; our thresholds: half of the bytes and 500 kB, or eight hosts",
    reason="Maps, films and counters are there for a purpose that only the organisation can weigh; it informs only.",
    good="10 %: a counter",
    bad="80 %: a map, three counters and a feed",
)
def check(page: RenderedPage) -> Verdict:
    assert not isinstance(page.loading, Unavailable)
    foreign = sum(one.third_party_bytes for one in page.loading.transfers)
    everything = sum(one.bytes for one in page.loading.transfers)
    share = foreign / everything if everything else 0.0
    hosts = sorted(page.loading.third_parties, key=lambda one: -one.bytes)
    params = {"percent": round(100 * share), "kilobytes": round(foreign / 1000), "hosts": len(hosts)}
    if not (share > MOST and foreign > HEAVY) and len(hosts) <= MANY:
        return Verdict("ok", params)
    subjects = tuple(
        Subject(url=page.url, markup=f"{one.host}: {one.requests}, {round(one.bytes / 1000)} kB")
        for one in hosts[:10]
    )
    return Verdict("much", params, subjects)
