"""licensing.holder-own: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import block, page, site

CHECK = all_checks()["licensing.holder-own"]


def footer(text: str) -> object:
    words = block(text, place="footer")
    return site(page(blocks=(words,), rights_blocks=(words,)))


CASES = [
    ("own", footer("© 2026 «Өмүр» коомдук фонду"), "ok"),
    ("a company with company in its name: fine", footer("© 2026 Omur Company"), "ok"),
    ("template", footer("© 2019 Your Company. All rights reserved."), "template"),
    ("Russian template", footer("© 2021 Название сайта"), "template"),
    ("кыргызча шаблон", footer("© 2021 Сайттын аты"), "template"),
    ("a name that begins like one", footer("© 2026 Мой сайт «Өмүр»"), "ok"),
    ("the builder of the site", footer("© 2026 Бесплатный конструктор сайтов uCoz"), "builder"),
    ("nothing", site(page()), "no_holder"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
