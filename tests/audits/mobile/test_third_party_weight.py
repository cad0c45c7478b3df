"""mobile.third-party-weight: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Loading, ThirdParty, Transfer
from audits.mobile.third_party_weight import check as CHECK  # noqa: N812
from tests.builders import phone_page


def foreign(theirs: int, everything: int, hosts: int = 1) -> Loading:
    return Loading(
        transfers=(Transfer(kind="script", requests=9, bytes=everything, third_party_bytes=theirs),),
        third_parties=tuple(
            ThirdParty(host=f"counter{n}.example", requests=1, bytes=theirs) for n in range(hosts)
        ),
    )


CASES = [
    ("all is the site's own", phone_page(), "ok"),
    ("most of a light page: fine", phone_page(loading=foreign(400_000, 450_000)), "ok"),
    ("a heavy map, less than half", phone_page(loading=foreign(900_000, 1_900_000)), "ok"),
    ("most of a heavy page", phone_page(loading=foreign(900_000, 1_700_000)), "much"),
    ("nine hosts", phone_page(loading=foreign(9_000, 400_000, hosts=9)), "much"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
