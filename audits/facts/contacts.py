"""E-mail addresses and phone numbers of a page."""

import re
from dataclasses import dataclass

from audits.evidence import PageEvidence
from audits.facts.addresses import decoded
from audits.facts.remembered import remembered
from audits.facts.structured_data import json_ld_objects, nested_objects


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """``malformed``: e-mails and numbers that cannot work, as written; ``hidden`` e-mails behind CDN
    obfuscation; ``tel_links``/``mailto_links`` count links that a phone can use."""

    emails: tuple[str, ...]
    phones: tuple[str, ...]
    malformed: tuple[str, ...]
    hidden: int = 0
    tel_links: int = 0
    mailto_links: int = 0


_EMAIL = re.compile(
    r"[^\s@<>()\[\],;:\\\"]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]\Z", re.UNICODE
)


_SHORT_NUMBER = re.compile(r"\D*\d{3,4}\D*")


def is_short_number(written: str) -> bool:
    """A number of a help line or of the rescue services, which works in one country: 112, 119, 1313."""
    return _SHORT_NUMBER.fullmatch(written) is not None


def email_works(email: str) -> bool:
    """One @, a local part without stray dots, a host with a top-level domain."""
    local, _, _host = email.partition("@")
    return _EMAIL.match(email) is not None and local[:1] != "." and local[-1:] != "." and ".." not in local


def _mailto(href: str) -> list[str]:
    """Addressees of a mailto link."""
    target = decoded(href.strip()[7:].split("?", 1)[0])
    return [part.strip() for part in target.split(",") if part.strip()]


_SPELLED = re.compile(
    r"[\w.-]{2,} ?[\[(] ?(?:собака|at|эт|dog) ?[\])] ?[\w-]+ ?(?:\.|[\[(](?:точка|dot)[\])])", re.I
)

_AT = re.compile(r"[\[(] ?(?:собака|at|эт|dog) ?[\])]", re.I)
"""What such an address holds; it begins with a sign that is rare, so that it is searched fast."""


def _spelled(page: PageEvidence) -> int:
    """E-mails with a word in the place of @: a reader understands them."""
    return sum(
        len(_SPELLED.findall(block.text))
        for block in page.blocks
        if ("(" in block.text or "[" in block.text) and _AT.search(block.text)
    )


@remembered
def page_contacts(page: PageEvidence) -> Contacts:
    """E-mails in lower-case hosts and phones in E.164, in the order of the page, each once."""
    written = list(page.emails)
    broken = dict.fromkeys(page.malformed_emails)
    tel_links = mailto_links = 0
    for link in page.links:
        if link.internal:
            continue
        start = link.href[:10].lstrip().lower()
        if start.startswith("mailto:"):
            mailto_links += 1
            written += _mailto(link.href)
        elif start.startswith(("tel:", "callto:")):
            tel_links += 1
    for item in json_ld_objects(page):
        for inner in nested_objects(item):
            email = inner.get("email")
            if isinstance(email, str) and "@" in email:
                written += _mailto(email) if email.lower().startswith("mailto:") else [email.strip()]
    emails: dict[str, str] = {}
    for email in written:
        if email_works(email):
            local, _, host = email.rpartition("@")
            emails.setdefault(email.casefold(), f"{local}@{host.lower()}")
        elif email:
            broken[email] = None
    phones: dict[str, None] = {}
    for phone in page.phones:
        if phone.e164:
            phones[phone.e164] = None
        elif phone.source != "tel" or not is_short_number(phone.raw):
            broken[phone.raw] = None
    return Contacts(
        emails=tuple(emails.values()),
        phones=tuple(phones),
        malformed=tuple(broken),
        hidden=page.hidden_emails + _spelled(page),
        tel_links=tel_links,
        mailto_links=mailto_links,
    )
