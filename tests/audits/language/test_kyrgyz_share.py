"""language.kyrgyz-share: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import block, page, site

KY, RU = "Биздин уюм айыл жаштарына жардам берет. " * 5, "Мы помогаем сельской молодёжи учиться. " * 5
RIGHT = "Биздин өмүрүбүз жана жаңы үмүттөрүбүз жөнүндө көп айтылат, өлкөбүздүн жаштары үчүн иштейбиз. "
HACKED = (RIGHT * 3).translate(str.maketrans("өүң", "єїў"))
CASES = [
    ("two languages", site(page(blocks=(block(KY, detected="ky"), block(RU, detected="ru")))), "ok"),
    ("too little", site(page(blocks=(block("Салам", detected="ky"),))), "unsure"),
    (
        "a text on every page counts once",
        site(
            *(
                page(f"https://example.kg/{n}", blocks=(block("Биз жөнүндө жаңылыктар", detected="ky"),))
                for n in range(20)
            )
        ),
        "unsure",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.kyrgyz-share"].function(evidence).outcome == outcome  # type: ignore[arg-type]


TOLD = [
    (site(page(blocks=(block(KY, detected="ky"), block(RU, detected="uk")))), {"ky": 50, "others": 50}, []),
    (
        site(page(blocks=(block(HACKED, detected="uk", letters=200), block(RU, detected="ru", letters=200)))),
        {"ky": 50, "ru": 50, "others": 0},
        [],
    ),
]


@pytest.mark.parametrize(("evidence", "params", "places"), TOLD)
def test_told(evidence: object, params: dict[str, object], places: list[tuple[str, str]]) -> None:
    verdict = all_checks()["language.kyrgyz-share"].function(evidence)  # type: ignore[arg-type]
    assert params.items() <= dict(verdict.params).items()
    assert [(place.url, place.markup) for place in verdict.subjects] == places
