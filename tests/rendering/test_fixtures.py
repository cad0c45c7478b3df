"""Each fixture is a page bad in one respect, or one that looks bad and is fine: exactly its check reacts."""

import os

import pytest

from audits.evidence import RenderedPage
from audits.registry import all_checks
from audits.run import MEASURED
from tests.rendering.rendered_fixtures import NAMES, accusations, judged, measured

pytestmark = pytest.mark.browser

TIMED = ("mobile.largest-paint", "mobile.blocking-time")
"""Their answers depend on the machine: they must react to their own fixture, and may to others."""

EXPECTED = {
    "aria": {"access.aria": "found"},
    "blocking": {"mobile.blocking-time": "much"},
    "contrast": {"access.contrast": "found"},
    "cut-box": {"mobile.cut-content": "cut"},
    "cut-hidden": {"mobile.cut-content": "cut"},
    "desk-1024": {"mobile.phone-width": "desk"},
    "desk-980": {"mobile.phone-width": "desk"},
    "failed-files": {"mobile.failed-files": "some"},
    "field-label": {"access.form-labels": "found"},
    "fixed-bars": {"mobile.fixed-bars": "large"},
    "form-by-hand": {"mobile.touch-forms": "by_hand"},
    "form-kind": {"mobile.touch-forms": "kind"},
    "form-labels": {"mobile.touch-forms": "labels"},
    "frame-titles": {"access.frame-titles": "found"},
    "headings": {"access.headings": "found"},
    "heavy": {"mobile.phone-weight": "heavy"},
    "hidden-on-phone": {"mobile.hidden-on-phone": "much"},
    "image-size": {"mobile.image-size": "large"},
    "image-text": {"access.image-text": "found"},
    "keyboard": {"access.keyboard": "found"},
    "landmarks": {"access.landmarks": "found"},
    "letters-small": {"mobile.letter-size": "much"},
    "letters-some": {"mobile.letter-size": "some"},
    "lines-short": {"mobile.line-length": "short"},
    "link-looks": {"access.link-looks": "found"},
    "lists": {"access.lists-tables": "found"},
    "made-by-react": {
        "seo.script-text": "empty",
        "seo.script-title": "title",
        "seo.script-links": "some",
    },
    "made-by-tilda": {"seo.script-text": "empty", "seo.script-links": "some"},
    "made-by-wix": {
        "seo.script-text": "empty",
        "seo.script-title": "title",
        "seo.script-links": "some",
    },
    "moving-text": {"access.moving-text": "found"},
    "names": {"access.names": "found"},
    "narrow-phone": {"mobile.narrow-phone": "sideways"},
    "page-language": {"access.page-language": "found"},
    "paint-late": {"mobile.largest-paint": ""},
    "popup": {"mobile.covering-popup": "covered"},
    "script-errors": {"mobile.script-errors": "errors"},
    "self-starting": {"mobile.self-starting": "silent"},
    "shift": {"mobile.layout-shift": "much"},
    "sideways-absolute": {"mobile.sideways-scrolling": "sideways"},
    "sideways-slight": {"mobile.sideways-scrolling": "slight"},
    "sideways-table": {"mobile.sideways-scrolling": "sideways"},
    "tap-small": {"mobile.tap-targets": "many"},
    "tap-tight": {"mobile.tap-comfort": "small"},
    "third-party": {"mobile.third-party-weight": "much"},
    "zoom-blocked": {"mobile.zoom-works": "blocked"},
    "zoom-maximum": {"mobile.zoom-works": "blocked"},
}
"""Fixtures by the checks that react and their outcomes ("" where the machine decides); else none reacts."""


FEW = (
    *(
        "desk-980",
        "sideways-table",
        "cut-hidden",
        "zoom-blocked",
        "letters-small",
        "tap-small",
        "popup",
        "contrast",
    ),
    *("contrast", "fine-scrollers", "good", "made-by-react", "made-by-tilda", "made-by-wix"),
)
MEASURED_HERE = tuple(NAMES) if os.environ.get("KUZGU_EVERY_FIXTURE") == "1" else FEW
"""All of them in ``make proof``: each takes some seconds in a browser."""


@pytest.fixture(scope="module")
def pages() -> dict[str, RenderedPage]:
    return measured(MEASURED_HERE)


def test_every_check_of_rendered_pages_has_a_page_that_it_accuses() -> None:
    reacting = {check for outcomes in EXPECTED.values() for check in outcomes}
    wanted = {check.id for check in all_checks().values() if "rendered" in check.needs}
    assert reacting == wanted
    assert len(wanted) >= 25
    assert set(NAMES) >= set(EXPECTED)
    assert all(name == "good" or name.startswith("fine-") for name in set(NAMES) - set(EXPECTED))


@pytest.mark.parametrize("name", MEASURED_HERE)
def test_exactly_its_check_reacts(pages: dict[str, RenderedPage], name: str) -> None:
    page = pages[name]
    assert page.failure is None, page.detail
    expected = EXPECTED.get(name, {})
    found = {
        check: "" if check in TIMED and check in expected and not expected[check] else outcome
        for check, outcome in accusations(name, page).items()
        if check not in TIMED or check in expected
    }
    assert found == expected


@pytest.mark.parametrize("name", MEASURED_HERE)
def test_one_finding_and_not_two(pages: dict[str, RenderedPage], name: str) -> None:
    """What mark-up hints at is left to the measurement, whichever way that turned out."""
    findings = {finding.check: finding for finding in judged(name, pages[name]).findings}
    for check in all_checks().values():
        if check.settled_by and findings[check.settled_by].score is not None:
            assert findings[check.id].outcome == MEASURED, check.id


def test_a_hint_that_the_measurement_refutes(pages: dict[str, RenderedPage]) -> None:
    """A table of 900 px in a box of its own that scrolls: mark-up accuses it, on the phone it is fine."""
    page = pages["fine-scrollers"]
    assert accusations("fine-scrollers", page).keys() <= set(TIMED)


def test_pages_that_scripts_build_are_judged_by_what_readers_see(pages: dict[str, RenderedPage]) -> None:
    for name in ("made-by-react", "made-by-tilda", "made-by-wix"):
        verdict = judged(name, pages[name])
        assert (verdict.state, verdict.state_reason) == ("partly", "scripts")
        assert verdict.profile.license_id == "CC-BY-4.0"
