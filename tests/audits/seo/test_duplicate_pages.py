"""seo.duplicate-pages: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LinkElement, PageEvidence
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["seo.duplicate-pages"]


def saying(path: str, text: str = "бир", main: str = "", letters: int = 900) -> PageEvidence:
    elements = (LinkElement(rel=("canonical",), href=HOME + main, url=HOME + main),) if main else ()
    return page(HOME + path, text_sha1=text, text_letters=letters, link_elements=elements)


CASES = [
    ("different", site(saying("биз"), saying("b", "эки")), "ok"),
    ("the main address is named", site(saying("биз"), saying("index.php?id=5", main="биз")), "ok"),
    ("with and without a slash is one address", site(saying("a"), saying("a/")), "ok"),
    ("a print version is fine", site(saying("a"), saying("a?print=1"), saying("c", "үч")), "ok"),
    ("an untranslated version is another matter", site(saying("ky/a"), saying("ru/a")), "ok"),
    ("copies", site(saying("биз"), saying("index.php?id=5")), "copies"),
    ("each calls itself the main one", site(saying("a", main="a"), saying("b", main="b")), "copies"),
    ("almost empty", site(saying("a", letters=20), saying("b", letters=20)), "few"),
    ("one page", site(saying("a")), "few"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
