"""Does the server tell browsers to come over the secure connection only?"""

import re

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence
from audits.facts.site_state import home_page_index

_AGE = re.compile(r"max-age\s*=\s*\"?(\d{1,12})", re.I)


@site_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="hosting",
    after=("seo.secure-connection", "trust.certificate"),
    title=N_("Browsers come over the secure connection only"),
    title_failed=N_("Think of telling browsers to come over the secure connection only"),
    why=N_(
        "On an open Wi-Fi a stranger can lead the first visit to an insecure copy. One line of the server (HSTS) prevents that from the second visit on."
    ),
    fix=N_(
        "Do it only when the certificate renews itself: with this line nobody can pass by a certificate that has expired.\nAsk the company that hosts your site to send the line below, first for one day (86400 seconds).\nIf nothing breaks in a week, have the time raised to one year (31536000)."
    ),
    verify=N_("Type your address with http:// on your phone: the secure page opens at once."),
    snippet=N_("Strict-Transport-Security: max-age=86400"),
    snippet_syntax="text",
    outcomes={
        "ok": passed(N_("Browsers come over the secure connection only; days: {days}.")),
        "none": warned(N_("The server does not tell browsers to come over the secure connection only."), 0.5),
        "not_secure": not_applicable(
            N_("The home page comes without a secure connection; that is told apart.")
        ),
        "not_told": unknown(N_("We have not seen what the server says with the home page.")),
    },
    since="0.1",
    revision=1,
    source="RFC 6797 (HSTS)",
    reason="It informs: it helps, and can lock visitors out where the certificate is not looked after.",
    good="Strict-Transport-Security: max-age=31536000",
    bad="https without this line",
)
def check(site: SiteEvidence) -> Verdict:
    index = home_page_index(site)
    if index is None or not site.pages[index].headers:
        return Verdict("not_told")
    home = site.pages[index]
    if not home.url.startswith("https://"):
        return Verdict("not_secure")
    for name, value in home.headers:
        if name.lower() == "strict-transport-security" and (age := _AGE.search(value)) and int(age[1]):
            return Verdict(
                "ok", {"days": int(age[1]) // 86_400}, (Subject(url=home.url, markup=value[:200]),)
            )
    return Verdict("none", {}, (Subject(url=home.url),))
