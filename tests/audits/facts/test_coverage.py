"""Was enough of the site seen: evidence, and what a person would say."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from audits.check import Status
from audits.evidence import Failure, SiteEvidence, Unavailable
from audits.facts.coverage import saw_enough
from audits.registry import all_checks
from audits.run import PARTLY_SEEN, judge
from tests.audits.planted import good_site
from tests.builders import block, crawl, page, site

PAGES = [
    page(f"https://example.kg/{n}", blocks=(block("Коомдук фонд 2015-жылы ачылган."),), text_letters=500)
    for n in range(40)
]


def lost(count: int, reason: Unavailable = Unavailable.NOT_COLLECTED) -> tuple[Failure, ...]:
    return tuple(
        Failure(url=f"https://example.kg/lost{n}", reason=reason, found_on=PAGES[0].url) for n in range(count)
    )


CASES = [
    ("a site of one page", site(PAGES[0]), True),
    ("a small site, seen to its end", site(*PAGES[:5]), True),
    ("the home page alone out of an archive", site(PAGES[0], failures=lost(12)), False),
    ("one page of two out of an archive", site(PAGES[0], failures=lost(1)), False),
    ("a few pages, and the server went away", site(*PAGES[:4], failures=lost(3, Unavailable.TIMEOUT)), False),
    ("told to look at one page", site(PAGES[0], crawl=crawl(ended_by="pages", page_limit=1)), False),
    ("out of time after a few pages", site(*PAGES[:5], crawl=crawl(ended_by="seconds")), False),
    ("a large site, as far as we look", site(*PAGES, crawl=crawl(ended_by="pages")), True),
    ("broken links are no unseen pages", site(*PAGES[:5], failures=lost(9, Unavailable.HTTP_ERROR)), True),
]


@pytest.mark.parametrize(("name", "evidence", "enough"), CASES)
def test_enough(name: str, evidence: SiteEvidence, enough: bool) -> None:
    assert saw_enough(evidence) is enough


def alone(whole: SiteEvidence) -> SiteEvidence:
    """What an archive with the home page alone shows of a real site."""
    others = tuple(
        Failure(url=page.url, reason=Unavailable.NOT_COLLECTED, found_on=whole.pages[0].url)
        for page in whole.pages[1:]
    )
    return replace(whole, pages=whole.pages[:1], failures=others)


def bare(whole: SiteEvidence) -> SiteEvidence:
    """The same, of a home page that says and links nothing."""
    home = replace(
        whole.pages[0],
        links=(),
        forms=(),
        properties=(),
        json_ld=(),
        metas=(),
        rights_blocks=(),
        emails=(),
        phones=(),
        link_elements=(),
    )
    return alone(replace(whole, pages=(home, *whole.pages[1:])))


@pytest.mark.parametrize("shown", [alone, bare])
def test_what_nobody_looked_at_is_never_absent(shown: Callable[[SiteEvidence], SiteEvidence]) -> None:
    findings = judge(shown(good_site()), tool="test").findings
    checks = all_checks()
    for finding in findings:
        assert finding.outcome not in checks[finding.check].absent, finding.check


def test_the_same_seen_to_its_end_is_absent() -> None:
    partly = {f.check for f in judge(bare(good_site()), tool="test").findings if f.outcome == PARTLY_SEEN}
    whole = replace(bare(good_site()), failures=())
    found = {finding.check: finding for finding in judge(whole, tool="test").findings}
    assert {"social.main-network", "licensing.terms-page", "trust.contacts-reachable"} <= partly
    for check in partly:
        assert found[check].status in (Status.WARN, Status.FAIL)
        assert found[check].outcome in all_checks()[check].absent
