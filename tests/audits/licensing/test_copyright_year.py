"""licensing.copyright-year: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import block, page, site

CHECK = all_checks()["licensing.copyright-year"]


def footer(text: str, place: str = "footer") -> object:
    words = block(text, place=place)
    return site(page(blocks=(words,), rights_blocks=(words,)))


CASES = [
    ("this year", footer("© 2026 «Өмүр» коомдук фонду"), "ok"),
    ("a range up to this year", footer("© 2009–2026 ОФ «Өмүр». Все права защищены."), "ok"),
    ("three years are few", footer("© 2023 Public foundation Omur"), "ok"),
    ("twelve years ago", footer("© 2014 «Өмүр» коомдук фонду. Бардык укуктар корголгон."), "old"),
    ("an old range", footer("Copyright © 2009-2015 Omur"), "old"),
    ("a script may write the end", footer("© 2014 – «Өмүр» коомдук фонду"), "unclear"),
    ("up to now", footer("© 2014 - present, Omur"), "unclear"),
    ("no year", footer("© «Өмүр» коомдук фонду"), "no_year"),
    ("nothing", site(page()), "no_year"),
    ("the year of a photo in the text: fine", footer("© 2011 Reuters", place="main"), "no_year"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
