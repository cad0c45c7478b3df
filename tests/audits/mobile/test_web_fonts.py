"""mobile.web-fonts: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Subresource
from audits.registry import all_checks
from tests.builders import HOME, page

CHECK = all_checks()["mobile.web-fonts"]
GOOGLE = "https://fonts.googleapis.com/css"


def loading(*resources: Subresource) -> object:
    return page(titles=("Өмүр",), subresources=resources)


def style(url: str) -> Subresource:
    return Subresource(kind="style", url=url, third_party=True)


CASES = [
    ("two", loading(style(GOOGLE + "?family=Noto+Sans:400,700|PT+Serif&subset=cyrillic,cyrillic-ext")), "ok"),
    (
        "one in many strengths is fine",
        loading(style(GOOGLE + "2?family=Roboto:wght@100;300;400;500;700;900&display=swap")),
        "ok",
    ),
    ("many in one line", loading(style(GOOGLE + "?family=Roboto|Lobster|Oswald|PT+Sans")), "many"),
    ("many files", loading(*(Subresource(kind="font", url=f"{HOME}{n}.woff2") for n in range(4))), "many"),
    ("none", loading(style(HOME + "style.css?family=5")), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
