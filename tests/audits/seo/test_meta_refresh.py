"""seo.meta-refresh: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import HOME, meta, page

CHECK = all_checks()["seo.meta-refresh"]


def refreshing(content: str) -> object:
    return page(metas=(meta("refresh", content, kind="http-equiv"),), text_letters=900)


CASES = [
    ("none", page(metas=(meta("description", "30"),)), "none"),
    ("only for those without scripts", refreshing("0; URL=/?noscript=1"), "ok"),
    ("not to be understood", refreshing("никогда"), "none"),
    ("once a day is fine", refreshing("86400"), "ok"),
    ("to another page", refreshing("5; url=https://example.kg/жаңылыктар"), "redirect"),
    ("as old editors wrote it", refreshing("0;URL='http://omur.kg/'"), "redirect"),
    ("anew", refreshing("60"), "reload"),
    ("to itself", refreshing(f"60; url={HOME}"), "reload"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
