"""E-mail addresses and phone numbers of a page."""

from dataclasses import dataclass

from audits.evidence import PageEvidence


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


def page_contacts(page: PageEvidence) -> Contacts:
    raise NotImplementedError
