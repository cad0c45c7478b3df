"""Which licence a page, a site or an object on it declares, and what it says of rights."""

from dataclasses import dataclass
from typing import Literal

from audits.evidence import PageEvidence, SiteEvidence

Scope = Literal["page", "site", "object"]
RightsClass = Literal["open", "shared", "link_permission", "all_rights_reserved", "nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class License:
    """One declared licence. ``id`` is SPDX where one exists, else the Open Definition register's;
    ``url`` the canonical address; ``open`` None when it cannot be told; ``invalid`` why the address is
    not a licence that exists ("" when it does); ``markup`` the mark-up or sentence that said so."""

    id: str
    version: str | None
    url: str | None
    open: bool | None
    scope: Scope
    about: str | None = None
    how: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    invalid: str = ""
    markup: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What the words of a page say of rights, each with the sentence that says it ("" = not said)."""

    all_rights_reserved: str = ""
    attribution_requested: str = ""
    copying_forbidden: str = ""
    called_open: str = ""
    copyright: str = ""
    holder: str = ""
    years: tuple[int, ...] = ()


def page_licenses(page: PageEvidence) -> tuple[License, ...]:
    """Every licence that the page declares, one entry for each (canonical address or id, scope)."""
    raise NotImplementedError


def page_site_license(page: PageEvidence) -> License | None:
    """The licence that this page declares for the site (or itself), or None."""
    raise NotImplementedError


def site_license(site: SiteEvidence) -> License | None:
    """The licence of the whole site: declared for the site on its home page or on most pages."""
    raise NotImplementedError


def page_rights(page: PageEvidence) -> Rights:
    raise NotImplementedError


def site_rights(site: SiteEvidence) -> Rights:
    """The first sentence of each kind over the pages, the home page first."""
    raise NotImplementedError


def rights_class(site: SiteEvidence) -> RightsClass:
    """The rung of the ladder: nothing, all rights reserved, link-permission, shared but not open, open."""
    raise NotImplementedError
