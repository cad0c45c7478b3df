"""Which pages are opened: one of each kind, by what the crawl saw, never what robots.txt forbids."""

from audits.evidence import Robots
from crawler.rendering.page_choice import choose, further
from tests import builders as made

HOME = "https://uyum.kg/"


def pages(order: int = 1) -> list:
    menu = [
        made.link(f"{HOME}news/", "Жаңылыктар", url=f"{HOME}news/", place="nav"),
        made.link(f"{HOME}contacts", "Байланыш", url=f"{HOME}contacts", place="nav"),
    ]
    others = [
        made.page(f"{HOME}news/", depth=1, text_letters=300, lang="ky"),
        made.page(f"{HOME}contacts", depth=1, text_letters=200, lang="ky", titles=("Байланыш",)),
        made.page(f"{HOME}news/1", depth=2, text_letters=900, lang="ky"),
        made.page(f"{HOME}news/2", depth=2, text_letters=1500, lang="ky"),
        made.page(f"{HOME}ru/", depth=1, text_letters=700, lang="ru"),
        made.page(f"{HOME}ru/news/3", depth=2, text_letters=5000, lang="ru"),
        made.page(f"{HOME}en/", depth=1, text_letters=700, lang="en"),
    ]
    return [made.page(HOME, links=tuple(menu), lang="ky", text_letters=800), *others[::order]]


def chosen(*found: object, limit: int = 4, **kw: object) -> list[tuple[str, str]]:
    site = made.site(*found, **kw)
    return [(choice.template, choice.url.removeprefix(HOME)) for choice in choose(site, limit)]


def test_one_of_each_kind_then_one_of_each_language() -> None:
    wanted = [("home", ""), ("section", "news/"), ("article", "news/2"), ("contacts", "contacts")]
    assert chosen(*pages()) == wanted
    assert chosen(*pages(), limit=9) == [*wanted, ("language", "en/"), ("language", "ru/")]


def test_the_order_of_the_crawl_has_no_say() -> None:
    assert chosen(*pages(), limit=9) == chosen(*pages(-1), limit=9)


def test_a_kind_without_a_page_gives_its_place_away() -> None:
    found = [page for page in pages() if "contacts" not in page.url]
    assert chosen(*found)[-1] == ("language", "en/")


def test_robots_decides_which_pages_are_opened() -> None:
    robots = Robots(url=f"{HOME}robots.txt", status=200, text="User-agent: *\nDisallow: /news/2\n")
    assert ("article", "news/1") in chosen(*pages(), robots=robots)
    closed = Robots(url=f"{HOME}robots.txt", status=200, text="User-agent: Kuzgu\nDisallow: /\n")
    assert chosen(*pages(), robots=closed) == []


def test_pages_with_errors_are_not_opened() -> None:
    assert chosen(made.page(HOME, status=500)) == []


def test_pages_that_only_scripts_name() -> None:
    links = (
        made.link("/about", "Биз", url=f"{HOME}about", internal=True, place="nav"),
        made.link("/x", "Жашыруун", url=f"{HOME}secret", internal=True, place="main"),
        made.link("/c", "Байланыш", url=f"{HOME}c#map", internal=True, place="footer"),
        made.link("/n", "Макала", url=f"{HOME}n/1", internal=True, place="main"),
        made.link("https://other.kg/", "Башка", url="https://other.kg/", internal=False, place="nav"),
    )
    found = further(made.page(HOME, links=links), lambda url: "secret" not in url, 3)
    assert [(one.template, one.url) for one in found] == [
        ("section", f"{HOME}about"),
        ("article", f"{HOME}n/1"),
        ("contacts", f"{HOME}c"),
    ]
