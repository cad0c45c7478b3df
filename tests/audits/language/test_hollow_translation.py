"""language.hollow-translation: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, PageEvidence
from audits.registry import all_checks
from tests.builders import page, site


def text(path: str, lang: str, letters: int = 900) -> PageEvidence:
    return page(
        f"https://example.kg{path}", languages=(LanguageShare(lang=lang, letters=letters, confidence=0.95),)
    )


CASES = [
    ("right", site(text("/", "ru"), text("/ky/", "ky"), text("/en/a", "en")), "ok"),
    ("kg in the address means Kyrgyz here: fine", site(text("/kg/", "ky"), text("/kg/a", "ky")), "ok"),
    ("one page is Russian", site(text("/ky/", "ky"), text("/ky/a", "ru"), text("/ky/b", "ky")), "some"),
    (
        "the Kyrgyz version is English",
        site(text("/ky/", "en"), text("/ky/a", "en"), text("/ru/", "ru")),
        "hollow",
    ),
    ("a single page is not a version yet", site(text("/ky/", "en"), text("/ru/", "ru")), "some"),
    ("a menu decides nothing", site(text("/ky/", "ru", 90)), "one"),
    ("no versions", site(text("/about", "ru")), "one"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.hollow-translation"].function(evidence).outcome == outcome  # type: ignore[arg-type]
