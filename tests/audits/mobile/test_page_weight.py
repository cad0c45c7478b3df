"""mobile.page-weight: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Asset, SiteEvidence
from audits.mobile.page_weight import check as CHECK  # noqa: N812
from tests.builders import page, site


def weighing(size: int, body_bytes: int = 20_000) -> SiteEvidence:
    home = page(transfer_bytes=20_000, body_bytes=body_bytes)
    photo = Asset(
        url="https://example.kg/сүрөт.jpg",
        kind="image",
        pages=(home.url,),
        status=200,
        bytes=size,
        content_type="image/jpeg",
    )
    return site(home, assets=(photo,))


CASES = [
    ("light", weighing(300_000), "light"),
    ("large before it is packed: fine", weighing(300_000, body_bytes=9_000_000), "light"),
    ("middle", weighing(1_500_000), "middle"),
    ("heavy", weighing(3_000_000), "heavy"),
    ("very heavy", weighing(9_000_000), "very_heavy"),
    ("nothing measured", site(page(), assets=()), "not_measured"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
