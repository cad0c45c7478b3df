"""licensing.exceptions: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import block, link, page, site

CHECK = all_checks()["licensing.exceptions"]

BY = "https://creativecommons.org/licenses/by/4.0/"


def saying(*texts: str) -> object:
    words = tuple(block(text, place="footer") for text in texts)
    licence = link(BY, "CC BY 4.0", rel=("license",), place="footer", context="CC BY 4.0")
    return site(page(links=(licence,), blocks=words, rights_blocks=words))


CASES = [
    ("unless stated otherwise: fine", saying("Texts: CC BY 4.0, unless otherwise stated."), "ok"),
    ("ru", saying("Лицензия CC BY 4.0, если не указано иное."), "ok"),
    ("ky", saying("Башкача көрсөтүлбөсө, CC BY 4.0 лицензиясы."), "ok"),
    ("what is excluded", saying("Лицензия не распространяется на логотипы и фотографии людей."), "ok"),
    ("ky excluded", saying("CC BY 4.0 лицензиясы: логотиптер жана сүрөттөр кирбейт."), "ok"),
    ("licence alone", saying("Лицензия: CC BY 4.0"), "not_said"),
    ("a photo is mentioned without exception", saying("Фото и тексты: CC BY 4.0"), "not_said"),
    ("no licence", site(page()), "no_license"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
