"""Does robots.txt help search engines, and not stand in their way?"""

from audits.check import N_, Subject, Verdict, failed, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.addresses import same_site, split_address
from audits.facts.robots import allowed

ENGINE = "Googlebot"
PAGES = 5
"""Pages whose styles and scripts are looked at; templates repeat."""


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="admin",
    needs=("robots",),
    title=N_("robots.txt lets search engines see the pages as people do"),
    title_failed=N_("Let robots.txt open what search engines need"),
    why=N_(
        "Search engines look at a page as a phone shows it. When robots.txt closes the styles and scripts to "
        "them, they see a bare page and may think that it does not fit a phone."
    ),
    fix=N_(
        "Open robots.txt of your site and look for the lines that close the files of the list below.\n"
        "Remove these lines; old systems wrote them, and they protect nothing.\n"
        "If robots.txt answers with a fault of the server, ask your hosting to mend it."
    ),
    fixes={
        "joomla": N_(
            "Open robots.txt in the folder of the site.\n"
            "Remove the lines that close /media/, /templates/, /modules/ and /plugins/; since version 3.3 Joomla does not write them.\n"
            "Save the file."
        ),
        "wordpress": N_(
            "Open robots.txt in the folder of the site.\n"
            "Remove the lines that close /wp-content/ and /wp-includes/; /wp-admin/ may stay closed.\n"
            "Save the file."
        ),
    },
    verify=N_("Open your address with /robots.txt at its end on your phone: the lines of the list are gone."),
    outcomes={
        "ok": passed(N_("robots.txt closes nothing that search engines need.")),
        "without_map": passed(
            N_("robots.txt closes nothing that search engines need. It may name the site map as well.")
        ),
        "closes_files": warned(N_("robots.txt closes styles or scripts to search engines: {count}."), 0.5),
        "server_error": failed(
            N_("robots.txt answers with a fault of the server ({status}); search engines may stay away.")
        ),
        "closes_all": not_applicable(N_("robots.txt closes the home page; that comes first.")),
        "none": not_applicable(N_("There is no robots.txt, and none is needed.")),
    },
    since="0.1",
    revision=1,
    source="RFC 9309, 2.3.1; Google Search Central, robots.txt: do not block resources",
    reason="Most pages can be understood without their styles, so an open file is good to have.",
    good="User-agent: *\nDisallow: /wp-admin/",
    bad="User-agent: *\nDisallow: /templates/",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.robots, Unavailable)
    robots = site.robots
    if robots.status >= 500:
        return Verdict(
            "server_error", {"status": robots.status}, (Subject(url=robots.url, markup=str(robots.status)),)
        )
    if not robots.text.strip() or robots.text.lstrip("\ufeff \t\r\n").startswith("<"):
        return Verdict("none")
    host = split_address(robots.url).host
    own = [page for page in site.pages if same_site(split_address(page.url).host, host)]
    if own and not allowed(robots.text, ENGINE, own[0].url):
        return Verdict("closes_all")
    closed: dict[str, str] = {}
    for page in own[:PAGES]:
        for resource in page.subresources:
            needed = resource.kind in ("style", "script") and not resource.third_party
            if needed and same_site(split_address(resource.url).host, host):
                is_open = allowed(robots.text, ENGINE, resource.url)
                closed.update({} if is_open else {resource.url: page.url})
    if closed:
        subjects = tuple(Subject(url=page, markup=url) for url, page in closed.items())
        return Verdict("closes_files", {"count": len(closed)}, subjects)
    return Verdict("ok" if robots.sitemaps else "without_map")
