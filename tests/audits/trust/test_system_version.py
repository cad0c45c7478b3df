"""trust.system-version: evidence and the outcome that a person would give."""

import pytest

from audits.registry import all_checks
from tests.builders import crawl, meta, page, site


def made(generator: str, moment: str = "2026-11-23T08:00:00Z") -> object:
    return site(page(metas=(meta("generator", generator),)), crawl=crawl(started_at=moment))


CASES = [
    ("WordPress of today", made("WordPress 6.8"), "ok"),
    ("an older WordPress that is still mended is fine", made("WordPress 5.2.21"), "ok"),
    ("a WordPress that nobody mends", made("WordPress 4.5.3"), "ended"),
    ("the oldest of all", made("WordPress 3.5"), "ended"),
    ("Drupal 7", made("Drupal 7 (http://drupal.org)"), "ended"),
    (
        "Drupal 7 when it was looked after: fine",
        made("Drupal 7 (http://drupal.org)", "2024-12-01T08:00:00Z"),
        "ok",
    ),
    ("Joomla 1.5, which tells its version", made("Joomla! 1.5 - Open Source Content Management"), "ended"),
    ("TYPO3 11 after its free care", made("TYPO3 11.5 CMS"), "ended"),
    ("TYPO3 13", made("TYPO3 13.4 CMS"), "ok"),
    ("TYPO3 12 while it was looked after: fine", made("TYPO3 12.4 CMS", "2026-04-30T08:00:00Z"), "ok"),
    ("Drupal 10", made("Drupal 10 (https://www.drupal.org)"), "ok"),
    ("no version: fine", made("WordPress"), "not_told"),
    ("a system not on the list: fine", made("Hugo 0.50"), "not_told"),
    ("no system", site(page()), "not_told"),
    ("no moment", made("WordPress 4.5.3", ""), "not_told"),
    ("the last day of our list", made("WordPress 4.5.3", "2027-02-21T08:00:00Z"), "ended"),
    ("our list is old", made("WordPress 4.5.3", "2027-02-22T08:00:00Z"), "old_list"),
]


@pytest.mark.parametrize(("name", "evidence", "outcome"), CASES)
def test_outcome(name: str, evidence: object, outcome: str) -> None:
    assert all_checks()["trust.system-version"].function(evidence).outcome == outcome  # type: ignore[arg-type]
