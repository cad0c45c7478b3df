"""Does the site map name addresses of this site as they are today?"""

from collections import Counter

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.addresses import bare_host, same_site, split_address
from audits.facts.site_state import home_page_index


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("sitemaps",),
    after=("seo.sitemap",),
    title=N_("The site map names today's addresses"),
    title_failed=N_("Bring the site map up to date"),
    why=N_(
        "Search engines trust a site map as long as it is right. When it names an old domain or old addresses, "
        "new pages of yours are found later."
    ),
    fix=N_(
        "Look at the addresses of the list below.\n"
        "If they name an old domain, put the address of today into the settings of the site or of the plug-in that makes the site map.\n"
        "Make the site map anew; best let the system make it by itself, not by hand."
    ),
    fixes={
        "wordpress": N_(
            "Open Settings, then General: both addresses must be those of today, with https://.\n"
            "Delete a file sitemap.xml that was once uploaded by hand.\n"
            "Open /wp-sitemap.xml on your site and look at the addresses."
        ),
    },
    verify=N_(
        "Open the site map on your phone and tap a few addresses: the page opens and its address stays the same."
    ),
    outcomes={
        "ok": passed(N_("Addresses of the site map that we looked at answer as they are: {tried}.")),
        "redirected": warned(N_("Addresses of the site map that lead elsewhere: {count} of {tried}."), 0.7),
        "foreign": warned(N_("The site map names addresses of another site, {host}: {count}."), 0.3),
        "unseen": unknown(N_("We looked at none of the pages of the site map, so this cannot be said.")),
        "none": not_applicable(N_("There is no site map with addresses.")),
    },
    since="0.1",
    revision=1,
    source="sitemaps.org protocol 0.9: one host, absolute addresses",
    reason="Search engines also find pages by links, so an outdated list costs little; addresses that answer errors are marked under broken links.",
    good="<loc>https://example.kg/about/</loc>",
    bad="<loc>http://old-name.kg/about/</loc>",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.sitemaps, Unavailable)
    listed = [(s.url, e.url) for s in site.sitemaps if s.kind in ("urlset", "text") for e in s.entries]
    index = home_page_index(site)
    if not listed or index is None:
        return Verdict("none" if not listed else "unseen")
    home_page = site.pages[index]
    home = split_address(home_page.url).host
    hosts = Counter(url.split("/", 3)[2] if url.count("/") > 2 else "" for _, url in listed)
    foreign = {host: count for host, count in hosts.items() if host and not _own(host.lower(), home)}
    if foreign:
        host = max(foreign, key=lambda name: foreign[name])
        subjects = tuple(
            Subject(url=one, markup=f"<loc>{url}</loc>") for one, url in listed if f"//{host}/" in url
        )
        return Verdict("foreign", {"host": host, "count": sum(foreign.values())}, subjects[:100])
    addresses = {url: one for one, url in listed}
    looked_at = [page for page in site.pages if page.requested_url in addresses]
    if not looked_at:
        return Verdict("unseen")
    moved = [p for p in looked_at if p.hops and p.url != p.requested_url and p is not home_page]
    if not moved:
        return Verdict("ok", {"tried": len(looked_at)})
    subjects = tuple(
        Subject(url=addresses[page.requested_url], markup=f"{page.requested_url} → {page.url}")
        for page in moved
    )
    return Verdict("redirected", {"count": len(moved), "tried": len(looked_at)}, subjects)


def _own(host: str, home: str) -> bool:
    host = host.partition(":")[0].rstrip(".")
    bare = bare_host(home)
    return same_site(host, home) or host.endswith("." + bare) or bare.endswith("." + bare_host(host))
