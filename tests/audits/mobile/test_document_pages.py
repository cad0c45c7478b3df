"""mobile.document-pages: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import PageEvidence
from audits.registry import all_checks
from tests.builders import HOME, block, link, page, site

CHECK = all_checks()["mobile.document-pages"]
MENU = (link("/биз", "Биз жөнүндө", internal=True), link("/charter.pdf", "Устав"))
FOOT = block("Бишкек шаары, бардык укуктар корголгон. " * 10, place="footer")


def inner(name: str, text: str, *files: str) -> PageEvidence:
    return page(
        HOME + name,
        links=(*MENU, *(link(file, "Отчёт", internal=True) for file in files)),
        blocks=(FOOT, block(f"{name} {text}")),
    )


TEXT = "Фонд 2025-жылы айылдарда он эки кудук казып, мектептерди суу менен камсыз кылды. " * 5
PAGES = (page(links=MENU, blocks=(FOOT,)), *(inner(f"кабар-{n}", f"{TEXT}{n}") for n in range(5)))
LIST = tuple(f"/{year}.pdf" for year in range(2015, 2026))

CASES = [
    ("with text", site(*PAGES, inner("отчёт", TEXT, "/2025.pdf")), "ok"),
    ("a list of files is fine", site(*PAGES, inner("отчёттор", "Отчёттор", *LIST)), "ok"),
    ("a file that the menu names on every page is fine", site(*PAGES, inner("кыска", "Жакында")), "ok"),
    ("only a file", site(*PAGES, inner("отчёт", "Отчёт", "/2025.pdf")), "some"),
    ("mostly files", site(*PAGES, *(inner(f"о{n}", "Отчёт", f"/{n}.pdf") for n in range(4))), "many"),
    ("too few pages", site(PAGES[0], inner("отчёт", "Отчёт", "/2025.pdf")), "few_pages"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
