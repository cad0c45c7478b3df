import pytest

from audits.evidence import Form, FormField
from audits.facts.personal_forms import personal_fields


@pytest.mark.parametrize(
    ("kind", "name", "personal"),
    [
        ("email", "", True),
        ("text", "your-name", True),
        ("text", "Телефон", True),
        ("text", "user_phone", True),
        ("password", "pw", True),
        ("search", "s", False),
        ("text", "q", False),
        ("textarea", "message", False),
        ("checkbox", "agree", False),
    ],
)
def test_personal(kind: str, name: str, personal: bool) -> None:
    form = Form(action=None, method="post", fields=(FormField(type=kind, name=name, labelled=True),))
    assert bool(personal_fields(form)) is personal
