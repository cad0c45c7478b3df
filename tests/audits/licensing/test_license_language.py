"""licensing.license-language: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, PageEvidence
from audits.registry import all_checks
from tests.builders import link, page

CHECK = all_checks()["licensing.license-language"]

BY = "https://creativecommons.org/licenses/by/4.0/"


def seen(*hrefs: str, lang: str = "ky", place: str = "footer") -> PageEvidence:
    shares = (LanguageShare(lang=lang, letters=900, confidence=0.95),)
    return page(languages=shares, links=tuple(link(href, "CC BY 4.0", place=place) for href in hrefs))


CASES = [
    ("Russian summary on a Kyrgyz page", seen(BY, BY + "deed.ru"), "ok"),
    ("Russian summary on a Russian page", seen(BY + "deed.ru", lang="ru"), "ok"),
    ("English page", seen(BY, lang="en"), "ok"),
    ("Kyrgyz page, no summary", seen(BY), "english"),
    ("left by a translator", seen(BY + "deed.de", lang="ru"), "foreign"),
    ("the text of the licence as a plain file", seen(BY + "legalcode.txt", lang="en"), "ok"),
    ("Uzbek", seen(BY, lang="uz"), "not_judged"),
    ("the licence of a photo in the text: fine", seen(BY, place="article"), "not_judged"),
    ("no licence", page(), "not_judged"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
