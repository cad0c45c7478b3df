"""seo.script-links: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import PageEvidence, SiteEvidence
from audits.seo.script_links import check as CHECK  # noqa: N812
from tests.builders import link, on_phone, page, phone_page

MENU = tuple(link(f"/{name}/", name, internal=True) for name in ("биз", "кабар", "байланыш", "отчёт"))


def both(before: PageEvidence, after: PageEvidence) -> SiteEvidence:
    return on_phone(phone_page(dom=after), pages=(before,))


CASES = [
    ("the same", both(page(links=MENU), page(links=MENU)), "ok"),
    (
        "a gallery adds one: fine",
        both(page(links=MENU), page(links=(*MENU, link("/сүрөт/", "Сүрөт", internal=True)))),
        "ok",
    ),
    ("the menu is made by script", both(page(), page(links=MENU)), "some"),
    (
        "links to others are no menu",
        both(page(), page(links=(link("https://t.me/omur", "Telegram"),))),
        "none",
    ),
    (
        "another page has the links: fine",
        on_phone(
            phone_page(dom=page(links=MENU)),
            phone_page("https://example.kg/биз/", dom=page("https://example.kg/биз/")),
            pages=(page(), page("https://example.kg/биз/", links=MENU)),
        ),
        "ok",
    ),
    ("nothing was read after the scripts", on_phone(phone_page(), pages=(page(),)), "not_measured"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
