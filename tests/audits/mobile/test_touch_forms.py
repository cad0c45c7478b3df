"""mobile.touch-forms: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import DrawnField
from audits.mobile.touch_forms import check as CHECK  # noqa: N812
from tests.builders import drawn, phone_page


def field(type_: str, name: str, label: str, label_from: str = "label", **kw: str) -> DrawnField:
    return DrawnField(at=drawn("input"), type=type_, name=name, label=label, label_from=label_from, **kw)  # type: ignore[arg-type]


CASES = [
    ("no form", phone_page(), "no_forms"),
    (
        "a search box is no form: fine",
        phone_page(fields=(field("text", "q", "", "placeholder"),)),
        "no_forms",
    ),
    (
        "right in all",
        phone_page(
            fields=(
                field("text", "name", "Атыңыз", autocomplete="name"),
                field("email", "mail", "Почта", autocomplete="email"),
                field("textarea", "кат", "Катыңыз"),
            )
        ),
        "ok",
    ),
    (
        "digits by inputmode: fine",
        phone_page(
            fields=(
                field("text", "phone", "Телефон", inputmode="tel", autocomplete="tel"),
                field("text", "тема", "Тема"),
            )
        ),
        "ok",
    ),
    (
        "grey words inside",
        phone_page(fields=(field("email", "mail", "Почта", "placeholder", autocomplete="email"),)),
        "labels",
    ),
    (
        "letters for a number",
        phone_page(fields=(field("text", "f1", "Телефон номериңиз", autocomplete="tel"),)),
        "kind",
    ),
    (
        "letters for an e-mail",
        phone_page(fields=(field("text", "email", "Дарегиңиз", autocomplete="email"),)),
        "kind",
    ),
    (
        "by hand",
        phone_page(
            fields=(
                field("text", "your-name", "Атыңыз"),
                field("email", "mail", "Почта", autocomplete="email"),
            )
        ),
        "by_hand",
    ),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
