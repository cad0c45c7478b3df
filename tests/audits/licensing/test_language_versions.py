"""licensing.language-versions: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["licensing.language-versions"]

BY = "https://creativecommons.org/licenses/by/4.0/"
NC = "https://creativecommons.org/licenses/by-nc/4.0/"


def version(lang: str, href: str = "", count: int = 3) -> tuple[PageEvidence, ...]:
    shares = (LanguageShare(lang=lang, letters=900, confidence=0.95),)
    links = (link(href, rel=("license",), place="footer", context="Лицензия"),) if href else ()
    address = "https://example.kg/" if lang == "ky" else f"https://example.kg/{lang}/"
    return tuple(page(f"{address}{n or ''}", languages=shares, links=links) for n in range(count))


CASES = [
    ("same", site(*version("ky", BY), *version("ru", BY)), "ok"),
    ("missing in Russian", site(*version("ky", BY), *version("ru")), "missing"),
    ("different", site(*version("ky", BY), *version("ru", NC)), "different"),
    ("one language", site(*version("ky", BY)), "one_language"),
    (
        "a single page in Russian is no version: fine",
        site(*version("ky", BY), *version("ru", count=1)),
        "one_language",
    ),
    ("no licence", site(*version("ky"), *version("ru")), "no_license"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]


TOLD = [
    (
        site(*version("ky", BY), *version("ru", NC), *version("en")),
        {"licenses": "CC-BY, CC-BY-NC"},
        [("https://example.kg/", "CC-BY"), ("https://example.kg/ru/", "CC-BY-NC")],
    ),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["licensing.language-versions"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
