"""The programme's pages in a real browser: every kind, every language, three widths, and on paper."""

from pathlib import Path

import pytest

import history
from audits.registry import all_checks
from reports.language import LANGUAGES
from reports.pages import write_page
from reports.programme.build import common_context, write_dashboard
from reports.programme.comparison import comparison_page
from tests.reports.programme.test_dashboard import ASKED
from tests.reports.test_browser import browser, contrasts, opened  # noqa: F401
from tests.samples.made_years import Years

pytestmark = pytest.mark.browser
WIDTHS = (360, 768, 1280)
KINDS = ("dashboard", "organisations", "history", "comparison")


@pytest.fixture(scope="module")
def files(years: Years, tmp_path_factory) -> dict[tuple[str, str], Path]:
    """(kind, language) → file."""
    folder = tmp_path_factory.mktemp("programme")
    engine = history.open_history(years.folder / "kuzgu.sqlite")
    write_dashboard(engine, folder, LANGUAGES, "audit@example.org", ASKED)
    engine.dispose()
    (moved,) = years.truth.moved
    found = {}
    for language in LANGUAGES:
        found["dashboard", language] = folder / f"dashboard_{language}.html"
        found["organisations", language] = folder / f"organisations_{language}.html"
        found["history", language] = folder / f"history_{moved}_{language}.html"
        common = common_context(years.runs[5], language, "audit@example.org")
        page = comparison_page(years.runs[0], years.runs[5], (), all_checks(), language, common)
        found["comparison", language] = write_page(folder / f"comparison_{language}.html", page)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_scrolls_sideways_and_nothing_is_loaded(opened, files, kind: str, language: str) -> None:  # noqa: F811
    for width in WIDTHS:
        page = opened(files[kind, language], width)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        too_wide = page.evaluate(
            "[...document.querySelectorAll('main *, header *, footer *, .filter *')]"
            ".filter(e => !e.closest('.scroll') && !e.closest('svg') && !e.closest('.hidden'))"
            ".filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
            ".map(e => e.tagName + '.' + e.className)"
        )
        assert too_wide == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_has_the_contrast_of_wcag_aa(opened, files, kind: str) -> None:  # noqa: F811
    found = contrasts(opened(files[kind, "ky"], 1280))
    assert len(found) > 30
    assert [where for ratio, where in found if ratio < 4.5] == []


def test_the_filter_shows_a_group_and_everybody_again(opened, files) -> None:  # noqa: F811
    page = opened(files["dashboard", "ru"], 1280)
    line = "document.querySelector('.chart .line').getAttribute('d')"
    size = "document.querySelector('.facts [data-slot]').textContent"
    everybody = page.evaluate(f"[{line}, {size}]")
    page.select_option("#group", "region=Naryn")
    naryn = page.evaluate(f"[{line}, {size}]")
    assert naryn[1] == "8"
    assert naryn != everybody
    assert not page.locator("section.everybody").first.is_visible()
    assert page.locator("#said").inner_text().startswith("Нарын")
    page.select_option("#group", "")
    assert page.evaluate(f"[{line}, {size}]") == everybody
    assert page.locator("section.everybody").first.is_visible()


def test_without_scripts_everything_is_there_but_the_filter(browser, files) -> None:  # noqa: F811
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(files["dashboard", "ky"].as_uri())
    assert not page.locator(".filter").is_visible()
    assert page.locator(".groups tbody tr").count() > 20
    assert page.locator(".chart").count() == 7
    assert page.locator(".indicators tbody tr").count() > 15
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_prints(opened, files, kind: str, language: str) -> None:  # noqa: F811
    page = opened(files[kind, language], 1280)
    pdf = page.pdf(prefer_css_page_size=True)
    assert pdf.startswith(b"%PDF")
    page.emulate_media(media="print")
    if kind == "dashboard":
        assert not page.locator(".filter").is_visible()
        assert not page.locator(".inside").is_visible()
        assert page.locator(".figures").first.is_visible()
