from urllib.parse import urljoin

import pytest

from audits.evidence import LinkElement
from audits.facts.canonical import page_canonical
from tests.builders import page

HERE = "https://example.kg/news/1"


def canonical(href: str, **kw: object) -> LinkElement:
    try:
        url: str | None = urljoin(HERE, href)
    except ValueError:
        url = None
    return LinkElement(**{"rel": ("canonical",), "href": href, "url": url, **kw})  # type: ignore[arg-type]


def alternate(lang: str, url: str) -> LinkElement:
    return LinkElement(rel=("alternate",), href=url, url=url, hreflang=lang)


CASES = [
    ((), "absent", ()),
    ((canonical(HERE),), "pass", ()),
    ((canonical(HERE), canonical(HERE)), "pass", ()),
    ((canonical("https://www.example.kg/news/1"),), "pass", ()),
    ((canonical(HERE, source="header"),), "pass", ()),
    ((canonical("/news/1"),), "fail", ("relative",)),
    ((canonical("//example.kg/news/1"),), "fail", ("relative",)),
    ((canonical("www.example.kg/news/1"),), "fail", ("relative",)),
    ((canonical(""),), "fail", ("invalid",)),
    ((canonical("http://[x"),), "fail", ("invalid",)),
    ((canonical("http://localhost/news/1"),), "fail", ("invalid",)),
    ((canonical("file:///C:/site/index.html"),), "fail", ("not_http",)),
    ((canonical(HERE), canonical("https://example.kg/news/2")), "fail", ("several",)),
    ((canonical("https://example.kg/"),), "fail", ("home_from_inner",)),
    ((canonical("https://example.kg"),), "fail", ("home_from_inner",)),
    ((canonical(HERE, in_head=False),), "fail", ("in_body",)),
    ((canonical(HERE), canonical("https://example.kg/x", in_head=False)), "pass", ()),
    ((canonical("https://partner.kg/news/1"),), "pass", ("other_host",)),
    ((canonical(HERE + "#top"),), "pass", ("fragment",)),
    (
        (
            canonical("https://example.kg/ru/news/1"),
            alternate("ky", HERE),
            alternate("ru", "https://example.kg/ru/news/1"),
        ),
        "fail",
        ("other_language",),
    ),
    ((canonical(HERE), alternate("ky", HERE), alternate("ru", "https://example.kg/ru/news/1")), "pass", ()),
    ((canonical("https://пример.kg/новости"),), "pass", ("other_host",)),
]


@pytest.mark.parametrize(("elements", "verdict", "reasons"), CASES)
def test_canonical(elements: tuple, verdict: str, reasons: tuple[str, ...]) -> None:
    found = page_canonical(page(HERE, link_elements=elements))
    assert (found.verdict, found.reasons) == (verdict, reasons)


@pytest.mark.parametrize("url", ["https://example.kg/", "https://example.kg/index.php", "https://example.kg"])
def test_the_home_page_may_name_itself(url: str) -> None:
    found = page_canonical(page(url, link_elements=(canonical("https://example.kg/"),)))
    assert found.verdict == "pass"
