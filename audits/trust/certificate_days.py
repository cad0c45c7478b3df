"""How long is the certificate still valid?"""

from datetime import datetime

from audits.check import N_, Subject, Verdict, not_applicable, passed, site_check, unknown, warned
from audits.evidence import SiteEvidence, Unavailable

DAYS = 14


@site_check(
    weight=0,
    effort="minutes",
    audience="webmaster",
    access="hosting",
    needs=("tls",),
    title=N_("The certificate is valid for some time yet"),
    title_failed=N_("Renew the certificate in time"),
    why=N_("On the day when it ends phones show a warning in place of your site."),
    fix=N_(
        "Ask the company that hosts your site whether the certificate renews itself.\nIf not, ask them to renew it this week."
    ),
    verify=N_("Tap the lock in the address line: the new date is there."),
    outcomes={
        "ok": passed(N_("Days until the certificate ends: {days}.")),
        "soon": warned(N_("The certificate ends soon; days left: {days}."), 0.5),
        "over": not_applicable(N_("The certificate is not accepted now; that is told apart.")),
        "not_told": unknown(N_("The date of its end could not be read.")),
    },
    since="0.1",
    revision=1,
    source="Let's Encrypt renews 30 days before the end: fewer than 14 means that renewal has failed",
    reason="It informs: on most hosts the certificate renews itself.",
    good="60 days left",
    bad="5 days left",
)
def check(site: SiteEvidence) -> Verdict:
    assert not isinstance(site.tls, Unavailable)
    if site.tls.verify_code:
        return Verdict("over")
    try:
        end = datetime.fromisoformat(site.tls.not_after)
        days = (end - datetime.fromisoformat(site.crawl.started_at)).days
    except (TypeError, ValueError):
        return Verdict("not_told")
    place = (Subject(url=f"https://{site.tls.host}/", markup=site.tls.not_after),)
    return Verdict("ok", {"days": days}) if days >= DAYS else Verdict("soon", {"days": days}, place)
