"""social.newsletter: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Form, FormField
from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["social.newsletter"]


def form(action: str, *kinds: str) -> Form:
    fields = tuple(FormField(type=kind, name=kind, labelled=True) for kind in kinds)
    return Form(action=action, method="post", fields=fields)


CASES = [
    ("form", site(page(forms=(form("https://example.kg/subscribe", "email", "submit"),))), "ok"),
    ("a service", site(page(forms=(form("https://omur.us1.list-manage.com/subscribe/post", "text"),))), "ok"),
    ("a link", site(page(links=(link("https://omur.substack.com/subscribe", "Письма"),))), "ok"),
    ("named in Russian", site(page(links=(link("/rassylka", "Подписаться на рассылку"),))), "ok"),
    ("кыргызча", site(page(links=(link("/jazyluu", "Жаңылыктарга жазылуу"),))), "ok"),
    (
        "a contact form is another thing",
        site(page(forms=(form("/", "text", "email", "textarea"),))),
        "not_seen",
    ),
    ("nothing", site(page()), "not_seen"),
    ("no page answered", site(), "no_pages"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
