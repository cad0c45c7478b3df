"""Encodings by the order of the HTML standard."""

import codecs

import pytest

from crawler.extract import extract
from crawler.extract.encoding import decode

RUSSIAN = "Общественный фонд помогает сельской молодёжи учиться и находить работу в своём районе. " * 5
HTML = "<html><head>{}<title>Привет</title></head><body><p>" + RUSSIAN


@pytest.mark.parametrize(
    ("body", "content_type", "name", "source"),
    [
        (codecs.BOM_UTF8 + b"x", "text/html; charset=windows-1251", "utf-8", "bom"),
        ("ө".encode("utf-16"), "", "utf-16le", "bom"),
        (HTML.format("").encode("cp1251"), "text/html; charset=CP1251", "windows-1251", "header"),
        (HTML.format("<meta charset=x-cp1251>").encode("cp1251"), "text/html; charset=nonsense", "windows-1251", "meta"),
        (HTML.format("<meta charset=win-1251>").encode("cp1251"), "", "windows-1251", "detected"),
        (HTML.format('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">').encode("koi8-r"), "", "koi8-r", "meta"),
        (HTML.format("<meta charset=utf-16>").encode(), "", "utf-8", "meta"),
        (HTML.format("<!-- <meta charset=koi8-r> --><meta charset=utf-8>").encode(), "", "utf-8", "meta"),
        ((" " * 1100 + HTML.format("<meta charset=koi8-r>")).encode("cp1251"), "", "windows-1251", "detected"),
        (HTML.format("").encode(), "", "utf-8", "detected"),
        (b"<p>plain", "", "utf-8", "default"),
        (b"<p>plain", "text/html; charset=iso-8859-1", "windows-1252", "header"),
    ],
)  # fmt: skip
def test_order(body: bytes, content_type: str, name: str, source: str) -> None:
    found = decode(body, [("Content-Type", content_type)])
    assert (found.name, found.source) == (name, source)


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("cp1251", "windows-1251"),
        ("koi8-r", "koi8-r"),
        ("cp866", "ibm866"),
        ("iso8859-5", "iso-8859-5"),
        ("mac_cyrillic", "x-mac-cyrillic"),
    ],
)
def test_cyrillic_without_a_label(codec: str, name: str) -> None:
    page = extract(HTML.format("").encode(codec), "http://a.kg/")
    assert (page.encoding, page.titles) == (name, ("Привет",))
    assert page.blocks[0].detected == "ru"


def test_a_lying_label_is_counted() -> None:
    page = extract(
        RUSSIAN.encode("cp1251"), "http://a.kg/", headers=(("Content-Type", "text/html; charset=utf-8"),)
    )
    assert page.encoding == "utf-8"
    assert page.decoding_errors > 100


def test_text_that_came_decoded() -> None:
    page = extract("<title>Өмүр</title>", "http://a.kg/")
    assert (page.encoding, page.encoding_source, page.titles) == (None, "decoded", ("Өмүр",))
