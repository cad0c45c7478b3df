"""openness.free-system: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import meta, page, site

CASES = [
    ("WordPress", site(page(metas=(meta("generator", "WordPress 6.8"),))), "free"),
    (
        "a free system with a paid theme: fine",
        site(page(metas=(meta("generator", "WordPress 6.8"), meta("generator", "Elementor Pro")))),
        "free",
    ),
    ("Tilda", site(page(metas=(meta("generator", "Tilda Publishing"),), links=())), "closed"),
    ("nobody knows", site(page()), "unsure"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["openness.free-system"].function(evidence).outcome == outcome  # type: ignore[arg-type]
