"""The pages in a real browser: nothing scrolls sideways, nothing is loaded, everything prints."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error, sync_playwright

from reports.changes import Changes, Earlier
from reports.cohort import Gaps, count_gaps, index_page, index_row
from reports.language import LANGUAGES
from reports.organisation import Beside, Reader, organisation_page
from reports.private_sheet import private_page
from tests.reports import judgements as made
from tests.reports import test_private_sheet as sheet

pytestmark = pytest.mark.browser
CHROMIUM = os.environ.get("KUZGU_CHROMIUM", "/usr/bin/chromium")
WIDTHS = (320, 360, 1280)
WHEN = "2026-11-23T08:14:00Z"
PAGES = {
    "marks": made.judged(),
    "unreachable": made.unjudged("unreachable", "dns", "https://" + "a" * 300),
    "blocked": made.unjudged("blocked", "http_403", made.HOSTILE),
    "robots_disallowed": made.unjudged("robots_disallowed", "", "Disallow: /"),
    "needs_scripts": made.unjudged("needs_scripts", "", '<div id="root"></div>'),
    "no_own_site": made.unjudged("no_own_site", "platform", "https://facebook.com/x"),
}
CHANGED = replace(made.PROFILE, languages=(("ja", 0.8), ("ky", 0.05)), home_title="激安" * 40)
INTRUDED = sheet.judged(sheet.BROKEN_INTO, profile=CHANGED)
BEFORE = Earlier(sheet.judged(sheet.CLEAN), "2026-05-09T10:00:00Z")
BOTH = ("points to the sheet", "private")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_playwright() as playwright:
        try:
            running = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
            )
        except Error as error:
            if os.environ.get("KUZGU_REQUIRE_BROWSER") == "1":
                raise
            pytest.skip(f"no Chromium at {CHROMIUM}: {str(error).splitlines()[0]}")
        yield running
        running.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[tuple[str, str], Path]:
    """(page, language) → file, of pages as bad as they may come."""
    folder = tmp_path_factory.mktemp("pages")
    found = {}
    for language in LANGUAGES:
        reader = Reader(name="W" * 80 + " " + made.HOSTILE, names=made.NAMES, contact="audit@example.org")
        pages = {
            name: organisation_page(
                judgement, reader, language, Changes(first=True, why_not="–"), made.CHECKS, when=WHEN
            )
            for name, judgement in PAGES.items()
        }
        pages["points to the sheet"] = organisation_page(
            made.judged(),
            reader,
            language,
            Changes(first=True, why_not="–"),
            made.CHECKS,
            when=WHEN,
            beside=Beside(private_file=f"{'ө' * 60}_private_2026-11-23_{language}.html"),
        )
        pages["private"] = private_page(
            sheet.judged(sheet.BROKEN_INTO, profile=CHANGED),
            reader,
            language,
            BEFORE,
            sheet.CHECKS,
            when=WHEN,
        )
        gaps = Gaps()
        count_gaps(gaps, made.judged())
        rows = [
            index_row(judgement, Reader(name=name, names={}, contact=""), {language: f"{name}.html"})
            for name, judgement in [("Ө" * 60, made.judged()), *PAGES.items()]
        ]
        pages["index"] = index_page(
            rows, gaps, language, when=WHEN, contact="", tool="0.1", rules="x", checks=made.CHECKS
        )
        for name, page in pages.items():
            path = folder / f"{name}_{language}.html"
            path.write_bytes(page.encode())
            found[name, language] = path
    return found


@pytest.fixture
def opened(browser) -> Iterator[Any]:
    """Opens a file; afterwards nothing may have been asked for, logged or thrown."""
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message))

    def open_file(path: Path, width: int = 360) -> Any:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(path.as_uri())
        return page

    yield open_file
    page.close()
    assert asked
    assert [url for url in asked if not (url.startswith("file:") and url.endswith(".html"))] == []
    assert said == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*PAGES, *BOTH, "index"])
def test_nothing_scrolls_sideways_and_nothing_is_loaded(opened, files, name: str, language: str) -> None:
    for width in WIDTHS:
        page = opened(files[name, language], width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        too_wide = page.evaluate(
            "[...document.querySelectorAll('main *, header *, footer *')]"
            ".filter(e => !e.closest('.scroll') && !e.closest('svg') && !e.closest('.hidden'))"
            ".filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
            ".map(e => e.tagName + '.' + e.className)"
        )
        assert too_wide == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["marks", "blocked", *BOTH, "index"])
def test_it_prints(opened, files, name: str, language: str) -> None:
    pdf = opened(files[name, language]).pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") or pdf.count(b"/Type /Page")


def test_on_paper_the_findings_are_open_and_the_links_of_the_page_are_gone(opened, files) -> None:
    page = opened(files["marks", "ky"])
    page.evaluate("location.hash = 'everything'")
    page.evaluate("document.querySelectorAll('.findings > details').forEach(d => d.open = false)")
    page.emulate_media(media="print")
    assert page.locator(".rows > li").first.bounding_box()["height"] > 10
    assert not page.locator(".contents").is_visible()
    assert page.locator(".hand").first.is_visible()


def contrasts(page: Any) -> list[tuple[float, str]]:
    """The contrast (WCAG 2) of every piece of text against the nearest background."""
    return page.evaluate(
        """() => {
        const rgb = c => c.match(/[\\d.]+/g).map(Number);
        const light = c => { const [r, g, b] = rgb(c).map(v => v / 255).map(
            v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const behind = e => { for (; e; e = e.parentElement) {
            const c = getComputedStyle(e).backgroundColor, parts = rgb(c);
            if (parts.length < 4 || parts[3] > 0) return c; } return 'rgb(255,255,255)'; };
        const found = [];
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
            const e = walk.currentNode.parentElement;
            if (!walk.currentNode.data.trim() || e.closest('script, style, .skip, .hidden')) continue;
            const a = light(getComputedStyle(e).color), b = light(behind(e));
            found.push([(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
                        e.tagName + '.' + e.className]);
        }
        return found; }"""
    )


@pytest.mark.parametrize("name", ["marks", "blocked", *BOTH, "index"])
def test_every_text_has_the_contrast_of_wcag_aa(opened, files, name: str) -> None:
    found = contrasts(opened(files[name, "ky"]))
    assert len(found) > 30
    assert [where for ratio, where in found if ratio < 4.5] == []


def test_the_index_sorts_by_a_column_and_back(opened, files) -> None:
    page = opened(files["index", "ru"], 1280)
    heads = page.locator("#sites thead th")
    assert heads.nth(0).get_attribute("aria-sort") == "ascending"
    heads.nth(2).locator("[role=button]").click()
    assert heads.nth(2).get_attribute("aria-sort") == "ascending"
    assert heads.nth(0).get_attribute("aria-sort") is None
    heads.nth(0).locator("[role=button]").press("Enter")
    assert heads.nth(0).get_attribute("aria-sort") == "ascending"
    names = page.locator("#sites tbody th").evaluate_all("cells => cells.map(c => +c.dataset.value)")
    assert names == sorted(names)


def test_without_scripts_the_index_is_whole(browser, files) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["index", "ky"].as_uri())
    assert page.locator("#sites tbody tr").count() == 2
    assert page.locator("#sites thead th").first.inner_text() == "Уюм"
    context.close()


def test_the_first_tab_leads_to_the_content(opened, files) -> None:
    page = opened(files["marks", "en"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["width"] > 50
