"""trust.cookie-notice: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Subresource
from audits.registry import all_checks
from tests.builders import block, page, site


def script(url: str) -> object:
    return site(page(subresources=(Subresource(kind="script", url=url),)))


CASES = [
    (
        "a sentence in Russian",
        site(page(blocks=(block("Сайт использует cookie. Продолжая, Вы соглашаетесь."),))),
        "there",
    ),
    ("a sentence in Kyrgyz", site(page(blocks=(block("Сайт cookie колдонот. Макулмун"),))), "there"),
    ("a sentence in English", site(page(blocks=(block("We use cookies. Accept"),))), "there"),
    ("a script", script("https://cdn.cookieyes.example/client/script.js"), "there"),
    ("a recipe is fine", site(page(blocks=(block("Cookies with raisins: a recipe"),))), "none"),
    (
        "a long article about cookies is fine",
        site(page(blocks=(block("We use cookies and accept them. " * 20),))),
        "none",
    ),
    ("a quotation is fine", site(page(blocks=(block("We use cookies. Accept", quoted=True),))), "none"),
    ("nothing", script("https://example.kg/a.js"), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.cookie-notice"].function(evidence).outcome == outcome  # type: ignore[arg-type]
