"""HTML in, what was seen of it out."""

import pytest

from audits.evidence import Heading, Hop, PageEvidence
from crawler.extract import extract

URL = "https://www.example.kg/ky/biz"


def seen(html: str | bytes, **kw: object) -> PageEvidence:
    return extract(html, URL, **kw)  # type: ignore[arg-type]


def test_head() -> None:
    page = seen(
        """<!doctype html><html lang="ky-KG"><head><base href="/ky/">
        <title> Биз
        жөнүндө </title><title></title>
        <meta name="Description" content="Ким  биз?"><meta property="og:title" content="Өмүр">
        <meta http-equiv="refresh" content="5; url=/">
        <link rel="Canonical" href="biz"><link rel="alternate" hreflang="ru" href="https://example.kg/ru/">
        <link rel="stylesheet" href="/a.css" media="(max-width: 600px)">
        <script src="https://cdn.example.com/x.js" async></script>
        <script type="application/ld+json">{"@type": "NGO"}</script>
        <style>@media (max-width: 3em) {}</style></head><body>"""
    )
    assert page.titles == ("Биз жөнүндө", "")
    assert (page.lang, page.base, page.doctype) == ("ky-KG", "/ky/", "html")
    assert [(meta.kind, meta.key, meta.content) for meta in page.metas] == [
        ("name", "description", "Ким биз?"),
        ("property", "og:title", "Өмүр"),
        ("http-equiv", "refresh", "5; url=/"),
    ]
    canonical, alternate, style = page.link_elements
    assert (canonical.rel, canonical.url) == (("canonical",), "https://www.example.kg/ky/biz")
    assert (alternate.hreflang, alternate.url) == ("ru", "https://example.kg/ru/")
    assert style.media == "(max-width: 600px)"
    assert page.json_ld == ('{"@type": "NGO"}',)
    assert page.has_media_queries
    kinds = {(resource.kind, resource.third_party) for resource in page.subresources}
    assert kinds == {("style", False), ("script", True)}


@pytest.mark.parametrize(
    ("before", "lang"),
    [
        ("", "ru"),
        ("Warning: Undefined index in /index.php on line 3\n<!doctype html>\n", "ru"),
        ("<DOCTYPE html>\n", "ru"),
        ('<!doctype html><!--[if IE 8]><html class="ie8" lang="en"><![endif]-->\n', "ru"),
    ],
)
def test_the_language_of_a_late_html_tag_counts(before: str, lang: str) -> None:
    assert (
        seen(f'{before}<html lang="ru"><head><title>Биз</title></head><body><p>Биз</p></body>').lang == lang
    )


def test_a_tag_in_a_comment_names_no_language() -> None:
    assert (
        seen('<!--[if IE 8]><html lang="en"><![endif]--><html><head><title>Биз</title></head>').lang is None
    )


def test_headers() -> None:
    headers = (
        (
            "Link",
            '<https://creativecommons.org/licenses/by/4.0/>; rel="license", </ru/>; rel=alternate; hreflang=ru',
        ),
        ("Content-Encoding", "GZIP"),
    )
    page = seen("<p>x", headers=headers)
    assert [(one.rel, one.url, one.hreflang, one.source) for one in page.link_elements] == [
        (("license",), "https://creativecommons.org/licenses/by/4.0/", "", "header"),
        (("alternate",), "https://www.example.kg/ru/", "ru", "header"),
    ]
    assert page.compression == "gzip"


@pytest.mark.parametrize(
    ("html", "href", "url", "name", "place", "internal"),
    [
        ("<a href='/a'>Биз</a>", "/a", "https://www.example.kg/a", "Биз", "body", True),
        ("<nav><a href='//example.kg/b'>Б</a></nav>", "//example.kg/b", "https://example.kg/b", "Б", "nav", True),
        ("<footer><a href='https://t.me/omur' aria-label='Telegram'><svg></svg></a></footer>",
         "https://t.me/omur", "https://t.me/omur", "Telegram", "footer", False),
        ("<div id='podval'><a href='x'><img src='i.png' alt='Сүрөт'></a></div>",
         "x", "https://www.example.kg/ky/x", "Сүрөт", "footer", True),
        ("<article><header><a href='/жаңы баг?ө=1#top' title='Жаңы'></a></header></article>",
         "/жаңы баг?ө=1#top", "https://www.example.kg/%D0%B6%D0%B0%D2%A3%D1%8B%20%D0%B1%D0%B0%D0%B3?%D3%A9=1",
         "Жаңы", "article", True),
        ("<a href='mailto:a@b.kg'>кат</a>", "mailto:a@b.kg", None, "кат", "body", False),
        ("<a href='javascript:void(0)'>x</a>", "javascript:void(0)", None, "x", "body", False),
        ("<a href=' http://өмүр.kg/ '>x</a>", " http://өмүр.kg/ ", f"http://{'өмүр.kg'.encode('idna').decode()}/",
         "x", "body", False),
        ("<a href='http://[bad'>x</a>", "http://[bad", None, "x", "body", False),
        ("<a href='www.dpi.kg/x'>x</a>", "www.dpi.kg/x", "https://www.example.kg/ky/www.dpi.kg/x", "x", "body", True),
    ],
)  # fmt: skip
def test_links(html: str, href: str, url: str | None, name: str, place: str, internal: bool) -> None:
    (link,) = seen(html).links
    assert (link.href, link.url, link.name, link.place, link.internal) == (href, url, name, place, internal)


def test_a_site_on_a_shared_host_is_told_apart_by_its_path() -> None:
    page = extract(
        "<a href='/view/one/a'>1</a><a href='/view/two/'>2</a>",
        "https://s.kg/view/one",
        scope=("s.kg/view/one",),
    )
    assert [link.internal for link in page.links] == [True, False]


def test_only_links_that_may_need_it_carry_their_sentence() -> None:
    page = seen(
        "<p>Лицензия: <a href='https://creativecommons.org/licenses/by/4.0/'>CC BY</a></p><p>Биз <a href=/a>бул</a></p>"
    )
    assert [link.context for link in page.links] == ["Лицензия: CC BY", ""]


OUT = '<a href="https://a.example/">a</a>'


@pytest.mark.parametrize(
    ("html", "hidden"),
    [
        (f"<p>{OUT}</p>", False),
        (f"<div hidden><p>{OUT}</p></div>", True),
        (f"<div style='display: none'>{OUT}</div>", True),
        ("<p><a style='VISIBILITY:hidden' href='https://a.example/'>a</a></p>", True),
        (f"<div style='position:absolute;left:-9999px'>{OUT}</div>", True),
        (f"<div style='position:fixed; top : -5000em'>{OUT}</div>", True),
        (f"<div style='text-indent:-2000px'>{OUT}</div>", True),
        (f"<span style='font-size:0px'>{OUT}</span>", True),
        (f"<span style='font-size: 0'><b>{OUT}</b></span>", True),
        (f"<span style='font-size:0.8em'>{OUT}</span>", False),
        (f"<span style='font-size:0.05px'>{OUT}</span>", False),
        (f"<div style='margin-left:-15px'>{OUT}</div>", False),
        (f"<div style='left:-9999px'>x</div><p>{OUT}</p>", False),
        (f"<div style='display:block;color:#000'>{OUT}</div>", False),
        ("<div style='left:-9999px'><a href='https://a.example/' title='t'><b>a</b></a></div>", True),
    ],
)
def test_links_out_of_sight(html: str, hidden: bool) -> None:
    assert seen(html).links[0].hidden is hidden


def test_words_for_screen_readers_are_read() -> None:
    page = seen("<p style='position:absolute;left:-9999px'>Негизги бөлүккө өтүү</p>")
    assert [block.text for block in page.blocks] == ["Негизги бөлүккө өтүү"]


def test_headings_and_images() -> None:
    page = seen(
        "<h1><img src=l.png alt='Өмүр'></h1><h2 hidden>жок</h2><h3> А <b>Б</b></h3>"
        "<img data-src=/b.jpg src='data:image/gif;base64,R0' width=10 loading=LAZY><a href=/><img src=c.jpg alt=''></a>"
    )
    assert page.headings == (Heading(level=1, text="Өмүр"), Heading(level=3, text="А Б"))
    logo, lazy, linked = page.images
    assert logo.alt == "Өмүр"
    assert (lazy.url, lazy.alt, lazy.width, lazy.loading) == (
        "https://www.example.kg/b.jpg",
        None,
        "10",
        "lazy",
    )
    assert (linked.alt, linked.linked) == ("", True)


def test_text_blocks_have_place_language_and_no_hidden_words() -> None:
    page = seen(
        "<html lang=ru><header>Коомдук фонд</header><main><p>Биз айыл жаштарына жардам беребиз, сабактарды өткөрөбүз."
        "</p><p lang=en>We help young people in the villages and teach them.</p><div style='display:none'>жашыруун</div>"
        "<script>var x</script><ul><li>бир<li>эки</ul></main><footer>© Өмүр. Бардык укуктар корголгон</footer>"
    )
    assert [(block.place, block.detected, block.declared) for block in page.blocks[:3]] == [
        ("header", None, "ru"),
        ("main", "ky", "ru"),
        ("main", "en", "en"),
    ]
    assert [block.text for block in page.blocks[3:]] == ["бир", "эки", "© Өмүр. Бардык укуктар корголгон"]
    assert [block.place for block in page.rights_blocks] == ["footer"]
    assert {share.lang for share in page.languages} >= {"ky", "en"}
    assert page.text_letters > 100


def test_rights_beyond_the_cap_are_kept() -> None:
    page = seen("".join(f"<p>сөз {n}</p>" for n in range(900)) + "<footer>CC BY 4.0 лицензиясы</footer>")
    assert len(page.blocks) == 400
    assert page.truncated
    assert [block.text for block in page.rights_blocks] == ["CC BY 4.0 лицензиясы"]


def test_statements_comments_forms_and_hints() -> None:
    page = seen(
        """<div itemscope itemtype="https://schema.org/NGO"><a itemprop="sameAs" href="https://t.me/omur">T</a></div>
        <figure about="/photo.jpg"><a property="dct:license" rel="cc:license" href="https://creativecommons.org/licenses/by/4.0/">x</a></figure>
        <!-- <rdf:RDF><license rdf:resource="http://creativecommons.org/licenses/by/2.0/"/></rdf:RDF> -->
        <form action="/s" method=POST><label for=q>Издөө</label><input id=q name=q><input type=hidden><textarea></textarea></form>
        <table width=980><tr><td><font style="font-size:9px">x</font></td></tr></table>
        <iframe src="https://www.youtube.com/embed/x"></iframe><embed src="f.swf" type="application/x-shockwave-flash">"""
    )
    found = {(one.syntax, one.name, one.value, one.item) for one in page.properties}
    assert ("microdata", "sameas", "https://t.me/omur", None) in found
    photo = "https://www.example.kg/photo.jpg"
    assert ("rdfa", "license", "https://creativecommons.org/licenses/by/4.0/", photo) in found
    assert "rdf:RDF" in page.license_comments[0]
    (form,) = page.forms
    assert [(one.type, one.labelled) for one in form.fields] == [("text", True), ("textarea", False)]
    assert {(hint.kind, hint.px) for hint in page.layout_hints} == {
        ("wide_table", 980.0),
        ("small_font", 9.0),
    }
    assert [resource.kind for resource in page.subresources] == ["frame", "object"]


def test_contacts() -> None:
    page = seen(
        "<p>Тел.: 0312 12-34-56, кат: omur@mail.kg, omur@ mail.kg</p><a href='tel:+996555120345'>чал</a>"
        "<a href='tel:123'>x</a><a href='mailto:a%40b.kg?subject=x'>x</a><span data-cfemail=x></span><p>ИНН 12345678901234</p>"
    )
    assert set(page.emails) == {"omur@mail.kg", "a@b.kg"}
    assert page.malformed_emails == ("omur@ mail.kg",)
    assert {(phone.e164, phone.source) for phone in page.phones} == {
        ("+996312123456", "text"),
        ("+996555120345", "tel"),
        (None, "tel"),
    }
    assert page.hidden_emails == 1


def test_what_the_spider_knows_is_kept() -> None:
    page = seen(
        "<p>x", requested_url="http://example.kg/", depth=3, hops=(Hop(url="a", status=301, location="b"),)
    )
    assert (page.requested_url, page.depth, len(page.hops)) == ("http://example.kg/", 3, 1)


@pytest.mark.parametrize(
    ("start", "doctype"),
    [
        ("<!-- a --> <!-- b -->\n<!DOCTYPE html>", "html"),
        ("<?xml version='1.0'?><!-- a --><!doctype HTML PUBLIC 'x'>", "HTML PUBLIC 'x'"),
        ("<!-- <!doctype html> --><p>", None),
        ("<!-- a -->" * 150 + "<p>", None),
        ("<?a?> " * 300, None),
    ],
)
def test_a_doctype_after_comments(start: str, doctype: str | None) -> None:
    assert extract(start + "<p>x", "http://a.kg/").doctype == doctype
