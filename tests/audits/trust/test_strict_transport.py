"""trust.strict-transport: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import page, site


def headed(*headers: tuple[str, str], url: str = "https://example.kg/") -> object:
    return site(page(url, headers=(("Server", "nginx"), *headers)))


CASES = [
    ("a year", headed(("Strict-Transport-Security", "max-age=31536000; includeSubDomains")), "ok"),
    ("one day to begin with is fine", headed(("strict-transport-security", 'max-age="86400"')), "ok"),
    ("switched off", headed(("Strict-Transport-Security", "max-age=0")), "none"),
    ("no line", headed(), "none"),
    ("http: fine here", headed(url="http://example.kg/"), "not_secure"),
    ("no headers kept", site(page()), "not_told"),
    ("no home page", site(), "not_told"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.strict-transport"].function(evidence).outcome == outcome  # type: ignore[arg-type]
