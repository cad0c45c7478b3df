"""Is the site reached over a connection that cannot be read or changed on the way?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable
from audits.facts.site_state import home_page_index


@site_check(
    weight=3,
    effort="hour",
    audience="webmaster",
    access="hosting",
    title=N_("The site has a secure connection"),
    title_failed=N_("Switch on the secure connection (https)"),
    why=N_(
        "Without https the browser writes “Not secure” beside your name, and anybody on the way can read or "
        "change what your visitors see. Search engines prefer secure sites."
    ),
    fix=N_(
        "Ask your hosting for a free certificate (Let's Encrypt); most switch it on with one button.\n"
        "Let http:// lead to https:// permanently (status 301).\n"
        "Look whether images and scripts are loaded by https as well."
    ),
    verify=N_("Open the site on your phone: the address line shows no “Not secure”."),
    outcomes={
        "ok": passed(N_("The site has a secure connection.")),
        "bad_certificate": warned(N_("There is https, but its certificate is not valid ({message})."), 0.4),
        "optional": warned(N_("There is https, but visitors of http:// are not led to it."), 0.7),
        "missing": failed(N_("The site is shown without a secure connection.")),
        "not_looked": unknown(N_("Nobody tried whether the site has a secure connection.")),
        "no_home": unknown(N_("The home page could not be read, so this cannot be said.")),
    },
    since="0.1",
    revision=2,
    source="Google Search Central, HTTPS as a ranking signal; RFC 9110, 4.2.2",
    reason="A warning of the browser costs trust and some rank, but the site can still be found; important, not essential.",
    good="https://example.kg/",
    bad="http://example.kg/ only",
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None:
        return Verdict("no_home")
    home = site.pages[index].url
    if not isinstance(site.tls, Unavailable) and site.tls.verify_code:
        place = Subject(url=f"https://{site.tls.host}/", markup=site.tls.verify_message)
        return Verdict("bad_certificate", {"message": site.tls.verify_message}, (place,))
    if home.startswith("https://"):
        return Verdict("ok")
    place = Subject(url=home, markup=home)
    if not isinstance(site.tls, Unavailable):
        return Verdict("optional", subjects=(place,))
    if site.tls is Unavailable.NOT_COLLECTED:
        return Verdict("not_looked")
    return Verdict("missing", subjects=(place,))
