"""seo.description-unique: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import meta, page, site

CHECK = all_checks()["seo.description-unique"]


def pages(*texts: str, sha: bool = False) -> object:
    return site(
        *(
            page(
                f"https://example.kg/{n}",
                metas=(meta("description", text),),
                text_sha1="same" if sha else str(n),
            )
            for n, text in enumerate(texts)
        )
    )


CASES = [
    ("each its own", pages("Биз жөнүндө", "Долбоорлор", "Байланыштар"), "ok"),
    ("two of five", pages("Биз", "Биз", "Өмүр", "Жаңылыктар", "Устаттар"), "some"),
    ("case and dashes do not tell apart", pages("О нас — фонд", "О НАС - ФОНД", "Школа"), "many"),
    ("one page at two addresses is another matter", pages("Биз", "Биз", sha=True), "few"),
    ("empty ones are no descriptions", pages("", " ", "Биз"), "few"),
    (
        "further pages of a list say the same: fine",
        site(
            *(
                page(f"https://example.kg/кабар{n}", metas=(meta("description", "Кабар"),))
                for n in ("", "/page/2", "?page=3")
            ),
            page("https://example.kg/", metas=(meta("description", "Биз"),)),
        ),
        "ok",
    ),
    ("none", site(page()), "few"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
