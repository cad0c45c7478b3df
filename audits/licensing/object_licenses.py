"""Do licences of single pictures and texts lead to the licence?"""

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import page_licenses
from audits.facts.license_place import answered_pages
from audits.licensing.license_named import LINKED


@site_check(
    weight=0,
    effort="minutes",
    audience="editor",
    access="admin",
    title=N_("Licences of single works lead to the licence"),
    title_failed=N_("Link the licences of single works"),
    why=N_(
        "Works under Creative Commons may be used when author, licence and its address are named. With the link you are on the safe side."
    ),
    fix=N_(
        "Find the work where you took it from and look for its licence and version.\n"
        "Write below it: title, author, source, licence.\n"
        "Link the name of the licence to its address."
    ),
    verify=N_("Tap the licence below the picture on your phone: the page of the licence opens."),
    snippet=N_(
        '<p>“____ (title)” by ____ (author), <a href="____ (where it is from)">____ (source)</a>, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></p>'
    ),
    outcomes={
        "ok": passed(N_("All licences of single works lead to the licence: {count}.")),
        "some": warned(N_("Licences of single works without version or address: {count} of {all}."), 0.6),
        "none": not_applicable(N_("We saw no licences of single pictures or texts.")),
    },
    since="0.1",
    revision=3,
    source="Creative Commons, recommended practices for attribution (title, author, source, license)",
    reason="Naming a licence without its address is already more than most sites do.",
    good='Photo: <a href="https://flickr.com/…">Aigul</a>, <a href="https://creativecommons.org/licenses/by/2.0/">CC BY 2.0</a>',
    bad="Photo: Aigul, CC BY",
)
def check(site: SiteEvidence) -> Verdict:
    good, bare = 0, []
    for page in answered_pages(site):
        for one in page_licenses(page):
            if one.scope != "object" or not one.id.startswith("CC"):
                continue
            if one.version is None or one.invalid or LINKED.isdisjoint(one.how):
                bare.append(Subject(url=page.url, markup=one.markup))
            else:
                good += 1
    if bare:
        return Verdict("some", {"count": len(bare), "all": good + len(bare)}, tuple(bare))
    return Verdict("ok", {"count": good}) if good else Verdict("none")
