"""seo.hreflang-return: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LinkElement, PageEvidence
from audits.registry import all_checks
from tests.builders import page, site

CHECK = all_checks()["seo.hreflang-return"]
KY, RU = "https://example.kg/ky/", "https://example.kg/ru/"


def naming(url: str, *others: str) -> PageEvidence:
    elements = tuple(
        LinkElement(rel=("alternate",), hreflang="ru", href=other, url=other) for other in others
    )
    return page(url, link_elements=elements)


CASES = [
    ("both ways", site(naming(KY, KY, RU), naming(RU, KY, RU)), "ok"),
    (
        "another spelling of the address is fine",
        site(naming(KY, RU), naming(RU, "http://www.example.kg/ky")),
        "ok",
    ),
    ("one way", site(naming(KY, KY, RU), naming(RU)), "missing"),
    ("one of many", site(naming(KY, RU), naming(RU, "https://example.kg/ru/башка/")), "missing"),
    ("the other was not looked at", site(naming(KY, KY, RU)), "unseen"),
    ("itself only", site(naming(KY, KY)), "none"),
    ("none", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
