"""licensing.feed-license: evidence and the outcome that a person would give."""

import pytest

from audits.check import Check, Verdict
from audits.evidence import Feed
from audits.licensing.feed_license import check as CHECK  # noqa: N812
from tests.builders import link, page, site

BY = "https://creativecommons.org/licenses/by/4.0/"
licensed = page(links=(link(BY, "CC BY 4.0", rel=("license",), place="footer"),))


def feed(**kw: object) -> Feed:
    return Feed(**{"url": "https://example.kg/feed", "status": 200, "kind": "rss", **kw})  # type: ignore[arg-type]


CASES = [
    ("in the feed", site(licensed, feeds=(feed(license_urls=(BY,)),)), "ok"),
    ("in words", site(licensed, feeds=(feed(rights=("CC BY 4.0",)),)), "ok"),
    ("missing", site(licensed, feeds=(feed(),)), "missing"),
    ("no feed", site(licensed, feeds=()), "no_feed"),
    ("broken feed is another matter: fine", site(licensed, feeds=(feed(kind="broken"),)), "no_feed"),
    ("no licence", site(page(), feeds=(feed(),)), "no_license"),
    ("in Russian words", site(licensed, feeds=(feed(rights=("Лицензия CC BY-SA 4.0, «Өмүр»",)),)), "ok"),
    ("a wrong address is none", site(licensed, feeds=(feed(license_urls=(BY + "kg/",)),)), "missing"),
    ("reserved in the feed", site(licensed, feeds=(feed(rights=("© ACCESS «Өмүр»",)),)), "missing"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert isinstance(CHECK, Check)
    verdict = CHECK.function(evidence)  # type: ignore[arg-type]
    assert isinstance(verdict, Verdict)
    assert verdict.outcome == outcome
