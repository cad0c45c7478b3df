"""trust.certificate: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Tls
from audits.registry import all_checks
from tests.builders import page, site

HOME = "https://example.kg/"


def tls(code: int, **kw: str) -> object:
    return site(page(HOME), tls=Tls(host="example.kg", verify_code=code, **kw))


CASES = [
    ("accepted", tls(0), "ok"),
    ("ends tomorrow: fine until then", tls(0, not_after="2026-11-25T00:00:00Z"), "ok"),
    ("expired", tls(10, not_after="2026-10-01T00:00:00Z"), "expired"),
    ("another host", tls(62), "wrong_host"),
    ("another numeric address", tls(64), "wrong_host"),
    ("self-signed", tls(18), "self_made"),
    ("a part of the chain is missing", tls(20), "chain"),
    ("revoked", tls(23, verify_message="certificate revoked"), "other"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.certificate"].function(evidence).outcome == outcome  # type: ignore[arg-type]
