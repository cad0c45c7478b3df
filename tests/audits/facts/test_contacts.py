import pytest

from audits.evidence import Phone
from audits.facts.contacts import email_works, page_contacts
from tests.builders import link, page


@pytest.mark.parametrize(
    ("email", "works"),
    [
        ("info@example.kg", True),
        ("first.last+tag@mail.example.org", True),
        ("почта@пример.рф", True),
        ("info@example", False),
        ("info@.kg", False),
        ("info@example..kg", False),
        (".info@example.kg", False),
        ("in..fo@example.kg", False),
        ("info@exa mple.kg", False),
        ("info@@example.kg", False),
        ("info@example.k", False),
        ("@example.kg", False),
        ("info@example.123", False),
        ("", False),
    ],
)
def test_email_works(email: str, works: bool) -> None:
    assert email_works(email) is works


def test_contacts() -> None:
    found = page_contacts(
        page(
            emails=("Info@Example.KG", "info@example.kg"),
            malformed_emails=("info@example,kg",),
            hidden_emails=1,
            phones=(
                Phone(raw="+996 (312) 00-00-01", e164="+996312000001"),
                Phone(raw="0312 00 00 01", e164="+996312000001"),
                Phone(raw="+996 31", e164=None, source="tel"),
            ),
            links=(
                link("mailto:office@example.kg?subject=Салам", "жазыңыз"),
                link("mailto:broken@", "x"),
                link("tel:+996312000001", "x"),
            ),
            json_ld=('{"@type":"NGO","email":"mailto:press@example.kg"}',),
        )
    )
    assert found.emails == ("Info@example.kg", "office@example.kg", "press@example.kg")
    assert found.phones == ("+996312000001",)
    assert found.malformed == ("info@example,kg", "broken@", "+996 31")
    assert (found.hidden, found.tel_links, found.mailto_links) == (1, 1, 2)
