"""language.own-addresses: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Subresource
from audits.registry import all_checks
from tests.builders import link, page


def script(name: str) -> object:
    return link("#", name, url=None, has_onclick=True)


GOOGLE = Subresource(
    kind="script", url="https://translate.google.com/translate_a/element.js", third_party=True
)
CASES = [
    ("links", page(links=(link("/ky/", "Кыргызча"), link("/ru/", "Русский"))), "ok"),
    (
        "the one that is shown is no link",
        page(links=(link("/ky/", "КЫР"), link("/en/", "ENG"), script("РУС"))),
        "ok",
    ),
    ("scripts", page(links=(script("КЫР"), script("РУС"))), "script"),
    ("a program", page(subresources=(GOOGLE,)), "widget"),
    (
        "a program beside real versions is fine",
        page(links=(link("/ky/", "КЫР"), link("/ru/", "РУС")), subresources=(GOOGLE,)),
        "ok",
    ),
    ("other languages", page(links=(link("/uk/", "Українська"), link("/", "Français"))), "ok"),
    ("with its code", page(links=(link("/en/", "English (en) English"), link("/uz/", "Uzbek (uz)"))), "ok"),
    ("one language", page(links=(link("/about/", "Биз жөнүндө"),)), "one"),
    ("a course of English is no choice", page(links=(link("/english/", "English courses"),)), "one"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["language.own-addresses"].function(evidence).outcome == outcome  # type: ignore[arg-type]
