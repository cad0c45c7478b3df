"""trust.certificate-days: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Tls
from audits.registry import all_checks
from tests.builders import page, site

HOME = "https://example.kg/"


def tls(code: int, **kw: str) -> object:
    return site(page(HOME), tls=Tls(host="example.kg", verify_code=code, **kw))


CASES = [
    ("three months", tls(0, not_after="2027-02-21T08:00:00Z"), "ok"),
    ("a week", tls(0, not_after="2026-11-30T08:00:00Z"), "soon"),
    ("already over: fine", tls(10, not_after="2026-11-01T08:00:00Z"), "over"),
    ("no date", tls(0), "not_told"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.certificate-days"].function(evidence).outcome == outcome  # type: ignore[arg-type]
