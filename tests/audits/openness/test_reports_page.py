"""openness.reports-page: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import LanguageShare
from audits.registry import all_checks
from tests.builders import crawl, link, page, site

CASES = [
    (
        "a language whose words we do not know",
        site(page(languages=(LanguageShare(lang="uk", letters=900, confidence=0.9),))),
        "other_language",
    ),
    (
        "an indicator of a table",
        site(
            page(
                links=(
                    link(
                        "/12", "Число компаний, публикующих отчёты об использовании ресурсов", internal=True
                    ),
                )
            )
        ),
        "missing",
    ),
    (
        "on the use of donations",
        site(page(links=(link("/12", "Отчёт об использовании пожертвований", internal=True),))),
        "ok",
    ),
    ("in Kyrgyz", site(page(links=(link("/a", "Жылдык отчёт 2025", internal=True),))), "ok"),
    ("in Russian", site(page(links=(link("/b", "Годовые отчёты", internal=True),))), "ok"),
    ("in English", site(page(links=(link("/c", "Annual Report 2024 (PDF)", internal=True),))), "ok"),
    (
        "by its address: fine",
        site(page(links=(link("/docs/otchet-2025.pdf", "Скачать", internal=True),))),
        "ok",
    ),
    ("the word and the year", site(page(links=(link("/r", "Отчёт за 2024 год", internal=True),))), "ok"),
    ("reports and more", site(page(links=(link("/r", "Отчёты и планы", internal=True),))), "ok"),
    (
        "the last post of a student's project is no report of the organisation",
        site(page(links=(link("/blog/closing/", "Video, Project Report and Evaluation", internal=True),))),
        "missing",
    ),
    (
        "a report on a training is none",
        site(page(links=(link("/news/7", "Отчёт о семинаре для учителей", internal=True),))),
        "missing",
    ),
    (
        "harm begins like a report in Kyrgyz addresses",
        site(page(links=(link("/kesepet-jok/", "Зыян жок", internal=True),))),
        "missing",
    ),
    ("none", site(page(links=(link("/news", "Жаңылыктар", internal=True),))), "missing"),
    (
        "the report of another",
        site(page(links=(link("https://un.example/report", "UN report 2025"),))),
        "missing",
    ),
    ("not all was seen", site(page(), crawl=crawl(ended_by="pages")), "partly"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["openness.reports-page"].function(evidence).outcome == outcome  # type: ignore[arg-type]
