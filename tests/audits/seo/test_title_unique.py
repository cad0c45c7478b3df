"""seo.title-unique: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.seo.title_unique import check as CHECK  # noqa: N812
from tests.builders import page, site


def pages(*titles: str) -> list[PageEvidence]:
    return [page(f"https://example.kg/{n}", titles=(title,)) for n, title in enumerate(titles)]


CASES = [
    ("own titles", site(page(titles=("Өмүр",)), page("https://example.kg/a", titles=("Байланыш",))), "ok"),
    ("two of four", site(*pages("А", "А", "Б", "В", "Г")), "some"),
    ("most", site(*pages("А", "А", "А", "Б")), "many"),
    ("case does not matter", site(*pages("Өмүр", "ӨМҮР")), "many"),
    (
        "further pages of a list share its title: fine",
        site(
            page(titles=("Өмүр",)),
            *(page(f"https://example.kg/news{n}", titles=("Кабар",)) for n in ("", "/page/2/", "?PAGEN_1=3")),
        ),
        "ok",
    ),
    ("one page", site(page(titles=("А",))), "one_page"),
    ("pages without titles are another matter: fine", site(page(), page("https://example.kg/a")), "one_page"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
