"""language.encoding: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import page

CASES = [
    ("utf-8", page(encoding="utf-8", encoding_source="meta"), "ok"),
    ("utf-8 by its mark", page(encoding="utf-8", encoding_source="bom"), "ok"),
    ("plain ASCII is fine", page(encoding="utf-8", encoding_source="default"), "ok"),
    ("not named", page(encoding="utf-8", encoding_source="detected"), "unnamed"),
    ("windows-1251", page(encoding="windows-1251", encoding_source="header"), "old"),
    ("a wrong name", page(encoding="utf-8", encoding_source="header", decoding_errors=40), "lost"),
    ("one stray sign is fine", page(encoding="utf-8", encoding_source="header", decoding_errors=1), "ok"),
    ("not recorded", page(), "not_told"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.encoding"].function(evidence).outcome == outcome  # type: ignore[arg-type]
