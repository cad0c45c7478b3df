"""seo.thin-pages: evidence and the outcome that a person would give."""

from typing import Any

import pytest

from audits.evidence import Form, PageEvidence
from audits.registry import all_checks
from tests.builders import HOME, block, page, site

CHECK = all_checks()["seo.thin-pages"]
FOOT = block("Бардык укуктар корголгон. " * 20, place="footer")


def inner(number: int, letters: int, **kw: Any) -> PageEvidence:
    return page(f"{HOME}{number or ''}", blocks=(FOOT, block(f"{number} " + "ө" * letters)), **kw)


USUAL = tuple(inner(n, 900 + 60 * n) for n in range(12))
FORM = Form(action=None, method="post")

CASES = [
    ("all alike", site(*USUAL), "ok"),
    ("one almost empty", site(*USUAL, inner(20, 15)), "thin"),
    ("a form needs few words", site(*USUAL, inner(20, 15, forms=(FORM,))), "ok"),
    (
        "a site of short pages has its own norm: fine",
        site(*(inner(n, 100 + n) for n in range(12)), inner(20, 80)),
        "ok",
    ),
    ("too few pages", site(*USUAL[:5], inner(20, 15)), "few_pages"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
