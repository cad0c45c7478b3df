"""Is the e-mail address the organisation's own?"""

from urllib.parse import urlsplit

from audits.check import N_, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence


@site_check(
    weight=0,
    effort="day",
    audience="director",
    access="domain",
    title=N_("Your e-mail has your own address"),
    title_failed=N_("Think of an e-mail address under your own name"),
    why=N_(
        "office@ and your own name stay when people change, and partners see that the letter is from you."
    ),
    fix=N_(
        "Ask the company where your domain is whether e-mail belongs to it; often it costs nothing more.\nCreate one common address, for example office@ with your domain.\nLet it forward to the mailboxes that you use now."
    ),
    verify=N_("Write to the new address from your phone: the letter arrives."),
    outcomes={
        "own": passed(N_("An address of your own domain stands on the site: {address}.")),
        "free": warned(N_("The addresses on the site belong to a free service: {address}."), 0.5),
        "none": not_applicable(N_("There is no e-mail address on the site.")),
    },
    since="0.1",
    revision=1,
    source="Our own rule; it informs only",
    reason="It informs: a free mailbox works as well.",
    good="office@example.kg",
    bad="example.kg@mail.ru",
)
def check(site: SiteEvidence) -> Verdict:
    emails = list(dict.fromkeys(email for page in site.pages for email in page.emails))
    if not emails:
        return Verdict("none")
    host = (urlsplit(site.site).hostname or "").removeprefix("www.")
    own = next((email for email in emails if _same(email.rpartition("@")[2].lower(), host)), None)
    return Verdict("own", {"address": own}) if own else Verdict("free", {"address": emails[0]})


def _same(mail_host: str, host: str) -> bool:
    return mail_host == host or host.endswith(f".{mail_host}") or mail_host.endswith(f".{host}")
