"""Do links inside the site lead to the page without a detour?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import Hop, SiteEvidence, Unavailable

CHAIN = 2


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Links inside the site lead straight to the page"),
    title_failed=N_("Let links lead straight to the page"),
    why=N_(
        "Each redirect on the way is one more question to the server: on a slow line about a second of white "
        "screen. A redirect in a circle never ends, and the page cannot be read at all."
    ),
    fix=N_(
        "Look at the list below: where the link stands, and the way that it takes.\n"
        "Put the last address of the way into the link.\n"
        "Ask whoever looks after the site to end circles, and to redirect old addresses in one step."
    ),
    verify=N_("Tap the links of the list on your phone with mobile data: the page begins to appear at once."),
    outcomes={
        "ok": passed(N_("The links that we followed lead straight to their pages.")),
        "chain": warned(N_("Links that take several redirects: {count} of {tried}."), 0.6),
        "circle": warned(N_("Links that were redirected in a circle: {count} of {tried}."), 0.3),
        "none_followed": not_applicable(N_("There were no links to follow.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9110, 15.4; Google Search Central, redirects",
    reason="Readers arrive in the end, only later; circles are rare. Good to have.",
    good='<a href="/about/">, and /about/ answers 200',
    bad="/about → /about-us → /en/about-us/",
)
def check(site: SiteEvidence) -> Verdict:
    circles = [
        f for f in site.failures if f.reason is Unavailable.TOO_MANY_REDIRECTS and f.found_on and f.hops
    ]
    followed = [page for page in site.pages if page.found_on]
    tried = len(followed) + len(circles)
    if not tried:
        return Verdict("none_followed")
    if circles:
        subjects = tuple(Subject(url=f.found_on or "", markup=_way(f.hops)) for f in circles)
        return Verdict("circle", {"count": len(circles), "tried": tried}, subjects)
    chains = [page for page in followed if len(page.hops) >= CHAIN]
    if not chains:
        return Verdict("ok")
    subjects = tuple(Subject(url=page.found_on or "", markup=_way(page.hops)) for page in chains)
    return Verdict("chain", {"count": len(chains), "tried": tried}, subjects)


def _way(hops: tuple[Hop, ...]) -> str:
    return " → ".join([hop.url for hop in hops[:5]] + [hops[-1].location])
