"""licensing.copyright-holder: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence
from audits.licensing.copyright_holder import check as CHECK  # noqa: N812
from tests.builders import block, page, site


def saying(text: str, place: str = "footer", **kw: object) -> PageEvidence:
    words = block(text, place=place)
    return page(blocks=(words,), rights_blocks=(words,), **kw)


CASES = [
    ("name and year", site(saying("© 2026 «Өмүр» коомдук фонду")), "ok"),
    ("no year", site(saying("© «Өмүр» коомдук фонду")), "no_year"),
    ("sign alone", site(saying("© 2026")), "no_holder"),
    (
        "the builder beside the sign is no holder",
        site(saying("© 2026 Google+ Бесплатный конструктор сайтов uCoz")),
        "builder",
    ),
    (
        "the map and its licence are another's",
        site(saying("© OpenStreetMap contributors, ODbL")),
        "missing",
    ),
    ("a credit of photos in the foot", site(saying("Photos © UNICEF/Asanova")), "missing"),
    ("nothing", site(page()), "missing"),
    ("an old year is a year: fine", site(saying("© 2009–2014 Кыргызстандын укук коргоочулары")), "ok"),
    (
        "a photographer in an article is not the holder",
        site(saying("Сүрөт © Reuters", place="article")),
        "missing",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("© 2025 Фонд «Выход» Telegram", "Фонд «Выход»"),
        ("© ИТ-мектеп 2026 YouTube Discord", "ИТ-мектеп"),
        ("© 2026 «Биргелик»Мы в Facebook info@birgelik.example", "«Биргелик»"),
    ],
)
def test_links_behind_the_holder_are_no_part_of_the_name(line: str, holder: str) -> None:
    verdict = CHECK.function(site(saying(line)))  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.params["holder"] == holder
