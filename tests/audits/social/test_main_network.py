"""social.main-network: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.social.main_network import check as CHECK  # noqa: N812
from tests.builders import link, on_phone, page, phone_page, site


def seen(
    *hrefs: str, place: str = "footer", name: str = "Биздин барак", url: str = "https://example.kg/"
) -> PageEvidence:
    return page(url, links=tuple(link(href, name, place=place) for href in hrefs))


CASES = [
    ("facebook", site(seen("https://www.facebook.com/omur.kg")), "ok"),
    ("hub", site(seen("https://linktr.ee/omur")), "hub"),
    ("linkedin only", site(seen("https://www.linkedin.com/company/omur")), "other"),
    ("cannot tell", site(seen("https://www.facebook.com/share/1AbCdEf/")), "unclear"),
    ("front page of the network", site(seen("https://www.facebook.com/")), "placeholder"),
    ("nothing", site(page()), "none"),
    (
        "a footer that scripts make",
        on_phone(phone_page(dom=seen("https://www.instagram.com/omur.kg")), pages=(page(),)),
        "by_scripts",
    ),
    (
        "it stands in the page too: fine",
        on_phone(phone_page(dom=page()), pages=(seen("https://www.instagram.com/omur.kg"),)),
        "ok",
    ),
    (
        "a share button is no profile",
        site(seen("https://www.facebook.com/sharer/sharer.php?u=x")),
        "share_only",
    ),
    ("Odnoklassniki: fine", site(seen("https://ok.ru/group/70000001234567")), "ok"),
    ("TikTok alone", site(seen("https://www.tiktok.com/@omur.kg")), "other"),
    ("icon with #", site(page(links=(link("#", "Фейсбук", place="footer"),))), "placeholder"),
    ("name of the template", site(seen("https://www.facebook.com/yourpage")), "placeholder"),
    (
        "named for search engines only",
        site(page(json_ld=('{"@type": "NGO", "sameAs": "https://www.facebook.com/omur.kg"}',))),
        "none",
    ),
    (
        "a button that a script answers is no placeholder",
        site(page(links=(link("#", "Facebook", has_onclick=True),))),
        "none",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
