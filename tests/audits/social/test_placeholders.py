"""social.placeholders: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.placeholders import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("own", site(seen("https://www.facebook.com/omur.kg")), "ok"),
    (
        "empty beside own",
        site(
            page(
                links=(
                    link("https://www.facebook.com/omur.kg", "Facebook", place="footer"),
                    link("#", "Instagram", place="footer"),
                )
            )
        ),
        "some",
    ),
    ("all empty", site(page(links=(link("#", "Facebook", place="footer"),))), "all"),
    ("front page of the network", site(seen("https://www.instagram.com/")), "all"),
    ("a link upwards is no icon", site(page(links=(link("#", "Жогору", place="footer"),))), "none"),
    ("none", site(page()), "none"),
    (
        "Kyrgyz letters",
        site(page(links=(link("javascript:void(0)", "Биздин Инстаграм", place="nav"),))),
        "all",
    ),
    (
        "a button that a script answers is fine",
        site(page(links=(link("#", "Facebook", has_onclick=True, place="footer"),))),
        "none",
    ),
    (
        "a sentence that mentions a network is no icon",
        site(
            page(
                links=(
                    link(
                        "#", "Facebook менен Instagram тармактарында кантип коопсуз болуу керек: толук сабак"
                    ),
                )
            )
        ),
        "none",
    ),
    (
        "the front page of a network in an article is fine",
        site(seen("https://www.facebook.com/", place="article"), page("https://example.kg/a")),
        "none",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
