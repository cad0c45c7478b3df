"""May search engines show the site at all?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.robots import page_indexability
from audits.facts.site_state import home_page_index


@site_check(
    weight=5,
    effort="minutes",
    audience="webmaster",
    access="admin",
    urgent=True,
    caps=0.4,
    title=N_("Search engines may show the home page"),
    title_failed=N_("Allow search engines to show your site"),
    why=N_(
        "The site tells search engines to leave it out. Whoever looks for your organisation by name finds "
        "others, not you."
    ),
    fix=N_(
        "Ask whoever looks after the site to remove “noindex” from the home page.\n"
        "Look into robots.txt as well: the line “Disallow: /” must go.\n"
        "Ask the search engine to visit the site again (Google Search Console, Yandex Webmaster)."
    ),
    fixes={
        "drupal": N_(
            "Open Configuration, then Metatag, and press Edit at “Global” and at “Front page”.\nUnder “Advanced” take away the tick at “Prevents search engines from indexing this page”.\nLook into robots.txt as well: the line “Disallow: /” must go."
        ),
        "wordpress": N_(
            "Open Settings, then Reading.\n"
            "Take the tick away from “Discourage search engines from indexing this site”.\n"
            "Press Save Changes."
        ),
        "joomla": N_(
            "Open System, then Global Configuration.\n"
            "On the tab “Site” set Robots to “index, follow”.\n"
            "Press Save."
        ),
        "tilda": N_(
            "Open Site Settings, then SEO.\nTake away the ban on indexing.\nPublish all pages again."
        ),
    },
    verify=N_(
        "Search for the full address of your site on your phone. In a week or two the home page is there."
    ),
    outcomes={
        "ok": passed(N_("Search engines may show the home page.")),
        "blocked": failed(N_("The home page is closed to search engines ({reasons}).")),
        "no_home": unknown(N_("The home page could not be read, so this cannot be said.")),
    },
    since="0.1",
    revision=1,
    source="Google Search Central, robots meta tag; RFC 9309",
    reason="A home page closed to search engines cannot be found at all, whatever else is right; hence essential, with a cap.",
    good='<meta name="robots" content="index, follow">',
    bad='<meta name="robots" content="noindex">',
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None:
        return Verdict("no_home")
    home = site.pages[index]
    robots_text = "" if isinstance(site.robots, Unavailable) else site.robots.text
    found = page_indexability(home, robots_text, "Googlebot")
    if found.allowed and found.indexable:
        return Verdict("ok")
    subject = Subject(url=home.url, markup=found.markup)
    return Verdict("blocked", {"reasons": ", ".join(found.reasons)}, (subject,))
