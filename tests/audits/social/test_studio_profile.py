"""social.studio-profile: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.studio_profile import check as CHECK  # noqa: N812
from tests.builders import link, page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("own", site(seen("https://www.facebook.com/omur.kg")), "ok"),
    (
        "studio",
        site(
            page(
                links=(
                    link(
                        "https://www.instagram.com/manas_studio",
                        "Manas",
                        place="footer",
                        context="Сайт сделан в студии Manas",
                    ),
                )
            )
        ),
        "studio_only",
    ),
    (
        "beside the studio a page that may be the organisation's own",
        site(
            page(
                links=(
                    link(
                        "https://www.facebook.com/hospis",
                        "Наши друзья рассказали о нас",
                        context="Наши друзья рассказали о нас вчера",
                    ),
                    link(
                        "https://www.instagram.com/manas_studio",
                        "Manas",
                        place="footer",
                        context="Разработка сайта: Manas",
                    ),
                )
            )
        ),
        "unclear",
    ),
    ("none", site(page()), "none"),
    (
        "the studio named beside own pages is fine",
        site(
            page(
                links=(
                    link("https://www.facebook.com/omur.kg", "Facebook", place="footer"),
                    link(
                        "https://www.instagram.com/manas_studio",
                        "Manas",
                        place="footer",
                        context="Разработка сайта: Manas",
                    ),
                )
            )
        ),
        "ok",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
