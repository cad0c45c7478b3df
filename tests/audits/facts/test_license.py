# ruff: noqa: E501
from dataclasses import replace

import pytest

from audits.evidence import Feed, Image, LinkElement, PageEvidence, Property
from audits.facts.license import (
    page_licenses,
    page_rights,
    page_site_license,
    rights_class,
    site_license,
    site_rights,
)
from audits.facts.license_addresses import license_of_address, license_of_button
from tests.builders import HOME, block, link, meta, page, site

CC = "https://creativecommons.org/"
BY = CC + "licenses/by/4.0/"
BY_SA = CC + "licenses/by-sa/4.0/"
BY_NC = CC + "licenses/by-nc/4.0/"

ADDRESSES = [
    # as written, id, open, invalid
    (BY, "CC-BY-4.0", True, ""),
    ("http://creativecommons.org/licenses/by/4.0", "CC-BY-4.0", True, ""),
    ("//www.creativecommons.org/licenses/by/4.0/", "CC-BY-4.0", True, ""),
    ("HTTPS://CREATIVECOMMONS.ORG/Licenses/BY/4.0/", "CC-BY-4.0", True, ""),
    ("https://creativecommons.org//licenses/by/4.0//", "CC-BY-4.0", True, ""),
    (BY + "deed.ru", "CC-BY-4.0", True, ""),
    (BY + "deed.ky?x=1#top", "CC-BY-4.0", True, ""),
    (BY + "legalcode", "CC-BY-4.0", True, ""),
    (BY + "legalcode.txt", "CC-BY-4.0", True, ""),
    (BY + "rdf", "CC-BY-4.0", True, ""),
    (BY + "?ref=chooser-v1", "CC-BY-4.0", True, ""),
    (CC + "licenses/by-sa/3.0/", "CC-BY-SA-3.0", True, ""),
    (CC + "licenses/by-sa/3.0/igo/", "CC-BY-SA-3.0-IGO", True, ""),
    (CC + "licenses/by-sa/2.0/uk/", "CC-BY-SA-2.0-UK", True, ""),
    (CC + "licenses/by-sa/2.1/jp/deed.en", "CC-BY-SA-2.1-JP", True, ""),
    (CC + "licenses/by/3.0/us/", "CC-BY-3.0-US", True, ""),
    (CC + "licenses/by/2.5/scotland/", "CC-BY-2.5-SCOTLAND", True, ""),
    (CC + "licenses/by-nd/4.0/", "CC-BY-ND-4.0", False, ""),
    (CC + "licenses/by-nc/4.0/", "CC-BY-NC-4.0", False, ""),
    (CC + "licenses/by-nc-sa/4.0/", "CC-BY-NC-SA-4.0", False, ""),
    (CC + "licenses/by-nc-nd/4.0/", "CC-BY-NC-ND-4.0", False, ""),
    (CC + "licenses/by-nd-nc/1.0/", "CC-BY-NC-ND-1.0", False, ""),
    (CC + "licenses/sa/1.0/", "CC-SA-1.0", True, ""),
    (CC + "licenses/nc/1.0/", "CC-NC-1.0", False, ""),
    (CC + "licenses/nd-nc/1.0/", "CC-ND-NC-1.0", False, ""),
    (CC + "licenses/sampling+/1.0/", "CC-Sampling-Plus-1.0", False, ""),
    (CC + "licenses/nc-sampling%2B/1.0/", "CC-NC-Sampling-Plus-1.0", False, ""),
    (CC + "licenses/devnations/2.0/", "CC-DevNations-2.0", False, ""),
    (CC + "publicdomain/zero/1.0/", "CC0-1.0", True, ""),
    (CC + "publicdomain/zero/1.0/deed.ru", "CC0-1.0", True, ""),
    (CC + "publicdomain/mark/1.0/", "CC-PDM-1.0", True, ""),
    (CC + "licenses/publicdomain/", "CC-PDDC", True, ""),
    (CC + "publicdomain/certification/1.0/us/", "CC-PDDC", True, ""),
    (CC + "licenses/by/", "CC-BY", None, "no_version"),
    (CC + "licenses/by/5.0/", "CC-BY-5.0", None, "unknown_version"),
    (CC + "licenses/by-sa-nc/4.0/", "CC-BY-NC-SA-4.0", None, "wrong_order"),
    (CC + "licenses/by/3.0/kg/", "CC-BY-3.0-KG", None, "unknown_port"),
    (CC + "licenses/by/4.0/us/", "CC-BY-4.0-US", None, "unknown_port"),
    (CC + "licenses/by/2.1/", "CC-BY-2.1", None, "port_needed"),
    (CC + "licenses/by-xx/4.0/", "CC", None, "unknown_type"),
    (CC + "licenses/nc/2.0/", "CC-NC-2.0", None, "unknown_version"),
    (CC, None, None, ""),
    (CC + "licenses/", None, None, ""),
    (CC + "choose/", None, None, ""),
    ("https://example.kg/licenses/by/4.0/", None, None, ""),
    ("https://opendatacommons.org/licenses/odbl/1-0/", "ODbL-1.0", True, ""),
    ("http://opendatacommons.org/licenses/by/", "ODC-By-1.0", True, ""),
    ("https://opendatacommons.org/licenses/pddl/summary/", "PDDL-1.0", True, ""),
    ("https://www.gnu.org/licenses/gpl-3.0.en.html", "GPL-3.0", True, ""),
    ("http://www.gnu.org/copyleft/fdl.html", "GFDL-1.3", True, ""),
    ("https://www.gnu.org/licenses/old-licenses/gpl-2.0.html", "GPL-2.0", True, ""),
    ("https://opensource.org/licenses/MIT", "MIT", True, ""),
    ("https://www.apache.org/licenses/LICENSE-2.0.html", "Apache-2.0", True, ""),
    ("http://artlibre.org/licence/lal/en/", "LAL-1.3", True, ""),
    ("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/", "OGL-UK-2.0", True, ""),
    ("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "OGL-UK-3.0", True, ""),
    ("https://www.govdata.de/dl-de/by-2-0", "DL-DE-BY-2.0", True, ""),
    ("https://github.com/example", None, None, ""),
    ("", None, None, ""),
]


@pytest.mark.parametrize(("url", "id_", "open_", "invalid"), ADDRESSES)
def test_address(url: str, id_: str | None, open_: bool | None, invalid: str) -> None:
    found = license_of_address(url)
    if id_ is None:
        assert found is None
    else:
        assert found is not None
        assert (found.id, found.open, found.invalid) == (id_, open_, invalid)
        assert (found.url is None) == bool(invalid)


BUTTONS = [
    ("https://licensebuttons.net/l/by-sa/3.0/88x31.png", "CC-BY-SA-3.0"),
    ("http://i.creativecommons.org/l/by/3.0/us/80x15.png", "CC-BY-3.0-US"),
    ("https://licensebuttons.net/p/zero/1.0/88x31.png", "CC0-1.0"),
    ("https://mirrors.creativecommons.org/presskit/buttons/88x31/svg/by-nc.svg", "CC-BY-NC"),
    ("https://example.kg/l/by/4.0/88x31.png", None),
]


@pytest.mark.parametrize(("url", "id_"), BUTTONS)
def test_button(url: str, id_: str | None) -> None:
    found = license_of_button(url)
    assert (found.id if found else None) == id_


def cc_link(href: str = BY, text: str = "CC BY 4.0", **kw: object) -> PageEvidence:
    return page(links=(link(href, text, **kw),))


def said(text: str, place: str = "main") -> PageEvidence:
    one = block(text, place=place)
    return page(blocks=(one,), rights_blocks=(one,))


def statement(value: str = BY, **kw: object) -> PageEvidence:
    fields = {"syntax": "rdfa", "name": "license", "value": value, **kw}
    return page(properties=(Property(**fields),))  # type: ignore[arg-type]


def data(text: str) -> PageEvidence:
    return page(json_ld=(text,))


def rel(source: str = "html", **kw: object) -> PageEvidence:
    return page(link_elements=(LinkElement(rel=("license",), href=BY, url=BY, source=source, **kw),))  # type: ignore[arg-type]


def badge(src: str, place: str = "footer", alt: str | None = "") -> PageEvidence:
    url = src if "://" in src else HOME + src
    return page(images=(Image(src=src, url=url, alt=alt, place=place),))  # type: ignore[arg-type]


RDF = """<rdf:RDF xmlns="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<Work rdf:about=""><license rdf:resource="http://creativecommons.org/licenses/by/2.0/" /></Work></rdf:RDF>"""

PLACES = [
    # evidence, (id, scope, first way), ...
    (rel(), [("CC-BY-4.0", "site", "rel-license")]),
    (rel("header"), [("CC-BY-4.0", "site", "rel-license")]),
    (cc_link(rel=("license",), place="footer"), [("CC-BY-4.0", "site", "rel-license")]),
    (cc_link(rel=("nofollow", "license", "noopener"), place="main"), [("CC-BY-4.0", "site", "rel-license")]),
    (cc_link(rel=("license",), place="article"), [("CC-BY-4.0", "page", "rel-license")]),
    (
        cc_link(rel=("license",), place="main", about="https://example.kg/photo.jpg"),
        [("CC-BY-4.0", "object", "rel-license")],
    ),
    (cc_link(rel=("license",), place="article", about=HOME), [("CC-BY-4.0", "page", "rel-license")]),
    (cc_link(rel=("cc:license",), place="footer"), [("CC-BY-4.0", "site", "rdfa")]),
    (cc_link(place="footer"), [("CC-BY-4.0", "site", "link")]),
    (
        cc_link(place="footer", context="Материалы сайта доступны на условиях CC BY 4.0"),
        [("CC-BY-4.0", "site", "link")],
    ),
    (
        cc_link(place="article", context="This post is licensed under CC BY 4.0 by the author."),
        [("CC-BY-4.0", "page", "link")],
    ),
    (
        cc_link(place="article", context="Photo: Jane Doe / Flickr, CC BY 4.0"),
        [("CC-BY-4.0", "object", "link")],
    ),
    (cc_link(place="article", context="Сүрөттүн автору: Асан, CC BY 4.0"), [("CC-BY-4.0", "object", "link")]),
    (cc_link(place="main", context="CC BY 4.0 lets people share your work"), []),
    (cc_link(place="article", context="Например, лицензия CC BY 4.0 разрешает переработку."), []),
    (cc_link(place="main"), []),
    (cc_link(CC, "Creative Commons", place="footer"), []),
    (
        page(links=(link("https://www.gnu.org/licenses/gpl-2.0.html", "GNU GPL", place="footer",
                         context="Joomla! is Free Software released under the GNU General Public License."),)),
        [],
    ),
    (statement(), [("CC-BY-4.0", "page", "rdfa")]),
    (statement(item="https://example.kg/photo.jpg"), [("CC-BY-4.0", "object", "rdfa")]),
    (statement(item=HOME, place="main"), [("CC-BY-4.0", "page", "rdfa")]),
    (statement(syntax="microdata", item_type="ImageObject"), [("CC-BY-4.0", "object", "microdata")]),
    (statement(syntax="microdata", item_type="WebSite"), [("CC-BY-4.0", "site", "microdata")]),
    (statement("CC BY-SA 4.0", syntax="microdata"), [("CC-BY-SA-4.0", "page", "microdata")]),
    (statement(name="sameas"), []),
    (data(f'{{"@type":"WebSite","license":"{BY}"}}'), [("CC-BY-4.0", "site", "json-ld")]),
    (data(f'{{"@type":"Article","license":"{BY}"}}'), [("CC-BY-4.0", "page", "json-ld")]),
    (data(f'{{"@type":"ImageObject","contentUrl":"a.jpg","license":"{BY}"}}'), [("CC-BY-4.0", "object", "json-ld")]),
    (data(f'{{"@graph":[{{"@type":"WebSite","license":{{"@id":"{BY}"}}}}]}}'), [("CC-BY-4.0", "site", "json-ld")]),
    (data(f'{{"@type":"Article","image":{{"@type":"ImageObject","license":["{BY}"]}}}}'),
     [("CC-BY-4.0", "object", "json-ld")]),
    (data('{"@type":"Dataset","license":{"@type":"CreativeWork","name":"CC0 1.0"}}'), [("CC0-1.0", "object", "json-ld")]),
    (data('{"@type":"WebPage","license":"https://example.kg/terms"}'), []),
    (page(metas=(meta("dcterms.license", BY),)), [("CC-BY-4.0", "page", "meta")]),
    (page(metas=(meta("dc.rights", "Creative Commons Attribution-ShareAlike 4.0"),)), [("CC-BY-SA-4.0", "page", "meta")]),
    (page(metas=(meta("copyright", "© 2024 Айыл"),)), []),
    (page(license_comments=(RDF,)), [("CC-BY-2.0", "page", "rdfa")]),
    (badge("https://licensebuttons.net/l/by/4.0/88x31.png"), [("CC-BY-4.0", "site", "badge")]),
    (badge("https://licensebuttons.net/l/by/4.0/88x31.png", "article"), []),
    (badge("img/by-nc.png"), [("CC-BY-NC", "site", "badge")]),
    (badge("img/cc-by.svg"), [("CC-BY", "site", "badge")]),
    (badge("img/by-nc-sa.eu.png"), [("CC-BY-NC-SA", "site", "badge")]),
    (badge("img/standby.png"), []),
    (badge("img/by.png"), []),
    (badge("img/by.png", alt="Лицензия Creative Commons"), [("CC-BY", "site", "badge")]),
    (badge("img/x.png", alt="Creative Commons License"), [("CC", "site", "badge")]),
    (badge("img/x.png", alt="CC BY-SA 4.0"), [("CC-BY-SA-4.0", "site", "badge")]),
]  # fmt: skip


@pytest.mark.parametrize(("evidence", "expected"), PLACES)
def test_places(evidence: PageEvidence, expected: list[tuple[str, str, str]]) -> None:
    found = [(one.id, one.scope, one.how[0]) for one in page_licenses(evidence)]
    assert found == expected


TEXTS = [
    # text, place, (id, scope) or None
    ("© 2024 Айыл. CC BY-SA 4.0", "footer", ("CC-BY-SA-4.0", "site")),
    ("Licensed under CC BY", "footer", ("CC-BY", "site")),
    ("СС BY 4.0", "footer", ("CC-BY-4.0", "site")),
    ("CC-BY-NC-ND-3.0-IGO", "footer", ("CC-BY-NC-ND-3.0-IGO", "site")),
    ("Content on this site is licensed under a CC BY 4.0 license", "main", ("CC-BY-4.0", "site")),
    ("Except where otherwise noted, content on this site is licensed under CC BY 4.0", "main", ("CC-BY-4.0", "site")),
    ("This work is licensed under a Creative Commons Attribution-NonCommercial 3.0 Unported License", "main",
     ("CC-BY-NC-3.0", "page")),
    ("Все материалы сайта доступны по лицензии Creative Commons «Атрибуция-СохранениеУсловий» 4.0 Всемирная", "main",
     ("CC-BY-SA-4.0", "site")),
    ("Если не указано иное, материалы сайта распространяются на условиях CC BY 4.0.", "main", ("CC-BY-4.0", "site")),
    ("Материалы сайта распространяются по лицензии Creative Commons (Атрибуция — Некоммерческое использование 4.0)",
     "body", ("CC-BY-NC-4.0", "site")),
    ("Бул сайттын материалдары Creative Commons Авторлукту белгилөө 4.0 лицензиясынын алкагында жеткиликтүү", "main",
     ("CC-BY-4.0", "site")),
    ("Башкача көрсөтүлбөсө, сайттын мазмуну CC BY-SA 4.0 лицензиясына ылайык жеткиликтүү", "main",
     ("CC-BY-SA-4.0", "site")),
    ("Creative Commons Авторлукту белгилөө, Коммерциялык эмес 4.0 лицензиясынын алкагында", "footer",
     ("CC-BY-NC-4.0", "site")),
    ("Матеріали сайту доступні за ліцензією Creative Commons Із зазначенням авторства 4.0", "footer", ("CC-BY-4.0", "site")),
    ("Dieses Werk ist lizenziert unter Creative Commons Namensnennung - Nicht kommerziell 4.0", "footer",
     ("CC-BY-NC-4.0", "site")),
    ("Cette œuvre est mise à disposition selon les termes de la Licence Creative Commons Attribution 4.0", "footer",
     ("CC-BY-4.0", "site")),
    ("Esta obra está bajo una Licencia Creative Commons Atribución-CompartirIgual 4.0 Internacional", "footer",
     ("CC-BY-SA-4.0", "site")),
    ("Bu eser Creative Commons Atıf-GayriTicari 4.0 Uluslararası Lisansı ile lisanslanmıştır", "footer", ("CC-BY-NC-4.0", "site")),
    ("Text is available under the Creative Commons Attribution-ShareAlike License", "footer", ("CC-BY-SA", "site")),
    ("Content: https://creativecommons.org/licenses/by/4.0/", "footer", ("CC-BY-4.0", "site")),
    ("Our data are available under the Open Database License", "footer", ("ODbL-1.0", "site")),
    ("All content is dedicated to the public domain under CC0", "main", ("CC0-1.0", "site")),
    ("Photo: Jane Doe (CC BY 2.0)", "article", ("CC-BY-2.0", "object")),
    ("Icons by Foo, licensed under CC BY 3.0", "footer", ("CC-BY-3.0", "object")),
    ("CC BY lets others distribute your work if you give credit", "article", None),
    ("There are six licences: CC BY, CC BY-SA, CC BY-ND and others", "article", None),
    ("Если вы выберете лицензию CC BY 4.0 для материалов сайта, укажите её в подвале", "article", None),
    ("Мы рассказали о лицензии Creative Commons на семинаре", "article", None),
    ("Wikipedia is licensed under CC BY-SA", "article", None),
    ("Creative Commons", "footer", None),
    ("info@creativecommons.org", "footer", None),
    ("Joomla! is Free Software released under the GNU General Public License.", "footer", None),
    ("Theme by Example, licensed under CC BY 3.0", "footer", None),
    ("All rights reserved", "footer", None),
    ("Accounting by hand", "footer", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "expected"), TEXTS)
def test_texts(text: str, place: str, expected: tuple[str, str] | None) -> None:
    found = [(one.id, one.scope) for one in page_licenses(said(text, place))]
    assert found == ([expected] if expected else [])


def test_a_word_on_icons_after_the_licence_of_the_site() -> None:
    given = "Except where otherwise noted, content on this site is licensed under CC BY 4.0. Icons by Font Awesome."
    assert [(one.id, one.scope) for one in page_licenses(said(given))] == [("CC-BY-4.0", "site")]
    code = (
        "The source code of this site is licensed under CC BY 4.0. Icons by Font Awesome, used on every page."
    )
    assert page_licenses(said(code)) == ()


def test_a_long_text_on_pictures_is_no_credit() -> None:
    assert page_licenses(said("Photo: Aigul, CC BY 2.0"))
    assert page_licenses(said("Photo: Aigul, CC BY 2.0. " + "How we took the pictures. " * 15)) == ()


def test_kyrgyz_written_with_wrong_letters_is_read() -> None:
    right = "Материалдарды көчүрүүдө сайтка шилтеме милдеттүү"
    assert page_rights(said(right.replace("ө", "ѳ"), "footer")).attribution_requested


def test_one_entry_for_one_licence() -> None:
    one = replace(
        cc_link(rel=("license",), place="footer", context="© Айыл, CC BY 4.0"),
        rights_blocks=(block("© Айыл, CC BY", place="footer"), block("CC BY 4.0", place="footer")),
        images=(Image(src="cc-by.png", url=HOME + "cc-by.png", alt="CC BY", place="footer"),),
        metas=(meta("dcterms.license", CC + "licenses/by/4.0/deed.ru"),),
    )
    found = page_licenses(one)
    assert [(one.id, one.scope) for one in found] == [("CC-BY-4.0", "site"), ("CC-BY-4.0", "page")]
    assert found[0].how == ("rel-license", "badge", "text")
    assert found[0].where == ("footer",)


def test_words_beside_the_link_are_the_same_statement() -> None:
    words = "Это произведение доступно по лицензии Creative Commons С указанием авторства 4.0."
    one = cc_link(rel=("license",), place="body", text="лицензии", context=words)
    found = page_licenses(replace(one, rights_blocks=(block(words, place="body"),)))
    assert [(one.id, one.scope, one.how) for one in found] == [("CC-BY-4.0", "site", ("rel-license", "text"))]


def test_invalid_is_named_and_is_no_site_licence() -> None:
    wrong = cc_link(CC + "licenses/by/3.0/kg/", place="footer")
    (found,) = page_licenses(wrong)
    assert (found.invalid, found.open, found.url) == ("unknown_port", None, None)
    assert page_site_license(wrong) is None


def test_content_comes_before_software() -> None:
    links = (
        link("https://opensource.org/licenses/MIT", "MIT", rel=("license",), place="footer"),
        link(BY_SA, "CC BY-SA", rel=("license",), place="footer"),
    )
    found = page_site_license(page(links=links))
    assert found is not None
    assert found.id == "CC-BY-SA-4.0"


def inner(number: int, **kw: object) -> PageEvidence:
    return page(f"{HOME}{number}", depth=1, **kw)


FOOTER = (link(BY, "CC BY 4.0", place="footer"),)
ARTICLE = (link(BY_SA, "CC BY-SA", place="article", rel=("license",)),)


def test_site_licence_of_the_home_page() -> None:
    found = site_license(site(page(links=FOOTER), inner(1), inner(2), site=HOME))
    assert found is not None
    assert (found.id, found.scope) == ("CC-BY-4.0", "site")


def test_site_licence_of_most_pages() -> None:
    assert site_license(site(page(), inner(1, links=ARTICLE), inner(2), site=HOME)) is None
    found = site_license(site(page(), inner(1, links=ARTICLE), inner(2, links=ARTICLE), site=HOME))
    assert found is not None
    assert (found.id, found.scope) == ("CC-BY-SA-4.0", "site")


def test_site_licence_stated_in_prose_on_one_page() -> None:
    prose = (block("Все материалы сайта доступны по лицензии CC BY 4.0."),)
    found = site_license(site(page(), inner(1), inner(2, rights_blocks=prose), site=HOME))
    assert found is not None
    assert found.id == "CC-BY-4.0"


def test_site_licence_of_the_feeds() -> None:
    feed = Feed(url=HOME + "feed", status=200, kind="atom", license_urls=(BY,))
    found = site_license(site(page(), feeds=(feed,)))
    assert found is not None
    assert found.how == ("feed",)


RIGHTS = [
    # text, place, fields that are said
    ("Все права защищены", "footer", {"all_rights_reserved"}),
    ("© 2020–2024 ОО «Айыл». Все права защищены.", "footer", {"all_rights_reserved", "copyright"}),
    ("Все имущественные права защищены", "footer", {"all_rights_reserved"}),
    ("Бардык укуктар корголгон", "footer", {"all_rights_reserved"}),
    ("Баардык укуктар сакталган.", "footer", {"all_rights_reserved"}),
    ("All Rights Reserved.", "footer", {"all_rights_reserved"}),
    ("Барлық құқықтар қорғалған", "footer", {"all_rights_reserved"}),
    ("Усі права захищено", "footer", {"all_rights_reserved"}),
    ("Tüm hakları saklıdır", "footer", {"all_rights_reserved"}),
    ("При использовании материалов сайта активная ссылка на источник обязательна", "footer", {"attribution_requested"}),
    ("При полном или частичном цитировании гиперссылка на сайт обязательна.", "main", {"attribution_requested"}),
    ("При размещении материалов на сторонних ресурсах, гиперссылка на источник обязательна", "main",
     {"attribution_requested"}),
    ("Перепечатка материалов без ссылки на источник запрещена", "footer", {"attribution_requested"}),
    ("Бул сайттан материалдарды колдонууда булакка шилтеме берүү талап кылынат", "main", {"attribution_requested"}),
    ("Материалдарды пайдалануу учурунда сайтка шилтеме милдеттүү", "footer", {"attribution_requested"}),
    ("Please make active links to the source when using materials", "main", {"attribution_requested"}),
    ("When using materials a link to the site is required", "footer", {"attribution_requested"}),
    ("Копирование материалов запрещено", "footer", {"copying_forbidden"}),
    ("Перепечатка материалов только с письменного разрешения редакции", "footer", {"copying_forbidden"}),
    ("Материалдарды уруксатсыз көчүрүү жана колдонууга тыюу салынат", "main", {"copying_forbidden"}),
    ("No part of this publication may be reproduced in any form", "main", {"copying_forbidden"}),
    ("Сайт материалдары ачык лицензия менен", "footer", {"called_open"}),
    ("Материалы доступны по открытой лицензии", "footer", {"called_open"}),
    ("© Айыл, 2024", "footer", {"copyright"}),
    ("(c) 2019 Айыл", "footer", {"copyright"}),
    ("(c) Айыл", "footer", {"copyright"}),
    ("taught in (a) national policies; (b) curricula; (c) Training of teachers", "main", set()),
    ("(c) the members of the society", "body", set()),
    ("Права женщин защищены законом", "article", set()),
    ("Мы поддерживаем права детей и доступ к информации", "main", set()),
    ("Ссылка на регистрацию придёт на почту", "main", set()),
    ("Шилтеме аркылуу катталыңыз", "main", set()),
    ("Запрещено использовать детский труд", "article", set()),
    ("We help people to use sources of water", "article", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place", "fields"), RIGHTS)
def test_rights(text: str, place: str, fields: set[str]) -> None:
    found = page_rights(said(text, place))
    names = ("all_rights_reserved", "attribution_requested", "copying_forbidden", "called_open", "copyright")
    assert {name for name in names if getattr(found, name)} == fields
    assert all(text == getattr(found, name) or getattr(found, name) in text for name in fields)


COPYRIGHTS = [
    ("© 2020–2024 ОО «Айыл». Все права защищены.", "ОО «Айыл»", (2020, 2024)),
    ("Copyright © 2024 Free For Charity.", "Free For Charity", (2024,)),
    ("© Айыл жаштары, 2023", "Айыл жаштары", (2023,)),
    ("2019 © Коомдук фонд", "Коомдук фонд", (2019,)),
    ("(c) 2018 Example | Разработка сайта: Studio", "Example", (2018,)),
    ("Айыл © 2024", "Айыл", (2024,)),
    ("Айыл — жаштарга — 2021©", "Айыл — жаштарга", (2021,)),
]


@pytest.mark.parametrize(("text", "holder", "years"), COPYRIGHTS)
def test_copyright(text: str, holder: str, years: tuple[int, ...]) -> None:
    found = page_rights(said(text, "footer"))
    assert (found.holder, found.years) == (holder, years)


@pytest.mark.parametrize(
    ("url", "title", "known"),
    [
        ("https://example.kg/paper", "Design Library", False),
        ("https://example.kg/terms", "Terms | Standards Group", True),
        ("https://example.kg/", "Design Library", True),
    ],
)
def test_a_line_in_a_text_is_of_the_site_when_the_page_knows_its_holder(
    url: str, title: str, known: bool
) -> None:
    line = block("Copyright © 1997 Standards Group, All Rights Reserved.", place="article")
    found = page_rights(page(url, titles=(title,), rights_blocks=(line,)))
    assert (found.holder == "Standards Group", bool(found.all_rights_reserved)) == (known, known)


def test_rights_of_a_site_begin_with_the_home_page() -> None:
    inner_page = inner(
        1, rights_blocks=(block("© 2010 Эски", place="footer"), block("Все права защищены", place="footer"))
    )
    home = page(rights_blocks=(block("© 2024 Айыл", place="footer"),))
    found = site_rights(site(inner_page, home, site=HOME))
    assert (found.holder, found.years, found.all_rights_reserved) == ("Айыл", (2024,), "Все права защищены")


LADDER = [
    ("", "nothing"),
    ("© 2024 Айыл", "all_rights_reserved"),
    ("Все права защищены", "all_rights_reserved"),
    ("Копирование материалов запрещено", "all_rights_reserved"),
    ("При использовании материалов ссылка на сайт обязательна. Все права защищены.", "link_permission"),
    ("Материалы сайта доступны по лицензии CC BY-NC 4.0", "shared"),
    ("Материалы сайта доступны по лицензии Creative Commons", "shared"),
    ("Материалы сайта доступны по лицензии CC BY-SA 4.0", "open"),
    ("All content on this site is licensed under CC0", "open"),
]


@pytest.mark.parametrize(("text", "rung"), LADDER)
def test_ladder(text: str, rung: str) -> None:
    assert rights_class(site(page(rights_blocks=(block(text, place="footer"),) if text else ()))) == rung
