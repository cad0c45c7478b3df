"""Whom to call before the workshop: what we saw, what to say, what to ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from audits.check import N_, Finding, Status
from audits.judgement import Judgement
from history import SiteRecord
from reports.organisation import Reader
from reports.workshop.room import OPEN, reader_of


@dataclass(frozen=True, slots=True)
class Kind:
    """One reason for a call: ``saw`` for the trainer, ``say`` and ``ask`` to be said on the phone."""

    key: str
    saw: str
    say: str
    ask: tuple[str, ...]


_DOMAIN = (
    N_("In whose name is the domain registered, and until when is it paid?"),
    N_("Who has the password of the registrar?"),
)
_HOSTING = (
    N_("Does the site open on your phone, with mobile data?"),
    N_("Who has the password of the hosting, and until when is it paid?"),
)

KINDS = (
    Kind(
        "foreign",
        N_("Signs that strangers write on the site. What was seen stands on the webmaster's sheet."),
        N_(
            "We saw something on your site that may not be yours. We may be wrong. Please look at it "
            "together with whoever looks after the site, and do not speak of it in the group."
        ),
        (
            N_("Who can log in to the site and to the hosting?"),
            N_("Is there a copy of the site from an earlier day?"),
            N_("To whom may we give the webmaster's sheet, in person?"),
        ),
    ),
    Kind(
        "certificate",
        N_("The certificate of the secure connection is not valid: browsers warn visitors away."),
        N_(
            "When people open your site, their browser warns them and many turn back. It is mostly mended "
            "within an hour."
        ),
        (
            N_("Who has the password of the hosting?"),
            N_("Who set the certificate up, and does it renew itself?"),
        ),
    ),
    Kind(
        "domain",
        N_("At the address visitors do not meet the organisation's site."),
        N_("When we came, your address did not lead to your site. Mostly a bill or a setting is the reason."),
        _DOMAIN,
    ),
    Kind(
        "hosting",
        N_("The site did not open."),
        N_("When we came, your site did not open. It may be over already: please look together with me now."),
        _HOSTING,
    ),
    Kind(
        "blocked",
        N_("The site turned our visit away."),
        N_(
            "A protection in front of your site turned our program away. Search engines may meet the same, "
            "and we could prepare nothing for you."
        ),
        (
            N_("Who looks after the protection (Cloudflare, a firewall, a security plug-in)?"),
            N_("Can the name of our program be let in before the workshop?"),
        ),
    ),
    Kind(
        "robots",
        N_("The file robots.txt closes the site to programs."),
        N_(
            "Your site asks programs not to come, and we kept to that. Perhaps search engines are shut out "
            "too."
        ),
        (
            N_("Is this what you want?"),
            N_("Who can change the file robots.txt or the setting for search engines?"),
        ),
    ),
    Kind(
        "scripts",
        N_("The pages arrive empty and are filled in by a script."),
        N_(
            "Our program found your pages empty, because a script fills them in later. Search meets the same."
        ),
        (
            N_("Who are the developers, and can they come to the workshop?"),
            N_("Can the pages be made on the server?"),
        ),
    ),
    Kind(
        "closed",
        N_("The home page says that the organisation or the site has closed."),
        N_("On your home page we read that it has closed. Did we read that rightly?"),
        (N_("Will you come to the workshop?"), *_DOMAIN),
    ),
    Kind(
        "no_own_site",
        N_("The organisation has no site of its own."),
        N_("You have no site of your own yet. At the workshop you can begin with one page."),
        (
            N_("Is a domain registered already? In whose name?"),
            N_("Who can decide on a domain and pay for it?"),
            N_("Who has the passwords of your accounts in social networks?"),
        ),
    ),
    Kind(
        "certificate_soon",
        N_("The certificate of the secure connection ends soon."),
        N_("The certificate of your site ends soon. After that day browsers warn visitors away."),
        (
            N_("Who has the password of the hosting?"),
            N_("Who set the certificate up, and does it renew itself?"),
        ),
    ),
)
"""In the order in which to call."""

_DOMAIN_REASONS = ("dns", "for_sale", "registrar")
_BY_STATE = {
    "moved": "domain",
    "parked": "hosting",
    "unreachable": "hosting",
    "blocked": "blocked",
    "robots_disallowed": "robots",
    "needs_scripts": "scripts",
    "closed": "closed",
    "no_own_site": "no_own_site",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call about one site. ``finding`` is what a check says, None where the state of the site is the
    reason; ``visited`` is a moment (ISO 8601)."""

    kind: Kind
    reader: Reader
    share: bool
    site: str
    state: str
    reason: str
    visited: str
    finding: Finding | None = None


def calls_about(record: SiteRecord) -> Iterator[Call]:
    """Every reason to call about this site, the gravest first. Who opted out is not called."""
    judgement = record.judgement
    if judgement is None:
        return
    found = _by_findings(judgement)
    if (key := _kind_of_state(judgement)) and judgement.scores is None:
        found[key] = None
    for kind in KINDS:
        if kind.key in found:
            yield Call(
                kind=kind,
                reader=reader_of(record, ""),
                share=record.organisation.share == "yes",
                site=judgement.profile.site or record.site,
                state=judgement.state,
                reason=judgement.state_reason,
                visited=judgement.profile.finished_at or record.finished_at or record.run.started_at,
                finding=found[kind.key],
            )


def call_order(call: Call) -> int:
    return KINDS.index(call.kind)


def _kind_of_state(judgement: Judgement) -> str:
    if judgement.state in ("parked", "unreachable") and judgement.state_reason in _DOMAIN_REASONS:
        return "domain"
    if judgement.state == "unreachable" and judgement.state_reason == "tls":
        return "certificate"
    return _BY_STATE.get(judgement.state, "")


def _by_findings(judgement: Judgement) -> dict[str, Finding | None]:
    found: dict[str, Finding | None] = {}
    for finding in judgement.findings:
        if finding.check == "trust.hacked" and finding.status in OPEN:
            found["foreign"] = None
        elif finding.check == "trust.certificate" and finding.status is Status.FAIL:
            found["certificate"] = finding
        elif finding.check == "trust.certificate-days" and finding.status in OPEN:
            found["certificate_soon"] = finding
    if "certificate" in found:
        found.pop("certificate_soon", None)
    return found
