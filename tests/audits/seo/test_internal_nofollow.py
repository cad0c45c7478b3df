"""seo.internal-nofollow: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import link, page, site

CHECK = all_checks()["seo.internal-nofollow"]


def linking(href: str, *rel: str, internal: bool = True) -> object:
    return site(page(links=(link(href, "Биз жөнүндө", rel=rel, internal=internal),)))


CASES = [
    ("open", linking("/биз", "noopener"), "ok"),
    ("a login is fine", linking("/login", "nofollow"), "ok"),
    ("an answer to a comment is fine", linking("/кабар?replytocom=12", "nofollow"), "ok"),
    ("own page", linking("/биз", "nofollow"), "some"),
    ("other sites are no matter", linking("https://example.com/", "nofollow", internal=False), "no_links"),
    ("none", site(page()), "no_links"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
