"""Do pages give their place in search to another site?"""

from collections import Counter

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.addresses import bare_host, same_site, split_address, with_scheme
from audits.facts.canonical import page_canonical
from audits.facts.site_state import home_page_index


@site_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    title=N_("Pages name no other site as their main address"),
    title_failed=N_("Take the address of the other site out of your pages"),
    why=N_(
        "When your page says that its main address is on another site, search engines show that site and leave "
        "yours out. Mostly it is left from a move or from a trial copy."
    ),
    fix=N_(
        "Look at the pages of the list below, and whose site they name.\n"
        'Ask whoever looks after the site to put its own address into rel="canonical".\n'
        "If the other site is your new one, redirect the old addresses there instead.\n"
        "For a text that you took over from others with their permission, the line may stay."
    ),
    fixes={
        "wordpress": N_(
            "Open Settings, then General: both addresses must be those of this site.\n"
            "Look into the settings of the plug-in for search: no other address may stand under “canonical”.\n"
            "Save, and open the page anew."
        ),
    },
    verify=N_(
        "Search for the name of your organisation on your phone: your own address stands below the title."
    ),
    outcomes={
        "ok": passed(N_("The main addresses that pages name are on your own site.")),
        "home": warned(N_("The home page says that its main address is on another site: {host}."), 0.1),
        "inner": warned(N_("Pages that name another site, {host}, as their main address: {count}."), 0.5),
        "none": not_applicable(N_("No page names a main address.")),
    },
    since="0.1",
    revision=1,
    source="RFC 6596; Google Search Central, canonical URLs",
    reason="A page that names another site drops out of search; but it may be meant, so it is important and not essential.",
    good='<link rel="canonical" href="https://example.kg/about/">',
    bad='<link rel="canonical" href="https://example.demo-host.com/about/">',
)
def check(site: SiteEvidence) -> Verdict:
    known = (site.organisation.url, *site.organisation.other_urls, site.site)
    own = {bare_host(split_address(with_scheme(url)).host) for url in known if url}
    named = foreign_home = 0
    foreign: list[tuple[str, Subject]] = []
    home = home_page_index(site)
    for index, page in enumerate(site.pages):
        found = page_canonical(page)
        if found.verdict == "absent":
            continue
        named += 1
        if found.verdict == "fail" or "other_host" not in found.reasons:
            continue
        hosts = [split_address(url).host for url in found.urls]
        other = next(
            (host for host in hosts if not _own(host, own | {bare_host(split_address(page.url).host)})), ""
        )
        if other:
            foreign_home += index == home
            foreign.append((other, Subject(url=page.url, markup=found.markup)))
    if not named:
        return Verdict("none")
    if not foreign:
        return Verdict("ok")
    host = Counter(name for name, _ in foreign).most_common(1)[0][0]
    params: dict[str, str | int] = {"host": host, "count": len(foreign)}
    return Verdict("home" if foreign_home else "inner", params, tuple(place for _, place in foreign))


def _own(host: str, own: set[str]) -> bool:
    return any(
        same_site(host, one) or host.endswith("." + one) or one.endswith("." + bare_host(host)) for one in own
    )
