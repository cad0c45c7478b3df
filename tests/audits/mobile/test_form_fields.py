"""mobile.form-fields: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Form, FormField
from audits.registry import all_checks
from tests.builders import page

CHECK = all_checks()["mobile.form-fields"]


def form(*fields: tuple[str, str, bool], method: str = "post") -> object:
    found = tuple(FormField(type=kind, name=name, labelled=labelled) for kind, name, labelled in fields)
    return page(forms=(Form(action=None, method=method, fields=found),))


CASES = [
    ("right", form(("text", "аты", True), ("email", "email", True), ("tel", "phone", True)), "ok"),
    ("one field without a label is fine", form(("text", "аты", True), ("textarea", "кат", False)), "ok"),
    ("wrong keys", form(("text", "аты", True), ("text", "your-email", True)), "kind"),
    ("wrong keys for a number", form(("text", "name", True), ("text", "Телефон", True)), "kind"),
    ("no labels", form(("text", "name", False), ("email", "email", False)), "labels"),
    ("a search box", form(("text", "s", False), method="get"), "no_forms"),
    ("a search box that posts", form(("text", "searchword", False), ("submit", "", False)), "no_forms"),
    ("none", page(), "no_forms"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
