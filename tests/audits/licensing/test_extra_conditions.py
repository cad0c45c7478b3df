"""licensing.extra-conditions: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import block, link, page, site

CHECK = all_checks()["licensing.extra-conditions"]

BY = "https://creativecommons.org/licenses/by/4.0/"


def saying(text: str, place: str = "footer") -> object:
    words = block(text, place=place)
    licence = link(BY, "CC BY 4.0", rel=("license",), place="footer", context="CC BY 4.0")
    return site(page(links=(licence,), blocks=(words,), rights_blocks=(words,)))


CASES = [
    ("licence alone", saying("Материалы сайта доступны по лицензии CC BY 4.0."), "ok"),
    ("en", saying("The content of this site is for educational purposes only. CC BY 4.0"), "narrowed"),
    ("ru", saying("Материалы сайта можно использовать только в образовательных целях."), "narrowed"),
    ("ky", saying("Сайттын материалдарын билим берүү максатында гана колдонсо болот."), "narrowed"),
    (
        "personal data are no materials",
        saying("Your data and rights: we use your e-mail only for research of our donors."),
        "ok",
    ),
    (
        "not for sale is what NC says: fine",
        saying("Материалы сайта: CC BY-NC 4.0, некоммерческое использование"),
        "ok",
    ),
    ("no licence", site(page(rights_blocks=(block("Только для личного использования"),))), "no_license"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
