import pytest

from audits.facts.robots import allowed, page_indexability
from tests.builders import meta, page

OURS = "Kuzgu/0.1 (+https://example.org/bot)"
SITE = "https://example.kg"

RULES = [
    # robots.txt, agent, path, allowed
    ("", OURS, "/any", True),
    ("User-agent: *\nDisallow: /", OURS, "/", False),
    ("User-agent: *\nDisallow: /", OURS, "/robots.txt", True),
    ("User-agent: *\nDisallow:", OURS, "/any", True),
    ("\ufeffUser-agent: *\r\nDisallow: /a", OURS, "/a/b", False),
    ("user-AGENT: *\ndisALLOW: /a # close", OURS, "/a", False),
    ("User-agent: *\nDisallow: /a\nAllow: /a/b", OURS, "/a/b/c", True),
    ("User-agent: *\nAllow: /a/b\nDisallow: /a", OURS, "/a/c", False),
    ("User-agent: *\nDisallow: /page\nAllow: /page", OURS, "/page", True),
    ("User-agent: *\nDisallow: /*.pdf$", OURS, "/x/y.pdf", False),
    ("User-agent: *\nDisallow: /*.pdf$", OURS, "/x/y.pdf?v=1", True),
    ("User-agent: *\nDisallow: /a*b*c", OURS, "/axxbxxc-and-more", False),
    ("User-agent: *\nDisallow: /a$", OURS, "/ab", True),
    ("User-agent: *\nDisallow: /?print", OURS, "/?print=1", False),
    ("User-agent: *\nDisallow: /кыргыз", OURS, "/%D0%BA%D1%8B%D1%80%D0%B3%D1%8B%D0%B7/x", False),
    ("User-agent: *\nDisallow: /%d0%ba", OURS, "/к", False),
    ("User-agent: *\nDisallow: /%61bc", OURS, "/abc", False),
    ("User-agent: *\nDisallow: /a%2Fb", OURS, "/a/b", True),
    ("User-agent: kuzgu\nDisallow: /a\nUser-agent: *\nDisallow: /", OURS, "/b", True),
    ("User-agent: KUZGU/9\nDisallow: /a", OURS, "/a", False),
    ("User-agent: kuz\nDisallow: /\nUser-agent: *\nAllow: /", OURS, "/a", True),
    ("User-agent: other\nUser-agent: kuzgu\nDisallow: /a", OURS, "/a", False),
    ("User-agent: kuzgu\nCrawl-delay: 3\nUser-agent: other\nDisallow: /a", OURS, "/a", False),
    ("User-agent: kuzgu\nDisallow: /a\nUser-agent: kuzgu\nDisallow: /b", OURS, "/b", False),
    ("User-agent: other\nDisallow: /", OURS, "/a", True),
    ("Disallow: /", OURS, "/a", True),
    ("User-agent: *\nSitemap: https://x/s.xml\nDisallow: /a", OURS, "/a", False),
    ("User-agent: googlebot\nDisallow: /a\nUser-agent: *\nAllow: /", "Googlebot-Image/1.0", "/a", False),
    (
        "User-agent: googlebot\nDisallow: /\nUser-agent: googlebot-image\nAllow: /",
        "Googlebot-Image/1.0",
        "/a",
        True,
    ),
    (
        "User-agent: bingbot\nDisallow: /",
        "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
        "/a",
        False,
    ),
    ("<html><body>Not found</body></html>", OURS, "/a", True),
    ("User-agent: *\nDisallow: a", OURS, "/a", True),
    ("User-agent: *\nDisallow: *a", OURS, "/b/a", False),
]


@pytest.mark.parametrize(("text", "agent", "path", "expected"), RULES)
def test_allowed(text: str, agent: str, path: str, expected: bool) -> None:
    assert allowed(text, agent, SITE + path) is expected


INDEXABLE = [
    # metas, headers, reasons
    ((), (), ()),
    ((meta("robots", "index, follow"),), (), ()),
    ((meta("robots", "NOINDEX, nofollow"),), (), ("meta",)),
    ((meta("robots", "none"),), (), ("meta",)),
    ((meta("robots", "noindex nofollow"),), (), ("meta",)),
    ((meta("robots", "max-image-preview: none, index"),), (), ()),
    ((meta("robots", "nofollow"),), (), ()),
    ((meta("googlebot", "noindex"),), (), ("meta",)),
    ((meta("otherbot", "noindex"),), (), ()),
    ((meta("description", "noindex"),), (), ()),
    ((), (("X-Robots-Tag", "noindex"),), ("header",)),
    ((), (("x-robots-tag", "unavailable_after: 25 Jun 2030 15:00:00 PST"),), ()),
    ((), (("X-Robots-Tag", "otherbot: noindex, nofollow"),), ()),
    ((), (("X-Robots-Tag", "googlebot: noindex"),), ("header",)),
    ((meta("robots", "noindex"),), (("X-Robots-Tag", "none"),), ("meta", "header")),
]


@pytest.mark.parametrize(("metas", "headers", "reasons"), INDEXABLE)
def test_indexable(metas: tuple, headers: tuple, reasons: tuple[str, ...]) -> None:
    found = page_indexability(page(metas=metas, headers=headers), "", OURS)
    assert found.reasons == reasons
    assert found.indexable is (not reasons)


def test_another_crawler_has_its_own_metas() -> None:
    forbidden = page(metas=(meta("googlebot", "noindex"),))
    assert page_indexability(forbidden, "", "bingbot/2.0").indexable
    assert not page_indexability(forbidden, "", "Googlebot").indexable


def test_closed_by_robots_txt_and_by_status() -> None:
    closed = page_indexability(page("https://example.kg/a"), "User-agent: *\nDisallow: /a", OURS)
    assert (closed.allowed, closed.indexable, closed.reasons) == (False, False, ("robots_txt",))
    assert page_indexability(page(status=404)).reasons == ("status",)


def test_the_directive_is_quoted() -> None:
    assert "noindex" in page_indexability(page(metas=(meta("robots", "noindex"),))).markup
