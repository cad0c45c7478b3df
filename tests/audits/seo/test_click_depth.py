"""seo.click-depth: evidence and the outcome that a person would give."""

from typing import Any

import pytest

from audits.registry import all_checks
from tests.builders import HOME, crawl, link, page, site

CHECK = all_checks()["seo.click-depth"]


def chain(length: int, shortcut: str = "", **kw: Any) -> object:
    """Each page links to the next one only; the home page may have a shortcut."""
    pages = [
        page(
            f"{HOME}{n}" if n else HOME,
            links=(
                link(f"/{n + 1}", "Кийинки", internal=True),
                *((link(shortcut, internal=True),) if shortcut and not n else ()),
            ),
        )
        for n in range(length)
    ]
    return site(*pages, **kw)


CASES = [
    ("near", chain(3), "ok"),
    ("a shortcut makes it near", chain(8, shortcut="/5"), "ok"),
    ("four clicks are fine", chain(5), "ok"),
    ("deep", chain(7), "deep"),
    ("there may be a shorter way", chain(7, crawl=crawl(ended_by="pages")), "partial"),
    ("no home page", site(page(HOME + "a", found_on=HOME, depth=1), site=HOME), "no_home"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert CHECK.function(evidence).outcome == outcome  # type: ignore[arg-type]
