"""openness.code-repository: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, page, site

CASES = [
    (
        "of the organisation by its title",
        site(page(titles=("Jashyl Bulak",), links=(link("https://github.com/jashyl-bulak/suu", "Код"),))),
        "ok",
    ),
    ("of the organisation by its address", site(page(links=(link("https://gitlab.com/example/map"),))), "ok"),
    (
        "the theme of the site is another's work",
        site(page(titles=("Өмүр",), links=(link("https://github.com/twbs/bootstrap", "Bootstrap"),))),
        "unclear",
    ),
    ("the front page of the service", site(page(links=(link("https://github.com/", "GitHub"),))), "none"),
    ("none is no fault", site(page()), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["openness.code-repository"].function(evidence).outcome == outcome  # type: ignore[arg-type]
