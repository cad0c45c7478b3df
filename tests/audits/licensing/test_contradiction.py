"""licensing.contradiction: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.licensing.contradiction import check as CHECK  # noqa: N812
from tests.builders import block, link, page, site

BY = "https://creativecommons.org/licenses/by/4.0/"
NC = "https://creativecommons.org/licenses/by-nc/4.0/"


def licensed(
    url: str = BY, text: str = "CC BY 4.0", url_of_page: str = "https://example.kg/", **kw: object
) -> PageEvidence:
    rel = ("license",)
    return page(
        url_of_page, links=(link(url, text, rel=rel, place="footer", context=f"Лицензия: {text}"),), **kw
    )


def saying(text: str, place: str = "footer", **kw: object) -> PageEvidence:
    words = block(text, place=place)
    return page(blocks=(words,), rights_blocks=(words,), **kw)


def both(words: str, url: str = BY, text: str = "CC BY 4.0") -> PageEvidence:
    said = block(words, place="footer")
    return licensed(url, text, blocks=(said,), rights_blocks=(said,))


CASES = [
    ("agrees", site(licensed()), "ok"),
    ("reserved", site(both("Все права защищены.")), "reserved"),
    ("called open", site(both("Материалы доступны по открытой лицензии", NC, "CC BY-NC 4.0")), "called_open"),
    ("none", site(saying("Все права защищены.")), "no_license"),
    (
        "two kinds",
        site(licensed(), licensed(NC, "CC BY-NC 4.0", url_of_page="https://example.kg/a")),
        "different",
    ),
    (
        "two versions of one kind agree",
        site(
            licensed(),
            licensed(
                "https://creativecommons.org/licenses/by/3.0/",
                "CC BY 3.0",
                url_of_page="https://example.kg/a",
            ),
        ),
        "ok",
    ),
    (
        "a photo under another licence is no contradiction",
        site(
            licensed(),
            saying("Фото: Айгүл, CC BY-NC 2.0", place="article", url="https://example.kg/a"),
        ),
        "ok",
    ),
    ("Кыргызча", site(both("Бардык укуктар корголгон.")), "reserved"),
    (
        "an article that quotes the words is no contradiction",
        site(
            licensed(), saying("Что значит «Все права защищены»", place="article", url="https://example.kg/a")
        ),
        "ok",
    ),
    (
        "photos alone are an exception",
        site(both("Текст сайта — CC BY 4.0, фото — все права защищены.")),
        "ok",
    ),
    ("some rights reserved is fine", site(both("Some rights reserved.")), "ok"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
