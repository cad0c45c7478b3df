"""mobile.plugins: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Subresource
from audits.mobile.plugins import check as CHECK  # noqa: N812
from tests.builders import page


def res(url: str, *flags: str) -> Subresource:
    return Subresource(kind="object", url=url, attributes=flags)


CASES = [
    ("none", page(), "ok"),
    ("flash", page(subresources=(res("https://example.kg/film.swf"),)), "dead"),
    ("java", page(subresources=(res("https://example.kg/a", "type=application/x-java-applet"),)), "dead"),
    (
        "a PDF in the page is fine",
        page(subresources=(res("https://example.kg/a.pdf", "type=application/pdf"),)),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
