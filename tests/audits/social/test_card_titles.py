"""social.card-titles: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import meta, page, site

CHECK = all_checks()["social.card-titles"]


def pages(*pairs: tuple[str, str]) -> object:
    return site(
        *(
            page(f"https://example.kg/{n}", titles=(title,), metas=(meta("og:title", card),) if card else ())
            for n, (title, card) in enumerate(pairs)
        )
    )


CASES = [
    ("own", pages(*((f"Жаңылык {n}", f"Жаңылык {n}") for n in range(5))), "ok"),
    ("same everywhere", pages(*((f"Жаңылык {n}", "«Өмүр» фонду") for n in range(5))), "same"),
    (
        "the pages themselves have one title: another matter: fine",
        pages(*(("Өмүр", "Өмүр") for _ in range(5))),
        "ok",
    ),
    ("two of five", pages(("А", "Өмүр"), ("Б", "Өмүр"), ("В", "В"), ("Г", "Г"), ("Д", "Д")), "ok"),
    ("few", pages(("А", "Өмүр"), ("Б", "Өмүр")), "few"),
    ("none", pages(*((f"Новость {n}", "") for n in range(5))), "few"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
