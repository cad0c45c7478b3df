"""The golden run: the demo gives the ten sample sites the verdicts that a person would give.

Runs the demo itself, or judges the history of a demo that has run already (KUZGU_DEMO_HISTORY).
"""

import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import history
from audits.judgement import Judgement

PERSON = ["jashyl-bulak", "nurluu-kelechek", "mekendesh", "bakyt-uyu", "kochmo-koshogo", "jayloo", "ulush-un"]
"""The seven in the order in which a person puts them, the best first."""

PERSON_BY_CATEGORY = {
    "seo": "jashyl-bulak mekendesh, nurluu-kelechek, kochmo-koshogo, bakyt-uyu, jayloo, ulush-un",
    "mobile": "jashyl-bulak mekendesh nurluu-kelechek, kochmo-koshogo, bakyt-uyu, jayloo ulush-un",
    "licensing": "jashyl-bulak, nurluu-kelechek, mekendesh, bakyt-uyu kochmo-koshogo jayloo ulush-un",
    "social": "jashyl-bulak nurluu-kelechek mekendesh, bakyt-uyu, jayloo, kochmo-koshogo, ulush-un",
}
"""The same in each category, from the descriptions of the samples alone. Between commas a person
sees no order:
whoever says nothing, a © or "all rights reserved" forbids the same; 980 pixels without a viewport are as bad
with heavy pictures as with a dead mobile version."""

STATES = {
    "korgon": ("blocked", "http_403"),
    "un-katpas": ("unreachable", "timeout"),
    "jabyk-eshik": ("robots_disallowed", "robots_txt"),
}
LICENSES = {
    "jashyl-bulak": ("CC-BY-4.0", "open"),
    "nurluu-kelechek": ("CC-BY-4.0", "open"),
    "mekendesh": ("CC-BY-NC-4.0", "shared"),
    "bakyt-uyu": ("", "all_rights_reserved"),
    "kochmo-koshogo": ("", "nothing"),
    "jayloo": ("", "all_rights_reserved"),
    "ulush-un": ("", "all_rights_reserved"),
}
CMS = {
    "jashyl-bulak": "WordPress",
    "nurluu-kelechek": "Joomla",
    "mekendesh": "WordPress",
    "bakyt-uyu": "1C-Bitrix",
    "kochmo-koshogo": "Tilda",
    "jayloo": "uCoz",
    "ulush-un": "",
}
NETWORKS = {
    "jashyl-bulak": {"facebook", "instagram", "telegram", "youtube", "whatsapp"},
    "nurluu-kelechek": {"facebook", "instagram", "whatsapp"},
    "mekendesh": {"facebook", "instagram", "telegram"},
    "bakyt-uyu": {"facebook"},
    "kochmo-koshogo": set(),
    "jayloo": {"facebook"},
    "ulush-un": set(),
}
OUTCOMES = [
    ("jashyl-bulak", "licensing.site-license", "open"),
    ("jashyl-bulak", "seo.broken-links", "ok"),
    ("jashyl-bulak", "mobile.viewport", "ok"),
    ("nurluu-kelechek", "seo.language-declared", "likely"),
    ("nurluu-kelechek", "licensing.machine-readable", "not_marked"),
    ("nurluu-kelechek", "language.look-alike-letters", "look_alike"),
    ("bakyt-uyu", "language.raw-keys", "keys"),
    ("ulush-un", "language.glyph-hack", "other_letters"),
    ("mekendesh", "licensing.site-license", "shared"),
    ("mekendesh", "licensing.contradiction", "reserved"),
    ("bakyt-uyu", "seo.title-unique", "many"),
    ("bakyt-uyu", "seo.meta-description", "missing"),
    ("bakyt-uyu", "seo.broken-links", "many"),
    ("bakyt-uyu", "mobile.zoom", "blocked"),
    ("bakyt-uyu", "social.main-network", "ok"),
    ("kochmo-koshogo", "social.main-network", "placeholder"),
    ("kochmo-koshogo", "social.messenger", "no_number"),
    ("kochmo-koshogo", "social.studio-profile", "studio_only"),
    ("kochmo-koshogo", "social.placeholders", "all"),
    ("jayloo", "seo.error-page", "soft"),
    ("jayloo", "mobile.viewport", "missing"),
    ("jayloo", "mobile.page-weight", "heavy"),
    ("jayloo", "social.dead-networks", "dead"),
    ("ulush-un", "seo.page-title", "empty"),
    ("ulush-un", "mobile.mobile-site", "separate"),
    ("ulush-un", "mobile.plugins", "dead"),
    ("ulush-un", "licensing.document-formats", "closed"),
    ("ulush-un", "mobile.mail-links", "malformed"),
    ("ulush-un", "social.main-network", "none"),
]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if done := os.environ.get("KUZGU_DEMO_HISTORY"):
        return Path(done).parent
    out = tmp_path_factory.mktemp("demo")
    subprocess.run(
        [sys.executable, "-m", "kuzgu", "demo", "--out", str(out)], check=True, capture_output=True
    )
    return out


@pytest.fixture(scope="module")
def judged(demo: Path) -> dict[str, Judgement]:
    engine = history.open_history(demo / "kuzgu.sqlite")
    run = history.latest_run(engine)
    assert run is not None
    assert run.outcome == "done"
    found = {site.series: site.judgement for site in history.run_sites(engine, run.id)}
    engine.dispose()
    assert len(found) == 10
    return {series: judgement for series, judgement in found.items() if judgement is not None}


def test_every_site_has_its_state(judged: dict[str, Judgement]) -> None:
    assert {name: (judged[name].state, judged[name].state_reason) for name in STATES} == STATES
    assert {judged[name].state for name in PERSON} == {"audited"}
    assert all(judged[name].scores is None and judged[name].findings == () for name in STATES)


def test_the_headline_orders_them_as_a_person_would(judged: dict[str, Judgement]) -> None:
    marks = {name: scores.headline for name in PERSON if (scores := judged[name].scores)}
    assert None not in marks.values()
    assert sorted(marks, key=lambda name: -(marks[name] or 0)) == PERSON
    assert (marks["jashyl-bulak"] or 0) >= 85
    assert (marks["ulush-un"] or 100) < 25


@pytest.mark.parametrize("category", PERSON_BY_CATEGORY)
def test_each_category_orders_them_as_a_person_would(judged: dict[str, Judgement], category: str) -> None:
    marks = {
        name: one.score
        for name in PERSON
        if (scores := judged[name].scores)
        for one in scores.categories
        if one.category == category and one.score is not None
    }
    groups = [[marks[name] for name in group.split()] for group in PERSON_BY_CATEGORY[category].split(", ")]
    assert sum(map(len, groups)) == len(PERSON)
    for better, worse in pairwise(groups):
        assert min(better) > max(worse)


@pytest.mark.parametrize("name", PERSON)
def test_licence_cms_and_networks(judged: dict[str, Judgement], name: str) -> None:
    profile = judged[name].profile
    assert (profile.license_id, profile.rights) == LICENSES[name]
    assert profile.cms == CMS[name]
    assert {link.network for link in profile.social} == NETWORKS[name]
    assert 12 <= profile.pages <= 40


@pytest.mark.parametrize(("name", "check", "outcome"), OUTCOMES)
def test_each_planted_fault_is_found(
    judged: dict[str, Judgement], name: str, check: str, outcome: str
) -> None:
    found = {finding.check: finding for finding in judged[name].findings}
    assert found[check].outcome == outcome


def test_no_check_of_ours_breaks(judged: dict[str, Judgement]) -> None:
    broken = [(n, f.check, f.params) for n, j in judged.items() for f in j.findings if f.status == "error"]
    assert broken == []


def test_the_reports_are_there_in_three_languages(demo: Path) -> None:
    reports = demo / "reports"
    for language in ("ky", "ru", "en"):
        assert (reports / f"index_{language}.html").stat().st_size > 5_000
        for name in [*PERSON, *STATES]:
            (report,) = reports.glob(f"{name}_*_{language}.html")
            assert report.stat().st_size < 300_000
