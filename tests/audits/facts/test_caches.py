import pytest

from audits.evidence import Subresource
from audits.facts.caches import page_caches
from tests.builders import page


@pytest.mark.parametrize(
    ("headers", "comments", "expected"),
    [
        ({"CF-Cache-Status": "HIT"}, (), ["cloudflare"]),
        ({"CF-Cache-Status": "DYNAMIC", "Server": "cloudflare"}, (), []),
        ({"CF-Cache-Status": "BYPASS", "Age": "0"}, (), []),
        ({"X-LiteSpeed-Cache": "hit"}, (), ["litespeed"]),
        ({"X-LiteSpeed-Cache": "miss"}, (), []),
        ({}, ("Page cached by LiteSpeed Cache 6.1 on 2026-11-25",), ["litespeed"]),
        ({}, ("Dynamic page generated in 0.3 seconds.", "super cache"), ["wp-super-cache"]),
        ({}, ("Performance optimized by W3 Total Cache.",), ["w3-total-cache"]),
        ({}, ("This website is like a Rocket, isn't it?",), ["wp-rocket"]),
        ({}, ("WP Fastest Cache file was created in 0.1 seconds",), ["wp-fastest-cache"]),
        ({"X-Varnish": "3278 1234", "Age": "17"}, (), ["varnish"]),
        ({"X-Varnish": "3278"}, (), []),
        ({"Via": "1.1 varnish (Varnish/6.0)"}, (), ["varnish"]),
        ({"X-Cache": "HIT from proxy"}, (), ["server"]),
        ({"X-Cache": "MISS", "Age": "0"}, (), []),
        ({"X-FastCGI-Cache": "STALE"}, (), ["server"]),
        ({"Age": "3600"}, (), ["unnamed"]),
        ({"Age": "soon"}, (), []),
        ({"Cache-Control": "max-age=600"}, ("Menu cache of the theme",), []),
        ({"CF-Cache-Status": "HIT", "X-Cache": "HIT"}, (), ["cloudflare", "server"]),
    ],
)
def test_which_cache_answered(
    headers: dict[str, str], comments: tuple[str, ...], expected: list[str]
) -> None:
    found = page_caches(page(headers=tuple(headers.items()), comments=comments))
    assert [sign.cache for sign in found] == expected
    assert all(sign.markup for sign in found)


def test_tilda_keeps_pages_at_its_own_network() -> None:
    own = Subresource(kind="style", url="https://static.tildacdn.com/css/tilda-grid-3.0.min.css")
    other = Subresource(kind="style", url="https://example.kg/not-tildacdn.css")
    assert [sign.cache for sign in page_caches(page(subresources=(own,)))] == ["tilda"]
    assert page_caches(page(subresources=(other,))) == ()
