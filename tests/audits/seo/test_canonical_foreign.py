"""seo.canonical-foreign: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LinkElement, Organisation, PageEvidence
from audits.registry import all_checks
from tests.builders import HOME, page, site

CHECK = all_checks()["seo.canonical-foreign"]


def naming(url: str, target: str) -> PageEvidence:
    return page(url, link_elements=(LinkElement(rel=("canonical",), href=target, url=target),))


SECOND = Organisation(id="example", name="Өмүр", url=HOME, other_urls=("https://omur.kg/",))

CASES = [
    ("its own", site(naming(HOME, HOME), naming(HOME + "a", HOME + "a")), "ok"),
    ("with www. is its own", site(naming(HOME, "https://www.example.kg/")), "ok"),
    (
        "the second address of the organisation is fine",
        site(naming(HOME, "https://omur.kg/"), organisation=SECOND),
        "ok",
    ),
    ("home page", site(naming(HOME, "https://omur.demo-host.com/")), "home"),
    (
        "a text taken over",
        site(naming(HOME, HOME), naming(HOME + "кабар", "https://kloop.kg/news/1")),
        "inner",
    ),
    ("wrong in another way is another matter", site(naming(HOME, HOME), naming(HOME + "a", "/a")), "ok"),
    ("none", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
