"""openness.reports-page: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import crawl, link, page, site

CASES = [
    ("in Kyrgyz", site(page(links=(link("/a", "Жылдык отчёт 2025", internal=True),))), "ok"),
    ("in Russian", site(page(links=(link("/b", "Годовые отчёты", internal=True),))), "ok"),
    ("in English", site(page(links=(link("/c", "Annual Report 2024 (PDF)", internal=True),))), "ok"),
    (
        "by its address: fine",
        site(page(links=(link("/docs/otchet-2025.pdf", "Скачать", internal=True),))),
        "ok",
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
