"""licensing.permission-contact: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import block, link, page, site

CHECK = all_checks()["licensing.permission-contact"]


def reserved(text: str, **kw: object) -> object:
    words = block(text, place="footer")
    return site(page(blocks=(words,), rights_blocks=(words,), **kw))


ARR = "© 2026 ОФ «Өмүр». Все права защищены."

CASES = [
    ("e-mail", reserved(ARR, emails=("info@omur.example",)), "ok"),
    ("contacts page", reserved(ARR, links=(link("/kontakty", "Контакты"),)), "ok"),
    ("байланыш", reserved("Бардык укуктар корголгон.", links=(link("/b", "Байланышуу"),)), "ok"),
    ("nobody to ask", reserved(ARR), "missing"),
    ("уруксатсыз", reserved("Уруксатсыз көчүрүүгө тыюу салынат."), "missing"),
    ("nothing is reserved", site(page()), "not_needed"),
    (
        "a licence asks nobody: fine",
        reserved("Материалы сайта доступны по лицензии CC BY 4.0. Все права защищены."),
        "not_needed",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
