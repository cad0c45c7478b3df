"""social.news-feed: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Feed, Form, FormField
from audits.social.news_feed import check as CHECK  # noqa: N812
from tests.builders import page, site


def form(*types: str) -> Form:
    fields = tuple(FormField(type=kind, name=kind, labelled=True) for kind in types)
    return Form(action="https://example.kg/send", method="post", fields=fields)


CASES = [
    (
        "right",
        site(page(), feeds=(Feed(url="https://example.kg/feed", status=200, kind="rss", entry_count=3),)),
        "ok",
    ),
    (
        "broken",
        site(page(), feeds=(Feed(url="https://example.kg/feed", status=200, kind="broken"),)),
        "broken",
    ),
    ("none", site(page(), feeds=()), "missing"),
    (
        "empty",
        site(page(), feeds=(Feed(url="https://example.kg/feed", status=200, kind="atom"),)),
        "empty",
    ),
    (
        "newsletter: fine",
        site(page(forms=(form("email", "submit"),)), feeds=()),
        "newsletter",
    ),
    (
        "a contact form is no newsletter",
        site(page(forms=(form("text", "email", "textarea"),)), feeds=()),
        "missing",
    ),
    ("a login is no newsletter", site(page(forms=(form("email", "password"),)), feeds=()), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
