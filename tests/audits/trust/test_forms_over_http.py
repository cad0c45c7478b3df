"""trust.forms-over-http: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Form, FormField
from audits.registry import all_checks
from tests.builders import page


def form(action: str | None, *fields: tuple[str, str]) -> Form:
    return Form(
        action=action,
        method="post",
        fields=tuple(FormField(type=t, name=n, labelled=True) for t, n in fields),
    )


MAIL, TEXT = ("email", "email"), ("textarea", "message")
CASES = [
    ("secure", page("https://a.kg/", forms=(form("https://a.kg/send", MAIL),)), "ok"),
    ("to itself", page("https://a.kg/", forms=(form(None, MAIL),)), "ok"),
    ("insecure page", page("http://a.kg/", forms=(form(None, MAIL, TEXT),)), "open"),
    (
        "insecure target",
        page("https://a.kg/", forms=(form("http://a.kg/send", ("text", "telefon")),)),
        "open",
    ),
    ("a search box is fine", page("http://a.kg/", forms=(form("http://a.kg/", ("search", "s")),)), "none"),
    ("a password is personal", page("http://a.kg/", forms=(form(None, ("password", "pw")),)), "open"),
    ("no form", page("http://a.kg/"), "none"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.forms-over-http"].function(evidence).outcome == outcome  # type: ignore[arg-type]
