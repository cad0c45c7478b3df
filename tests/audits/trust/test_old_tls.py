"""trust.old-tls: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Tls
from audits.registry import all_checks
from tests.builders import page, site


def tls(protocol: str, code: int = 0) -> object:
    return site(page(), tls=Tls(host="example.kg", verify_code=code, protocol=protocol))


CASES = [
    ("of today", tls("TLSv1.3"), "ok"),
    ("of yesterday is fine", tls("TLSv1.2"), "ok"),
    ("expired, but not old: fine", tls("TLSv1.2", 10), "ok"),
    ("TLS 1.1 as the newest", tls("TLSv1.1"), "old"),
    ("TLS 1.0 as the newest", tls("TLSv1"), "old"),
    ("not told", tls(""), "not_told"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.old-tls"].function(evidence).outcome == outcome  # type: ignore[arg-type]
