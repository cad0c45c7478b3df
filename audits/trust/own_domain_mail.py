"""Is the e-mail address the organisation's own?"""

from urllib.parse import urlsplit

from audits.check import N_, Verdict, not_applicable, passed, site_check, warned
from audits.evidence import SiteEvidence

_FREE = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "mail.ru",
        "bk.ru",
        "inbox.ru",
        "list.ru",
        "internet.ru",
        "yandex.ru",
        "yandex.com",
        "ya.ru",
        "yandex.kz",
        "rambler.ru",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "yahoo.com",
        "icloud.com",
        "me.com",
        "proton.me",
        "protonmail.com",
        "gmx.de",
        "gmx.net",
        "ukr.net",
        "mail.kg",
        "elcat.kg",
        "ktnet.kg",
        "infotel.kg",
        "zoho.com",
        "aol.com",
    ]
)


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
        "other": not_applicable(N_("The address on the site is of another domain: {address}.")),
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
    if own:
        return Verdict("own", {"address": own})
    free = next((email for email in emails if email.rpartition("@")[2].lower() in _FREE), None)
    return Verdict("free", {"address": free}) if free else Verdict("other", {"address": emails[0]})


def _same(mail_host: str, host: str) -> bool:
    return mail_host == host or host.endswith(f".{mail_host}") or mail_host.endswith(f".{host}")
