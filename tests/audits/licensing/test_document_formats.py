"""licensing.document-formats: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Document
from audits.licensing.document_formats import check as CHECK  # noqa: N812
from tests.builders import page, site


def docs(*names: str) -> tuple[Document, ...]:
    return tuple(Document(url=f"https://example.kg/{name}", status=200) for name in names)


CASES = [
    ("open", site(page(), documents=docs("a.pdf", "b.csv")), "ok"),
    ("some old", site(page(), documents=docs("a.pdf", "b.ods", "устав.doc")), "some"),
    ("most old", site(page(), documents=docs("a.rar", "b.xls")), "closed"),
    ("new Office is fine", site(page(), documents=docs("a.docx")), "ok"),
    ("none", site(page(), documents=()), "no_documents"),
    ("photos are no documents", site(page(), documents=docs("a.jpg")), "no_documents"),
    (
        "download without an ending",
        site(
            page(),
            documents=(
                Document(
                    url="https://example.kg/download?id=7", status=200, content_type="application/msword; q=1"
                ),
            ),
        ),
        "closed",
    ),
    (
        "half of them is not most",
        site(page(), documents=docs("жылдык-отчет.pdf", "жылдык-отчет.doc")),
        "some",
    ),
    (
        "what is gone is not counted",
        site(page(), documents=(Document(url="https://example.kg/old.doc", status=404), *docs("a.pdf"))),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
