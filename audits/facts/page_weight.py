"""How much a page weighs on the wire: its own bytes and those of its measured assets."""

from dataclasses import dataclass

from audits.evidence import SiteEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWeight:
    """Bytes of one template page; ``unmeasured`` assets are not in ``bytes``."""

    url: str
    bytes: int
    requests: int
    third_party_requests: int
    unmeasured: int
    heaviest: tuple[tuple[str, int], ...] = ()


def page_weights(site: SiteEvidence) -> tuple[PageWeight, ...]:
    """One entry a measured template page, the home page first. Empty when nothing was measured."""
    raise NotImplementedError
