"""seo.title-telling: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import page, site

CHECK = all_checks()["seo.title-telling"]


def titled(*titles: str) -> object:
    return site(
        *(
            page(f"https://example.kg/{n or ''}", titles=(title,) if title else ())
            for n, title in enumerate(titles)
        )
    )


CASES = [
    ("telling", titled("«Өмүр» коомдук фонду", "Байланыштар — Өмүр"), "ok"),
    ("short words are fine", titled("Өмүр", "Жаңылыктар", "Home for children"), "ok"),
    ("home page in Russian", titled("Главная", "Контакты — Өмүр"), "home"),
    ("home page in Kyrgyz", titled("Башкы бет", "Байланыштар"), "home"),
    ("from a word processor", titled("Өмүр", "otchet_2019.doc"), "inner"),
    ("untitled", titled("Өмүр", "Untitled Document"), "inner"),
    ("one title everywhere is another matter", titled("Главная", "Главная"), "none"),
    ("no titles", titled("", ""), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
