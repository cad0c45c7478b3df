"""mobile.caching: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Asset
from audits.mobile.caching import check as CHECK  # noqa: N812
from tests.builders import page, site


def asset(cache_control: str, **kw: bool) -> Asset:
    return Asset(
        url="https://example.kg/a.css",
        kind="style",
        pages=(),
        status=200,
        bytes=9,
        cache_control=cache_control,
        **kw,  # type: ignore[arg-type]
    )


CASES = [
    ("a month", site(page(), assets=(asset("max-age=2592000"),)), "ok"),
    ("none", site(page(), assets=(asset(""),)), "none"),
    ("no-store wins", site(page(), assets=(asset("no-store, max-age=2592000"),)), "none"),
    ("some", site(page(), assets=(asset("max-age=2592000"), asset("max-age=60"))), "some"),
    (
        "others' files are not theirs to mend: fine",
        site(page(), assets=(asset("", third_party=True),)),
        "no_files",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
