"""Does the site speak the secure connection of today?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, unknown
from audits.evidence import SiteEvidence, Unavailable

OLD = ("SSLv2", "SSLv3", "TLSv1", "TLSv1.0", "TLSv1.1")


@site_check(
    weight=1,
    effort="hour",
    audience="webmaster",
    access="hosting",
    needs=("tls",),
    title=N_("The secure connection is of today's kind"),
    title_failed=N_("Let the server offer today's kind of secure connection"),
    why=N_("Phones of the last years do not open sites whose secure connection is of an old kind only."),
    fix=N_(
        "Write to the company that hosts your site: the server offers only TLS 1.1 or older, please switch on TLS 1.2 and 1.3.\nIf it cannot, ask for another server of the same company."
    ),
    verify=N_("Open your address with https:// on a new phone: the page appears without a warning."),
    outcomes={
        "ok": passed(N_("The secure connection is of today's kind: {protocol}.")),
        "old": failed(N_("The newest secure connection that the server offers is old: {protocol}.")),
        "not_told": unknown(N_("We could not see which kind of secure connection the server offers.")),
    },
    since="0.1",
    revision=1,
    source="RFC 8996 (March 2021) ends TLS 1.0 and 1.1; browsers left them in 2020",
    reason="The hosting company mends it in a minute, and it is rare; good to have.",
    good="TLSv1.3",
    bad="TLSv1 as the newest",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.tls, Unavailable)
    protocol = site.tls.protocol
    if not protocol:
        return Verdict("not_told")
    if protocol not in OLD:
        return Verdict("ok", {"protocol": protocol})
    return Verdict(
        "old", {"protocol": protocol}, (Subject(url=f"https://{site.tls.host}/", markup=protocol),)
    )
