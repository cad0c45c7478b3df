"""How much a page weighs on the wire: its own bytes and those of its measured assets."""

from dataclasses import dataclass

from audits.evidence import Asset, PageEvidence, SiteEvidence, Unavailable


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWeight:
    """Bytes of one template page; ``unmeasured`` assets are not in ``bytes``; ``heaviest`` are the five
    largest (address, bytes), the page itself among them."""

    url: str
    bytes: int
    requests: int
    third_party_requests: int
    unmeasured: int
    heaviest: tuple[tuple[str, int], ...] = ()


_HEAVIEST = 5


def _weight(page: PageEvidence, assets: list[Asset]) -> PageWeight:
    own = page.body_bytes if isinstance(page.transfer_bytes, Unavailable) else page.transfer_bytes
    sizes = [(page.url, own)]
    unmeasured = 0
    for asset in assets:
        if isinstance(asset.bytes, Unavailable):
            unmeasured += 1
        else:
            sizes.append((asset.url, asset.bytes))
    return PageWeight(
        url=page.url,
        bytes=sum(size for _, size in sizes),
        requests=1 + len(assets),
        third_party_requests=sum(asset.third_party for asset in assets),
        unmeasured=unmeasured,
        heaviest=tuple(sorted(sizes, key=lambda pair: (-pair[1], pair[0]))[:_HEAVIEST]),
    )


def page_weights(site: SiteEvidence) -> tuple[PageWeight, ...]:
    """One entry a measured template page, the home page first. Empty when nothing was measured."""
    if isinstance(site.assets, Unavailable):
        return ()
    by_page: dict[str, list[Asset]] = {}
    for asset in site.assets:
        for url in asset.pages:
            by_page.setdefault(url, []).append(asset)
    pages = sorted((page for page in site.pages if page.url in by_page), key=lambda page: page.depth)
    return tuple(_weight(page, by_page[page.url]) for page in pages)
