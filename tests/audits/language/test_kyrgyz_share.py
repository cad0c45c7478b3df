"""language.kyrgyz-share: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import block, page, site

KY, RU = "Биздин уюм айыл жаштарына жардам берет. " * 5, "Мы помогаем сельской молодёжи учиться. " * 5
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
