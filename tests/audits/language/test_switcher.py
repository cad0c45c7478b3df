"""language.switcher: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site


def text(path: str, lang: str, *links: object) -> PageEvidence:
    shares = (LanguageShare(lang=lang, letters=900, confidence=0.95),)
    return page(f"https://example.kg{path}", languages=shares, links=links)


KYRGYZ = tuple(text(f"/ky/{n}", "ky") for n in range(3))
CASES = [
    (
        "a link to a Kyrgyz page",
        site(text("/", "ru", link("/ky/0", "Кыргызча", internal=True)), *KYRGYZ),
        "ok",
    ),
    ("by its address", site(text("/", "ru", link("/ky/", "КЫР", internal=True)), *KYRGYZ), "ok"),
    ("no way", site(text("/", "ru", link("/about", "О нас", internal=True)), *KYRGYZ), "missing"),
    ("one language", site(text("/", "ru"), text("/a", "ru")), "one"),
    ("two pages in another language are no version: fine", site(text("/", "ru"), *KYRGYZ[:2]), "one"),
    ("home not seen", site(), "no_home"),
    ("the text of the home page tells no language, all others one", site(page(), *KYRGYZ), "one"),
    (
        "by what the link says of its goal",
        site(text("/", "ru", link("/?l=3", "КЫР", internal=True, hreflang="ky-KG")), *KYRGYZ),
        "ok",
    ),
    (
        "by a page whose address does not tell",
        site(text("/", "ru", link("/7", "Биз", internal=True)), *(text(f"/{n}", "ky") for n in range(7, 10))),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.switcher"].function(evidence).outcome == outcome  # type: ignore[arg-type]
