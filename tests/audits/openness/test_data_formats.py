"""openness.data-formats: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Document
from audits.registry import all_checks
from tests.builders import page, site


def documents(*names: str) -> object:
    return site(
        page(), documents=tuple(Document(url=f"https://example.kg/{name}", status=200) for name in names)
    )


CASES = [
    ("csv", documents("суу.csv", "a.pdf"), "ok"),
    ("both", documents("a.xlsx", "a.ods"), "ok"),
    ("Excel only", documents("a.xls", "b.xlsx"), "office"),
    ("texts are no tables: fine", documents("a.pdf", "b.docx"), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["openness.data-formats"].function(evidence).outcome == outcome  # type: ignore[arg-type]
