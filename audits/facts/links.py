"""Links that crawlers cannot follow, and link texts that say nothing."""

from audits.evidence import Link, PageEvidence


def uncrawlable_links(page: PageEvidence) -> tuple[Link, ...]:
    """Empty href, javascript:, file:, unparsable addresses … (mailto:, tel:, # anchors are fine)."""
    raise NotImplementedError


def generic_links(page: PageEvidence) -> tuple[Link, ...]:
    """Links whose whole accessible name says nothing (ky, ru, en, kk, uz, tg, tr, uk and usual languages)."""
    raise NotImplementedError


def missing_scheme_links(page: PageEvidence) -> tuple[Link, ...]:
    """href="www.example.kg/…" resolved as a relative path."""
    raise NotImplementedError
