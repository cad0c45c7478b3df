"""licensing.terms-page: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import LanguageShare
from audits.licensing.terms_page import check as CHECK  # noqa: N812
from tests.builders import block, link, page, site

CASES = [
    ("Kyrgyz", site(page(links=(link("/sharttar", "Колдонуу шарттары", internal=True),))), "ok"),
    ("by address", site(page(links=(link("/license/", "Кандай колдонсо болот", internal=True),))), "ok"),
    (
        "others' terms do not count",
        site(page(links=(link("https://policies.google.com/terms", "Terms of use"),))),
        "missing",
    ),
    (
        "the terms of the organisation's main site",
        site(page(links=(link("https://main.example/terms/", "Terms", place="footer"),))),
        "elsewhere",
    ),
    (
        "a language whose words we do not know",
        site(page(languages=(LanguageShare(lang="uk", letters=900, confidence=0.9),))),
        "other_language",
    ),
    ("none", site(page()), "missing"),
    (
        "terms of a state licence are no terms of use",
        site(
            page(links=(link("/license/", "Лицензиялар", internal=True),)),
            page("https://example.kg/license/", blocks=(block("Министрликтин № 123 лицензиясы берилген."),)),
        ),
        "missing",
    ),
    (
        "a page called licence that speaks of reuse: fine",
        site(
            page(links=(link("/license/", "Лицензия", internal=True),)),
            page(
                "https://example.kg/license/",
                blocks=(block("Все материалы этого сайта доступны по лицензии CC BY 4.0."),),
            ),
        ),
        "ok",
    ),
    (
        "an article about copyright is no such page",
        site(page(links=(link("/news/7", "Что такое авторское право: лекция", internal=True),))),
        "missing",
    ),
    ("Russian", site(page(links=(link("/p/3", "Условия использования материалов", internal=True),))), "ok"),
    (
        "a state licence above a footer with rights is no terms page",
        site(
            page(links=(link("/license/", "Лицензиялар", internal=True),)),
            page(
                "https://example.kg/license/",
                blocks=(block("Министрликтин № 123 лицензиясы берилген."),),
                links=(
                    link(
                        "https://creativecommons.org/licenses/by/4.0/",
                        "CC BY 4.0",
                        rel=("license",),
                        place="footer",
                    ),
                ),
                rights_blocks=(block("Сайттын мазмуну CC BY 4.0 лицензиясы менен.", place="footer"),),
            ),
        ),
        "missing",
    ),
    (
        "a licence page with the link in its text: fine",
        site(
            page(links=(link("/license/", "Лицензиялар", internal=True),)),
            page(
                "https://example.kg/license/",
                links=(
                    link(
                        "https://creativecommons.org/licenses/by/4.0/",
                        "CC BY 4.0",
                        rel=("license",),
                        place="main",
                    ),
                ),
            ),
        ),
        "ok",
    ),
    (
        "a licence page that says it in words: fine",
        site(
            page(links=(link("/license/", "Лицензиялар", internal=True),)),
            page(
                "https://example.kg/license/",
                rights_blocks=(block("Все материалы этого сайта доступны по лицензии CC BY 4.0."),),
            ),
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
