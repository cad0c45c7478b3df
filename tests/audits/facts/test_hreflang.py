import pytest

from audits.evidence import LinkElement
from audits.facts.hreflang import language_tag_problem, page_alternates
from tests.builders import page

RIGHT_TAGS = """
ky ru en KY ky-KG ru-KG en-GB en-us zh-Hans zh-Hans-CN sr-Latn-RS es-419 kk uz-Cyrl uz-Latn-UZ tg kaa dng
zh-cmn-Hans de-CH-1996 x-private en-x-kuzgu ky-Cyrl-KG iw ug
"""
WRONG = {
    "kg": "likely:ky",
    "KG": "likely:ky",
    "kgz": "likely:ky",
    "kir": "likely:ky",
    "kg-KG": "likely:ky",
    "ua": "likely:uk",
    "dk": "likely:da",
    "cn": "likely:zh",
    "kz": "likely:kk",
    "tj": "likely:tg",
    "jp": "likely:ja",
    "rus": "likely:ru",
    "eng": "likely:en",
    "en-UK": "likely:en-GB",
    "ru_RU": "likely:ru-RU",
    "ky_KG": "likely:ky-KG",
    "ky-KY": "likely:ky-KG",
    "xx": "unknown_language",
    "qq-KG": "unknown_language",
    "kyrgyz": "likely:ky",
    "kyrgyzstan": "malformed",
    "en-EU": "unknown_region",
    "ru-ZZ": "unknown_region",
    "ru-999": "unknown_region",
    "": "malformed",
    "ru-": "malformed",
    "кы": "malformed",
    "ru ru": "malformed",
    "ru-KG-KG": "malformed",
    "ky-Kyrg": "malformed",
}


@pytest.mark.parametrize("tag", RIGHT_TAGS.split())
def test_right_tags(tag: str) -> None:
    assert language_tag_problem(tag) is None


@pytest.mark.parametrize(("tag", "problem"), WRONG.items())
def test_wrong_tags(tag: str, problem: str) -> None:
    assert language_tag_problem(tag) == problem


def element(lang: str, href: str, **kw: object) -> LinkElement:
    return LinkElement(**{"rel": ("alternate",), "href": href, "url": href, "hreflang": lang, **kw})  # type: ignore[arg-type]


ALTERNATES = [
    (element("ky", "https://example.kg/ky/"), True, ()),
    (element("x-default", "https://example.kg/"), True, ()),
    (element("X-Default", "https://example.kg/"), True, ()),
    (element("ru", "https://example.kg/ru/", source="header"), True, ()),
    (element("ky", "/ky/"), False, ("relative",)),
    (element("ky", "//example.kg/ky/"), False, ("relative",)),
    (element("ky", "example.kg/ky/"), False, ("relative",)),
    (element("kg", "https://example.kg/kg/"), False, ("likely:ky",)),
    (element("kg", "/kg/"), False, ("likely:ky", "relative")),
    (element("ky", "https://[x", url=None), False, ("invalid_url",)),
]


@pytest.mark.parametrize(("one", "valid", "reasons"), ALTERNATES)
def test_alternates(one: LinkElement, valid: bool, reasons: tuple[str, ...]) -> None:
    (found,) = page_alternates(page(link_elements=(one,)))
    assert (found.valid, found.reasons) == (valid, reasons)


def test_other_links_are_no_alternates() -> None:
    feed = LinkElement(rel=("alternate",), href="/feed", url="/feed", type="application/rss+xml")
    style = LinkElement(rel=("stylesheet",), href="/x.css", url="/x.css", hreflang="ky")
    assert page_alternates(page(link_elements=(feed, style))) == ()
