"""Is there a list of pages for search engines, and can it be read?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable


@site_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("sitemaps",),
    title=N_("There is a site map for search engines"),
    title_failed=N_("Give search engines a site map"),
    why=N_(
        "A site map is a list of all pages for search engines. With it they find new pages sooner, also those "
        "that few links lead to."
    ),
    fix=N_(
        "Ask whoever looks after the site to switch on the site map (sitemap.xml).\n"
        "Name it in robots.txt: Sitemap: followed by its full address.\n"
        "Tell Google Search Console and Yandex Webmaster the address."
    ),
    fixes={
        "drupal": N_(
            "Install the free module Simple XML Sitemap.\nOpen Configuration, then Simple XML Sitemap, and switch on the kinds of pages that people look for.\nPress “Rebuild queue & generate”, and open /sitemap.xml on your site."
        ),
        "wordpress": N_(
            "Since version 5.5 WordPress makes a site map by itself: open /wp-sitemap.xml on your site.\n"
            "If nothing opens, look under Settings, Reading: search engines must be allowed.\n"
            "If a plug-in for search settings is installed, switch the site map on there."
        ),
        "joomla": N_(
            "Install a free extension such as OSMap.\n"
            "Make a site map from the main menu.\n"
            "Name its address in robots.txt."
        ),
        "tilda": N_(
            "Tilda makes sitemap.xml by itself.\nPublish all pages again.\nOpen /sitemap.xml on your site."
        ),
    },
    verify=N_("Open your address with /sitemap.xml at its end on your phone: a list of addresses appears."),
    snippet=N_("Sitemap: {url}sitemap.xml"),
    snippet_syntax="text",
    outcomes={
        "ok": passed(N_("There is a site map; addresses in it: {entries}.")),
        "broken": warned(N_("There is a site map, but it cannot be read ({error})."), 0.3),
        "missing": failed(N_("There is no site map.")),
    },
    since="0.1",
    revision=1,
    source="sitemaps.org protocol 0.9",
    reason="Links lead search engines to most pages of a small site too; a site map is important for the others.",
    good="/sitemap.xml answers <urlset>…</urlset>",
    bad="/sitemap.xml answers 404",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.sitemaps, Unavailable)
    readable = [sitemap for sitemap in site.sitemaps if sitemap.kind != "broken"]
    if readable:
        return Verdict("ok", {"entries": sum(s.entry_count for s in readable if s.kind != "index")})
    answered = [
        sitemap for sitemap in site.sitemaps if 200 <= sitemap.status < 300 or sitemap.found_in == "robots"
    ]
    if not answered:
        return Verdict("missing")
    first = answered[0]
    return Verdict("broken", {"error": first.error}, (Subject(url=first.url, markup=first.error),))
