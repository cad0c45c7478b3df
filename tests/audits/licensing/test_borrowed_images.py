"""licensing.borrowed-images: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Image, PageEvidence
from audits.registry import all_checks
from tests.builders import block, link, page, site

CHECK = all_checks()["licensing.borrowed-images"]


def seen(src: str, *, words: str = "", href: str = "") -> PageEvidence:
    image = Image(src=src, url=src, alt="Ала-Тоо")
    blocks = (block(words),) if words else ()
    return page(images=(image,), blocks=blocks, links=(link(href),) if href else ())


WIKI = "https://upload.wikimedia.org/wikipedia/commons/thumb/a/ab/Ala-Too.jpg/640px-Ala-Too.jpg"
FLICKR = "https://live.staticflickr.com/1234/5678_abc.jpg"

CASES = [
    ("linked", site(seen(WIKI, href="https://commons.wikimedia.org/wiki/File:Ala-Too.jpg")), "ok"),
    ("named", site(seen(FLICKR, words="Сүрөт: Азамат, Flickr, CC BY 2.0")), "ok"),
    ("Wikimedia", site(seen(WIKI)), "bare"),
    ("Flickr", site(seen(FLICKR, words="Тоолор")), "bare"),
    (
        "an emblem: fine",
        site(seen("https://upload.wikimedia.org/wikipedia/commons/c/c7/Flag_of_Kyrgyzstan.svg")),
        "none",
    ),
    ("an own picture", site(seen("https://example.kg/flickr/1.jpg")), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
