import pytest

from audits.evidence import Form, FormField
from audits.facts.newsletter import is_newsletter

FORMS = [
    (("email",), True),
    (("text", "email", "submit"), True),
    (("email", "hidden", "checkbox"), True),
    (("text", "email", "textarea"), False),
    (("email", "password"), False),
    (("text",), False),
    ((), False),
]


@pytest.mark.parametrize(("kinds", "expected"), FORMS)
def test_is_newsletter(kinds: tuple[str, ...], expected: bool) -> None:
    fields = tuple(FormField(type=kind, name=kind, labelled=True) for kind in kinds)
    assert is_newsletter(Form(action=None, method="post", fields=fields)) is expected
