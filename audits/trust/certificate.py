"""Is the certificate of the site accepted by phones?"""

from audits.check import N_, Subject, Verdict, failed, passed, site_check, warned
from audits.evidence import SiteEvidence, Unavailable

_SELF_MADE = {18, 19}
_CHAIN = {20, 21}
_OTHER_HOST = {62, 64}


@site_check(
    weight=5,
    effort="hour",
    audience="webmaster",
    access="hosting",
    needs=("tls",),
    urgent=True,
    caps=0.5,
    title=N_("Phones trust the certificate of your site"),
    title_failed=N_("Renew the certificate of your site"),
    why=N_(
        "Phones show a red warning in place of your site, and most people turn back. Nobody can tell your site from a forged one."
    ),
    fix=N_(
        "Write to the company that hosts your site: the certificate is not accepted, please renew it.\nAsk for a free certificate of Let's Encrypt that renews itself.\nIf only the intermediate certificate is missing, ask them to install the full chain."
    ),
    verify=N_("Open your address with https:// on your phone: no warning, and a lock in the address line."),
    outcomes={
        "ok": passed(N_("The certificate is accepted.")),
        "chain": warned(
            N_("Some phones do not accept the certificate: a part of its chain is missing."), 0.4
        ),
        "expired": failed(N_("The certificate has expired ({date}).")),
        "wrong_host": failed(N_("The certificate belongs to another address than {host}.")),
        "self_made": failed(N_("The certificate was not issued by anybody whom phones trust.")),
        "other": failed(N_("Phones do not accept the certificate: {message}.")),
    },
    since="0.1",
    revision=2,
    source="RFC 5280; OpenSSL X509_V_ERR 10, 18 to 21, 62, 64",
    reason="With a warning in its place the site is closed to most visitors: essential, and first in the plan.",
    good="verify code 0",
    bad="verify code 10 (certificate has expired)",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.tls, Unavailable)
    tls = site.tls
    place = (Subject(url=f"https://{tls.host}/", markup=f"{tls.verify_code}: {tls.verify_message}"),)
    if tls.verify_code == 0:
        return Verdict("ok")
    if tls.verify_code == 10:
        return Verdict("expired", {"date": tls.not_after[:10]}, place)
    if tls.verify_code in _OTHER_HOST:
        return Verdict("wrong_host", {"host": tls.host}, place)
    if tls.verify_code in _SELF_MADE:
        return Verdict("self_made", {}, place)
    if tls.verify_code in _CHAIN:
        return Verdict("chain", {}, place)
    return Verdict("other", {"message": tls.verify_message}, place)
