"""seo.link-text: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.seo.link_text import check as CHECK  # noqa: N812
from tests.builders import link, page

CASES = [
    ("they say", page(links=(link("/a", "Жылдык отчёт 2025"),)), "ok"),
    (
        "some",
        page(links=tuple(link(f"/{n}", f"Жаңылык {n}") for n in range(20)) + (link("/b", "толугу менен"),)),
        "some",
    ),
    ("many", page(links=(link("/a", "подробнее"), link("/b", "здесь"), link("/c", "Отчёт"))), "many"),
    (
        "one of three is not many",
        page(links=(link("/a", "подробнее"), link("/b", "Биз"), link("/c", "Отчёт"))),
        "some",
    ),
    ("a sentence with the word is fine", page(links=(link("/a", "Здесь живут пчёлы"),)), "ok"),
    ("none", page(), "no_links"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
