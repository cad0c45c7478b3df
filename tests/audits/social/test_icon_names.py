"""social.icon-names: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.icon_names import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("named", site(seen("https://www.facebook.com/omur.kg")), "ok"),
    ("nameless", site(seen("https://www.facebook.com/omur.kg", name="")), "none"),
    (
        "one of two",
        site(
            page(
                links=(
                    link("https://www.facebook.com/omur.kg", "Facebook", place="footer"),
                    link("https://www.instagram.com/omur.kg", "", place="footer"),
                )
            )
        ),
        "some",
    ),
    ("no profiles", site(page()), "no_profiles"),
    (
        "named for search engines only: fine",
        site(page(json_ld=('{"@type": "NGO", "sameAs": "https://www.facebook.com/omur.kg"}',))),
        "no_profiles",
    ),
    ("Kyrgyz name", site(seen("https://ok.ru/group/70000001234567", name="Одноклассники")), "ok"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
