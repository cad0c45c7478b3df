"""seo.secure-connection: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Tls, Unavailable
from audits.seo.secure_connection import check as CHECK  # noqa: N812
from tests.builders import page, site


def tls(code: int) -> Tls:
    return Tls(host="example.kg", verify_code=code, verify_message="certificate has expired" if code else "")


CASES = [
    ("https", site(page()), "ok"),
    ("http only", site(page("http://example.kg/"), tls=Unavailable.REFUSED), "missing"),
    ("out of an archive: nobody tried https", site(page("http://example.kg/")), "not_looked"),
    ("both", site(page("http://example.kg/"), tls=tls(0)), "optional"),
    ("https with a port: fine", site(page("https://example.kg:8443/")), "ok"),
    ("expired", site(page(), tls=tls(10)), "bad_certificate"),
    ("no home", site(), "no_home"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
