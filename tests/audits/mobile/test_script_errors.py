"""mobile.script-errors: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Loading, ScriptError
from audits.mobile.script_errors import check as CHECK  # noqa: N812
from tests.builders import phone_page

CASES = [
    ("none", phone_page(), "ok"),
    (
        "many scripts and none of them stops: fine",
        phone_page(loading=Loading(requests=90, long_tasks=3)),
        "ok",
    ),
    (
        "one",
        phone_page(
            loading=Loading(
                script_errors=(
                    ScriptError(text="TypeError: омур is undefined", url="https://example.kg/a.js", line=3),
                ),
                script_error_count=1,
            )
        ),
        "errors",
    ),
    ("more than are kept", phone_page(loading=Loading(script_error_count=400)), "errors"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
