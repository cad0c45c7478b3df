"""openness.site-search: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Form, FormField
from audits.registry import all_checks
from tests.builders import link, page, site

SEARCH = Form(action="/", method="get", fields=(FormField(type="text", name="s", labelled=True),))
LETTER = Form(action="/", method="post", fields=(FormField(type="email", name="email", labelled=True),))


def many(*first: object) -> object:
    return site(*first, *(page(f"https://example.kg/{n}") for n in range(30)))


CASES = [
    ("a box", many(page(forms=(SEARCH,))), "ok"),
    ("a link", many(page(links=(link("/izdoo", "Издөө"),))), "ok"),
    ("none", many(page(forms=(LETTER,))), "missing"),
    ("a job search is none", many(page(links=(link("/jobs", "Поиск работы для молодёжи"),))), "missing"),
    ("small: fine", site(page()), "small"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["openness.site-search"].function(evidence).outcome == outcome  # type: ignore[arg-type]
