"""Is the licence named so that nobody can mistake it: name, version, address?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_license

LINKED = {"rel-license", "rdfa", "microdata", "json-ld", "meta", "feed", "link"}


@site_check(
    weight=3,
    effort="minutes",
    audience="editor",
    access="admin",
    after=("licensing.site-license",),
    title=N_("The licence is named with version and address"),
    title_failed=N_("Name the licence with version and address"),
    why=N_(
        "“Creative Commons” alone can mean seven different things. Only a version and an address tell a reader "
        "what is allowed."
    ),
    fix=N_(
        "Write the full name into the footer: CC BY 4.0.\n"
        "Link it to its address: https://creativecommons.org/licenses/by/4.0/\n"
        "Readers of Russian find a summary at https://creativecommons.org/licenses/by/4.0/deed.ru"
    ),
    verify=N_("Tap the name of the licence on your phone: the page of the licence opens."),
    snippet=N_('<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>'),
    outcomes={
        "ok": passed(N_("The licence is named with version and address: {url}.")),
        "no_version": warned(N_("The licence is named ({license}), but its version is missing."), 0.4),
        "text_only": warned(
            N_("The licence is named in words ({license} {version}), without its address."), 0.6
        ),
        "no_license": failed(N_("There is no licence yet that could be named.")),
    },
    since="0.1",
    revision=1,
    source="Creative Commons, marking your work; licence URLs of creativecommons.org",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    if found is None:
        return Verdict("no_license")
    place = (Subject(url=site.site, markup=found.markup),)
    if found.version is None and found.id.upper().startswith("CC-"):
        return Verdict("no_version", {"license": found.id}, place)
    if not LINKED.intersection(found.how):
        return Verdict("text_only", {"license": found.id, "version": found.version or ""}, place)
    return Verdict("ok", {"url": found.url or found.id}, place)
