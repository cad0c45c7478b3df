"""social.ways-to-take-part: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare, PageEvidence
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.ways-to-take-part"]


def home(*names: str) -> PageEvidence:
    return page(links=tuple(link(f"/{n}", name) for n, name in enumerate(names)))


CASES = [
    ("ru", site(home("О нас", "Стать волонтёром")), "ok"),
    ("ky", site(home("Ыктыярчы болуңуз", "Иш-чаралар")), "ok"),
    ("en", site(home("Get involved")), "ok"),
    ("a question to the organisation: fine", site(home("Суроо берүү")), "ok"),
    ("a camp", site(home("Лагерге жазылуу")), "ok"),
    ("news only", site(home("Башкы барак", "Жаңылыктар", "Биз жөнүндө", "Байланыш")), "not_seen"),
    (
        "a language whose words we do not know",
        site(page(languages=(LanguageShare(lang="uk", letters=900, confidence=0.9),))),
        "other_language",
    ),
    ("nothing", site(page()), "not_seen"),
    (
        "no home",
        site(page("https://example.kg/a", depth=1, found_on="x"), site="https://example.kg/"),
        "no_home",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
