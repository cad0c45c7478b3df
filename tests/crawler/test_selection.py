"""Which page is looked at next: wisely, and the same each time."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.scope import home_variants, registrable, same_organisation, scope_of
from crawler.selection import (
    CALENDAR_PAGES,
    Selection,
    clean,
    kind_of,
    language_of,
    same_page_key,
    section_of,
    template_of,
)

HOME = "http://koom.example/"


@pytest.mark.parametrize(
    ("written", "cleaned"),
    [
        ("http://Koom.example:80/a#b", "http://koom.example/a"),
        ("https://koom.example:443", "https://koom.example/"),
        ("http://koom.example:8080/", "http://koom.example:8080/"),
        ("http://koom.example/a?utm_source=fb&id=5&fbclid=x", "http://koom.example/a?id=5"),
        ("http://koom.example/a;jsessionid=4F?x=1", "http://koom.example/a?x=1"),
        ("http://koom.example/a?PHPSESSID=abc", "http://koom.example/a"),
        ("http://коом.бишкек/эки?с=1", "http://xn--j1aefa.xn--90aiiib5f/%D1%8D%D0%BA%D0%B8?%D1%81=1"),
        ("http://koom.example/a%20b", "http://koom.example/a%20b"),
        ("http://[::1]:8000/x", "http://[::1]:8000/x"),
        ("ftp://koom.example/", ""),
        ("javascript:void(0)", ""),
        ("http://user:pass@koom.example/", ""),
        ("http://koom.example:port/", ""),
        ("http://[broken/", ""),
        ("", ""),
    ],
)
def test_clean(written: str, cleaned: str) -> None:
    assert clean(written) == cleaned


@given(st.text(max_size=80))
def test_clean_takes_anything_and_is_done_after_once(text: str) -> None:
    for address in (text, "http://" + text, "http://koom.example/" + text):
        once = clean(address)
        assert once.isascii()
        assert clean(once) == once


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://koom.example/a", "https://www.koom.example/a", True),
        ("http://koom.example/", "http://koom.example/index.php", True),
        ("http://koom.example/ru/", "http://koom.example/ru/index.html", True),
        ("http://koom.example/", "http://koom.example/index.php?id=5", False),
        ("http://koom.example/a", "http://koom.example/a/", False),
    ],
)
def test_spellings_of_one_page(one: str, other: str, same: bool) -> None:
    assert (same_page_key(one) == same_page_key(other)) is same


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/about", "page"),
        ("/index.php?option=com_content&view=article&id=7", "page"),
        ("/novosti-2024.html", "page"),
        ("/files/report.PDF", "document"),
        ("/files/photo.JPG", "picture"),
        ("/theme/style.css", "part"),
        ("/wp-login.php", "trap"),
        ("/wp-json/wp/v2/posts", "trap"),
        ("/news/?sort=asc", "trap"),
        ("/post/?replytocom=3&share=facebook", "trap"),
        ("/post/feed/", "trap"),
        ("/a/b/a/b/a/b/a/b", "trap"),
        ("/" + "x" * 1200, "trap"),
        ("/?a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8&i=9", "trap"),
    ],
)
def test_what_an_address_promises(path: str, kind: str) -> None:
    assert kind_of("http://koom.example" + path) == kind


@pytest.mark.parametrize(
    ("url", "language", "section", "template"),
    [
        ("http://koom.example/", "", "", "/"),
        ("http://koom.example/ru/", "ru", "", "/"),
        ("http://koom.example/index.php", "", "", "/"),
        ("http://koom.example/ky/news/2024/text", "ky", "news", "/news/9/*"),
        ("http://koom.example/about", "", "", "/*"),
        ("http://koom.example/?lang=en&page_id=12", "en", "?page_id", "/?page_id"),
        ("http://koom.example/index.php?option=com_k2&id=4", "", "?id&option=com_k2", "/?id&option=com_k2"),
        ("http://ru.koom.example/news/a", "ru", "news", "/news/*"),
    ],
)
def test_language_section_and_template(url: str, language: str, section: str, template: str) -> None:
    assert (language_of(url), section_of(url), template_of(url)) == (language, section, template)


def taken(selection: Selection, count: int) -> list[str]:
    found = []
    for _ in range(count):
        candidate = selection.next()
        if candidate is None:
            break
        selection.claim(candidate.url)
        found.append(candidate.url.removeprefix("http://koom.example"))
    return found


def offered(paths: list[str], *, pages: int = 100, rank: int = 1) -> Selection:
    selection = Selection(page_limit=pages, depth_limit=6)
    selection.claim(HOME)
    for path in paths:
        selection.add(clean("http://koom.example" + path), depth=1, found_on=HOME, rank=rank)
    return selection


def test_not_the_first_hundred_news_items() -> None:
    news = [f"/news/item-{number}" for number in range(300)]
    rest = [f"/projects/p{number}" for number in range(5)] + ["/team/a", "/about", "/contacts"]
    selection = offered(news + rest)
    chosen = taken(selection, 20)
    assert set(rest) <= set(chosen)
    assert sum(path.startswith("/news/") for path in chosen) == 12


def test_languages_share_the_budget() -> None:
    paths = [f"/ru/news/{n}" for n in range(60)] + [f"/ky/news/{n}" for n in range(60)] + ["/en/about/us"]
    chosen = Counter(path.split("/")[1] for path in taken(offered(paths), 41))
    assert chosen == {"ru": 20, "ky": 20, "en": 1}


def test_navigation_of_the_home_page_first_and_in_its_order() -> None:
    selection = offered([f"/news/{n}" for n in range(50)])
    menu = ["/about", "/news/", "/team/", "/contacts"]
    for path in menu:
        selection.add("http://koom.example" + path, depth=1, found_on=HOME, rank=0)
    assert taken(selection, 4) == menu


def test_a_menu_of_hundreds_leaves_room_for_the_rest() -> None:
    selection = offered([f"/deep/page/x{n}" for n in range(50)], pages=20)
    for n in range(200):
        selection.add(f"http://koom.example/menu/{n}", depth=1, found_on=HOME, rank=0)
    chosen = taken(selection, 20)
    assert sum(path.startswith("/menu/") for path in chosen) == 10
    assert sum(path.startswith("/deep/") for path in chosen) == 10


def test_lists_of_other_pages_come_last() -> None:
    paths = ["/tag/a/x", "/news/page/2/", "/news/?PAGEN_1=3", "/news/one", "/news/two", "/projects/three"]
    chosen = taken(offered(paths), 6)
    assert set(chosen[:3]) == {"/news/one", "/news/two", "/projects/three"}


def test_a_link_outranks_the_sitemap() -> None:
    selection = offered(["/news/from-map"], rank=2)
    selection.add("http://koom.example/news/linked", depth=1, found_on=HOME, rank=1)
    assert taken(selection, 2) == ["/news/linked", "/news/from-map"]


def test_an_address_of_the_sitemap_that_is_linked_later_has_its_clicks() -> None:
    selection = offered(["/news/a"], rank=2)
    selection.add("http://koom.example/news/a", depth=3, found_on=HOME + "b", rank=1)
    candidate = selection.next()
    assert candidate is not None
    assert (candidate.depth, candidate.found_on) == (3, HOME + "b")


def test_a_calendar_is_no_trap() -> None:
    paths = [f"/calendar/2024/{month}" for month in range(1, 13)] + ["/about"]
    chosen = taken(offered(paths), 100)
    assert sum("calendar" in path for path in chosen) == CALENDAR_PAGES
    assert "/about" in chosen


def test_depth_is_limited_and_nothing_is_looked_at_twice() -> None:
    selection = offered(["/a", "/a", "/a#b", "/a?utm_source=x"])
    assert not selection.add("http://koom.example/deep", depth=7, found_on=HOME, rank=1)
    assert taken(selection, 10) == ["/a"]
    assert not selection.claim("https://www.koom.example/a")
    assert selection.next() is None
    assert selection.discovered == 2


def test_a_page_that_a_redirect_led_to_does_not_wait_any_more() -> None:
    selection = offered(["/old", "/new"])
    first = selection.next()
    assert first is not None
    assert first.url == "http://koom.example/old"
    assert selection.claim("http://koom.example/new")
    assert selection.next() is None


@given(st.lists(st.sampled_from([f"/{a}/{b}" for a in ("news", "ru/x", "ky/y", "tag") for b in range(9)])))
def test_the_same_site_gives_the_same_pages(paths: list[str]) -> None:
    first, again = taken(offered(paths), 99), taken(offered(paths), 99)
    assert first == again
    assert sorted(first) == sorted(set(paths))


@pytest.mark.parametrize(
    ("site", "home", "inside", "outside"),
    [
        ("http://koom.kg", "https://www.koom.kg/", "http://koom.kg/x", "http://koom2.kg/"),
        ("http://koom.kg/ru/", "http://koom.kg/ru/", "http://koom.kg/ky/", "http://blog.koom.kg/"),
        ("http://koom.kg/index.php", "http://koom.kg/index.php", "http://koom.kg/a", "https://kg/"),
        (
            "https://sites.google.com/view/koom",
            "https://sites.google.com/view/koom/home",
            "https://sites.google.com/view/koom/a",
            "https://sites.google.com/view/koom2",
        ),
        ("http://old.kg", "http://new.kg/", "http://new.kg/a", "http://old.kg/a"),
        ("http://koom.kg/site", "http://koom.kg/", "http://koom.kg/a", "http://koom.kg:8080/a"),
    ],
)
def test_scope(site: str, home: str, inside: str, outside: str) -> None:
    scope = scope_of(site, home)
    assert scope.contains(home)
    assert scope.contains(inside)
    assert not scope.contains(outside)


@pytest.mark.parametrize(
    ("site", "variants"),
    [
        ("http://koom.org.kg/", ["http://koom.org.kg/", "https://koom.org.kg/", "http://www.koom.org.kg/"]),
        ("https://www.koom.kg/", ["https://www.koom.kg/", "http://www.koom.kg/", "https://koom.kg/"]),
        ("http://blog.koom.kg/", ["http://blog.koom.kg/", "https://blog.koom.kg/"]),
        (
            "http://koom.example/",
            ["http://koom.example/", "https://koom.example/", "http://www.koom.example/"],
        ),
        ("http://127.0.0.1:8000/", ["http://127.0.0.1:8000/"]),
        (
            "https://sites.google.com/view/x",
            ["https://sites.google.com/view/x", "http://sites.google.com/view/x"],
        ),
    ],
)
def test_home_variants(site: str, variants: list[str]) -> None:
    assert list(home_variants(site))[:3] == variants


def test_registrable_domains() -> None:
    assert registrable("www.koom.org.kg") == "koom.org.kg"
    assert registrable("a.b.example") == "b.example"
    assert registrable("127.0.0.1") == registrable("localhost") == registrable("::1") == ""
    assert same_organisation("cdn.koom.kg", "koom.kg")
    assert not same_organisation("one.github.io", "two.github.io")
    assert not same_organisation("127.0.0.1", "127.0.0.2")
