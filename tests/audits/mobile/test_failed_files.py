"""mobile.failed-files: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import FailedRequest, Loading
from audits.mobile.failed_files import check as CHECK  # noqa: N812
from tests.builders import phone_page


def failed(status: int | None, third_party: bool = False) -> FailedRequest:
    return FailedRequest(
        url="https://example.kg/сүрөт.jpg",
        kind="image",
        reason=str(status),
        status=status,
        third_party=third_party,
    )


CASES = [
    ("all came", phone_page(), "ok"),
    (
        "a counter of others is down, and our own proxy refused one: fine",
        phone_page(loading=Loading(requests=9, failed=(failed(503, third_party=True), failed(None)))),
        "ok",
    ),
    ("two photos", phone_page(loading=Loading(requests=9, failed=(failed(404), failed(410)))), "some"),
    ("a fifth", phone_page(loading=Loading(requests=20, failed=(failed(404),) * 4)), "some"),
    ("more than a fifth", phone_page(loading=Loading(requests=20, failed=(failed(500),) * 5)), "many"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
