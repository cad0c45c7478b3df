"""seo.indexable: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Robots
from audits.seo.indexable import check as CHECK  # noqa: N812
from tests.builders import meta, page, site

CASES = [
    ("open", site(page()), "ok"),
    ("noindex", site(page(metas=(meta("robots", "noindex, follow"),))), "blocked"),
    ("header", site(page(headers=(("X-Robots-Tag", "noindex"),))), "blocked"),
    (
        "robots.txt",
        site(
            page(),
            robots=Robots(url="http://example.kg/robots.txt", status=200, text="User-agent: *\nDisallow: /"),
        ),
        "blocked",
    ),
    (
        "another page with noindex is fine",
        site(page(), page("https://example.kg/search", metas=(meta("robots", "noindex"),))),
        "ok",
    ),
    ("no home", site(), "no_home"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
