"""mobile.self-starting: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Playing, Subresource, Unavailable
from audits.mobile.self_starting import check as CHECK  # noqa: N812
from tests.builders import drawn, page, phone_page


def playing(muted: bool) -> Playing:
    return Playing(at=drawn("video", ""), kind="video", muted=muted, controls=False)


CASES = [
    ("no film", phone_page(dom=page()), "none"),
    (
        "a film that waits for a tap: fine",
        phone_page(dom=page(subresources=(Subresource(kind="media", url="https://example.kg/суу.mp4"),))),
        "ok",
    ),
    ("a silent film behind the heading", phone_page(playing=(playing(True),)), "silent"),
    ("with sound", phone_page(playing=(playing(True), playing(False))), "playing"),
    ("what scripts made was not read", phone_page(dom=Unavailable.BROKEN), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
