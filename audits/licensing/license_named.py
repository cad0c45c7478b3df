"""Is the licence named so that nobody can mistake it: name, version, address?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence
from audits.facts.license import site_license
from audits.facts.license_place import page_of_license, wrong_licenses

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
        "“Creative Commons” alone can mean seven different licences. Only the full name and the address tell a "
        "reader what is allowed."
    ),
    fix=N_(
        "Write the full name of your licence into the footer, for example CC BY 4.0.\n"
        "Link it to its address, for CC BY 4.0: https://creativecommons.org/licenses/by/4.0/\n"
        "Beside it you may link a summary in Russian, for CC BY 4.0: https://creativecommons.org/licenses/by/4.0/deed.ru"
    ),
    verify=N_("Tap the name of the licence on your phone: the page of the licence opens."),
    snippet=N_('<a rel="license" href="{license_url}">{license_url}</a>'),
    outcomes={
        "ok": passed(N_("The licence is named with version and address: {url}.")),
        "no_version": warned(N_("The licence is named ({license}), but its version is missing."), 0.4),
        "picture_only": warned(
            N_("The licence is shown only by a picture ({license}), without its address."), 0.5
        ),
        "text_only": warned(N_("The licence is named in words ({license}), without its address."), 0.6),
        "wrong_address": warned(
            N_("The licence is named, but the address beside it ({license}) leads nowhere: {reason}."), 0.6
        ),
        "only_wrong": warned(
            N_("The only address of a licence on the site ({license}) leads nowhere: {reason}."), 0.2
        ),
        "no_license": failed(N_("There is no licence yet that could be named.")),
    },
    absent=("no_license",),
    since="0.1",
    revision=2,
    source="Creative Commons, marking your work; licence URLs of creativecommons.org",
    reason="Without version and address nobody can tell which of several licences was given.",
    good='<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
    bad="Creative Commons",
)
def check(site: SiteEvidence) -> Verdict:
    found = site_license(site)
    wrong = wrong_licenses(site)
    linked = found is not None and not LINKED.isdisjoint(found.how)
    if wrong and not linked:
        first = wrong[0][1]
        subjects = tuple(Subject(url=url, markup=one.markup) for url, one in wrong)
        outcome = "wrong_address" if found else "only_wrong"
        return Verdict(outcome, {"license": first.id, "reason": first.invalid}, subjects)
    if found is None:
        return Verdict("no_license")
    place = (Subject(url=page_of_license(site, found), markup=found.markup),)
    if found.version is None and (found.id == "CC" or found.id.startswith("CC-")):
        return Verdict("no_version", {"license": found.id}, place)
    if not linked:
        outcome = "text_only" if "text" in found.how else "picture_only"
        return Verdict(outcome, {"license": found.id}, place)
    return Verdict("ok", {"url": found.url or found.id}, place)
