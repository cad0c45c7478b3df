"""Which profile a link leads to: network, handle, kind and whose it is."""

from dataclasses import dataclass
from typing import Literal

from audits.evidence import PageEvidence, SiteEvidence

Kind = Literal["profile", "group", "message", "share", "post", "home", "dead", "other"]
Owner = Literal["organisation", "person", "studio", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One link to a network. ``url`` canonical and unwrapped, ``handle`` without @ with its case kept;
    ``pages`` where it was seen (at most 20), ``places`` the landmarks, ``name`` its accessible name."""

    network: str
    handle: str | None
    url: str
    kind: Kind
    owner: Owner
    places: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    page_count: int = 1
    name: str = ""
    href: str = ""


def classify(url: str) -> tuple[str, str | None, str, Kind] | None:
    """(network, handle, canonical address, kind) of any address, None when it is no known network."""
    raise NotImplementedError


def page_profiles(page: PageEvidence) -> tuple[Profile, ...]:
    """One entry a profile of this page; links, rel=me, metas, sameAs, widgets."""
    raise NotImplementedError


def site_profiles(site: SiteEvidence) -> tuple[Profile, ...]:
    """Profiles over all pages; ownership uses place, wording and repetition over the pages."""
    raise NotImplementedError


def own_profiles(site: SiteEvidence) -> tuple[Profile, ...]:
    """Profiles, groups and messengers of the organisation itself, most visible first."""
    raise NotImplementedError
