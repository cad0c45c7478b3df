"""How long does the server think before it answers?"""

from statistics import median

from audits.check import N_, Subject, Verdict, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable

SLOW = 1800
"""Milliseconds. web.dev calls a first byte after 1.8 seconds poor."""
FEWEST = 3


@site_check(
    weight=0,
    effort="day",
    audience="webmaster",
    access="hosting",
    title=N_("The server answers quickly"),
    title_failed=N_("Ask why the server answers slowly"),
    why=N_(
        "While the server thinks, the phone shows a white screen. After three seconds half of the readers are gone."
    ),
    fix=N_(
        "Open the site at several times of the day and note how long the screen stays white.\n"
        "If it is always slow, switch on a free cache plug-in, or ask whoever looks after the site for one.\n"
        "If that does not help, show the figures to your hosting, or ask for a server in the country."
    ),
    fixes={
        "wordpress": N_(
            "Install a free cache plug-in, for example WP Super Cache, and switch caching on.\n"
            "Switch off plug-ins that nobody uses.\n"
            "If that does not help, show the figures to your hosting."
        ),
    },
    verify=N_("Open the site on your phone and count: something appears before you say “two”."),
    outcomes={
        "ok": passed(N_("The server answered in {seconds} seconds (usual time, pages: {pages}).")),
        "slow": warned(N_("The server took {seconds} seconds to answer (usual time, pages: {pages})."), 0.5),
        "not_measured": unknown(N_("The time of too few answers was measured.")),
    },
    since="0.1",
    revision=1,
    source="web.dev, time to first byte: above 1.8 seconds is poor; DoubleClick by Google, 2016: 53 % leave after three seconds",
    reason="We measure from one place that may be far from the readers, so the time informs only.",
    good="0.4 seconds",
    bad="4 seconds",
)
def check(site: SiteEvidence) -> Verdict:
    times = [
        (page.elapsed_ms, page.url) for page in site.pages if not isinstance(page.elapsed_ms, Unavailable)
    ]
    if len(times) < FEWEST:
        return Verdict("not_measured")
    middle = median(time for time, _ in times)
    params = {"seconds": round(middle / 1000, 1), "pages": len(times)}
    slowest = sorted(times, key=lambda pair: -pair[0])[:5]
    subjects = tuple(Subject(url=url, markup=f"{time} ms") for time, url in slowest)
    return Verdict("slow" if middle > SLOW else "ok", params, subjects)
