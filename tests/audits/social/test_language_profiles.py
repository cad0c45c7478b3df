"""social.language-profiles: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.language-profiles"]

FB = "https://www.facebook.com/omur.kg"
OLD = "https://www.facebook.com/omur2012"


def version(lang: str, *hrefs: str, count: int = 2) -> tuple[PageEvidence, ...]:
    shares = (LanguageShare(lang=lang, letters=900, confidence=0.95),)
    links = tuple(link(href, "Фейсбук", place="footer") for href in hrefs)
    return tuple(page(f"https://example.kg/{lang}/{n}", languages=shares, links=links) for n in range(count))


CASES = [
    ("same", site(*version("ky", FB), *version("ru", FB)), "ok"),
    ("other in Russian", site(*version("ky", FB), *version("ru", OLD)), "other"),
    ("one of two is the same", site(*version("ky", FB), *version("ru", FB, OLD)), "ok"),
    ("one language", site(*version("ky", FB)), "one_language"),
    ("a single page is no version", site(*version("ky", FB), *version("ru", OLD, count=1)), "one_language"),
    ("none in Russian is another matter: fine", site(*version("ky", FB), *version("ru")), "one_language"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
