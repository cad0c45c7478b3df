"""openness.wikipedia: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, page, site

CASES = [
    ("Kyrgyz Wikipedia", site(page(links=(link("https://ky.wikipedia.org/wiki/Нарын", "Нарын"),))), "ok"),
    ("Commons", site(page(links=(link("https://commons.wikimedia.org/wiki/File:A.jpg", "Сүрөт"),))), "ok"),
    ("a look-alike host", site(page(links=(link("https://wikipedia.org.example/", "Википедия"),))), "none"),
    ("none is no fault", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["openness.wikipedia"].function(evidence).outcome == outcome  # type: ignore[arg-type]
