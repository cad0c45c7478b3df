from audits.evidence import Asset, Unavailable
from audits.facts.page_weight import page_weights
from tests.builders import HOME, page, site

INNER = "https://example.kg/a"


def asset(url: str, size: int | Unavailable, *pages: str, third_party: bool = False) -> Asset:
    return Asset(url=url, kind="image", pages=pages, status=200, bytes=size, third_party=third_party)


def test_nothing_measured() -> None:
    assert page_weights(site(page())) == ()
    assert page_weights(site(page(), assets=())) == ()


def test_weights() -> None:
    assets = (
        asset("https://example.kg/1.jpg", 5_000, INNER, HOME),
        asset("https://cdn.example.com/x.js", 700, HOME, third_party=True),
        asset("https://example.kg/2.jpg", Unavailable.TIMEOUT, INNER),
        asset("https://example.kg/3.jpg", 9, "https://example.kg/unseen"),
    )
    pages = (page(INNER, depth=1, body_bytes=100), page(body_bytes=999, transfer_bytes=300))
    home, inner = page_weights(site(*pages, assets=assets))
    assert (home.url, home.bytes, home.requests, home.third_party_requests) == (HOME, 6_000, 3, 1)
    assert (inner.url, inner.bytes, inner.requests, inner.unmeasured) == (INNER, 5_100, 3, 1)
    assert home.heaviest[0] == ("https://example.kg/1.jpg", 5_000)
