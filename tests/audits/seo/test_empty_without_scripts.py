"""seo.empty-without-scripts: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Image, Subresource
from audits.registry import all_checks
from tests.builders import HOME, page

CHECK = all_checks()["seo.empty-without-scripts"]
SCRIPT = (Subresource(kind="script", url=HOME + "app.js"),)

CASES = [
    ("text and scripts", page(text_letters=900, subresources=SCRIPT), "ok"),
    ("little text without scripts", page(text_letters=20), "ok"),
    (
        "a photo page is fine",
        page(
            text_letters=20, subresources=SCRIPT, images=(Image(src="сүрөт.jpg", url=HOME + "a.jpg", alt=""),)
        ),
        "ok",
    ),
    ("empty", page(text_letters=0, subresources=SCRIPT), "empty"),
    (
        "says so itself",
        page(text_letters=120, subresources=SCRIPT, noscript_text="Для работы сайта включите JavaScript"),
        "empty",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
