"""trust.contacts-reachable: evidence and the outcome that a person would give."""

import pytest

from audits.evidence import Form, FormField, Phone
from audits.registry import all_checks
from tests.builders import block, link, page, site

FORM = Form(action=None, method="post", fields=(FormField(type="email", name="email", labelled=True),))
CASES = [
    ("e-mail", site(page(emails=("info@example.kg",))), "ok"),
    ("phone", site(page(phones=(Phone(raw="0312 12-34-56", e164="+996312123456"),))), "ok"),
    ("messenger", site(page(links=(link("https://wa.me/996555120345", "WhatsApp", place="footer"),))), "ok"),
    ("form: fine", site(page(forms=(FORM,))), "ok"),
    ("a broken address", site(page(malformed_emails=("ulush@ mail.kg",))), "broken"),
    ("hidden by the host", site(page(hidden_emails=1)), "hidden"),
    ("a help line", site(page(phones=(Phone(raw="119", e164=None, source="tel"),))), "ok"),
    ("a bot that answers", site(page(links=(link("https://t.me/help_kg_bot", "Написать боту"),))), "ok"),
    ("an e-mail spelled for people", site(page(blocks=(block("dom_vet (собака) mail.ru"),))), "hidden"),
    ("none", site(page()), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.contacts-reachable"].function(evidence).outcome == outcome  # type: ignore[arg-type]
