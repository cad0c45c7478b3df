"""Five hundred organisations and five: what may be read by whom, how large it is, how it prints."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error, sync_playwright

import history
from audits.registry import all_checks
from reports.language import LANGUAGES, check_text, translator
from reports.workshop.build import workshop_folder, write_workshop
from reports.workshop.room import is_security
from tests.reports.workshop.invented_room import REPORT_LANGUAGES, add_run, evidence, organisation

COUNT = 500
FEW = 5
CHROMIUM = os.environ.get("KUZGU_CHROMIUM", "/usr/bin/chromium")
SAID = ("room", "before_after", "handouts")
PAGES = (*SAID, "private_trainer", "private_calls", "private_webmasters")
NAME = re.compile(r"Nr(\d+)x")
BYTES = {"private_trainer": 2_000_000, "handouts": 3_000_000, "room": 200_000, "private_calls": 400_000}
"""With 500 organisations."""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """A large and a small cohort in one history, each with a run before and a run after."""
    out = tmp_path_factory.mktemp("workshop")
    engine = history.open_history(out / "kuzgu.sqlite")
    both = [evidence(n) for n in range(COUNT)]
    both += [evidence(n, cohort="batken-2") for n in range(COUNT, COUNT + FEW)]
    first = add_run(engine, both)
    again = [evidence(n, mended=("title", "viewport")) for n in range(0, COUNT, 5)]
    again.append(evidence(COUNT, mended=("viewport", "license"), cohort="batken-2"))
    add_run(engine, again, started_at="2026-11-24T15:00:00+00:00")
    found = {}
    for count, cohort in ((COUNT, "naryn"), (FEW, "batken-2")):
        found[count] = workshop_folder(out, cohort)
        write_workshop(engine, cohort, found[count], LANGUAGES, "audit@example.org", before_run=first)
    engine.dispose()
    return found


def page(folder: Path, name: str, language: str) -> str:
    return (folder / f"{name}_{language}.html").read_text(encoding="utf-8")


def shares(number: int) -> bool:
    return organisation(number).share == "yes"


@pytest.mark.parametrize("count", [COUNT, FEW])
def test_every_page_in_every_language(folders: dict[int, Path], count: int) -> None:
    names = {path.name for path in folders[count].iterdir()}
    assert names == {f"{name}_{language}.html" for name in PAGES for language in LANGUAGES}


@pytest.mark.parametrize("count", [COUNT, FEW])
@pytest.mark.parametrize("name", ["room", "before_after"])
def test_before_others_only_those_are_named_who_agreed(
    folders: dict[int, Path], count: int, name: str
) -> None:
    named: set[int] = set()
    for language in LANGUAGES:
        text = page(folders[count], name, language)
        named |= {int(number) for number in NAME.findall(text)}
        assert "+996" not in text
        assert "org-" not in text
    assert all(shares(number) for number in named)
    if count == COUNT:
        assert named


def test_those_who_did_not_agree_are_on_the_trainers_page(folders: dict[int, Path]) -> None:
    named = {int(number) for number in NAME.findall(page(folders[COUNT], "private_trainer", "ky"))}
    with_marks = {number for number in range(COUNT) if number % 20 != 7}
    assert named >= with_marks


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_security_is_said_aloud(folders: dict[int, Path], language: str) -> None:
    texts = translator(language)
    private = [
        check_text(texts, check, field)
        for check in all_checks().values()
        if is_security(check.id)
        for field in ("title", "title_failed", "why", "verify")
    ]
    private += [check.id for check in all_checks().values() if is_security(check.id)]
    private += ["ертификат", "certificate", "взлом", "hacked", "бузуп", "TLS", "6.4.2"]
    for name in SAID:
        text = page(folders[COUNT], name, language)
        assert [one for one in private if one in text] == []
    if language == "ru":
        webmasters = page(folders[COUNT], "private_webmasters", language)
        assert "ертификат" in webmasters
        assert "ертификат" in page(folders[COUNT], "private_calls", language)


def test_small_numbers_are_not_shown_to_the_room(folders: dict[int, Path]) -> None:
    for count in (COUNT, FEW):
        text = page(folders[count], "room", "en")
        several = text[text.index('id="more"') :] if 'id="more"' in text else ""
        assert re.findall(r'<span class="word">[12] of', several) == []


def test_no_page_ranks(folders: dict[int, Path]) -> None:
    """Rows stand in the order of names, whatever the marks."""
    text = page(folders[FEW], "private_trainer", "en")
    table = text[text.index('class="marks-table"') :]
    order = [int(number) for number in NAME.findall(table[: table.index("</table>")])]
    assert order == sorted(order, key=str)


@pytest.mark.parametrize("count", [COUNT, FEW])
def test_each_organisation_has_one_sheet_in_its_language(folders: dict[int, Path], count: int) -> None:
    found: dict[int, str] = {}
    for language in LANGUAGES:
        for heading in re.findall(r"<h1>(.*?)</h1>", page(folders[count], "handouts", language)):
            number = int(NAME.findall(heading)[0])
            assert number not in found
            found[number] = language
    assert len(found) == count
    for number, language in found.items():
        assert language == (REPORT_LANGUAGES[number % 4] or organisation(number).languages[0])


def test_the_size_of_the_pages(folders: dict[int, Path]) -> None:
    for name, most in BYTES.items():
        for language in LANGUAGES:
            assert (folders[COUNT] / f"{name}_{language}.html").stat().st_size < most


def test_before_and_after(folders: dict[int, Path]) -> None:
    text = page(folders[COUNT], "before_after", "en")
    assert "Looked at again" in text
    assert re.search(r"<dd>100 of 475</dd>", text)
    closed = int(re.search(r"Steps closed together: ([\d,]+)", text)[1].replace(",", ""))  # type: ignore[index]
    assert closed > 50
    trainer = page(folders[FEW], "private_trainer", "en")
    part = trainer[trainer.index('id="progress"') : trainer.index('id="agenda"')]
    assert NAME.findall(part) == [str(COUNT)]
    assert "Fit the page to the phone" in part or "phone" in part


def test_nothing_is_loaded_and_the_policy_holds_the_styles(folders: dict[int, Path]) -> None:
    for name in PAGES:
        text = page(folders[FEW], name, "ky")
        assert not re.findall(r"<script|<img|<iframe|onclick|@import|url\(", text)
        assert len(re.findall(r"'sha256-[^']+'", text)) == 2


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


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_scrolls_sideways_and_nothing_is_asked_for(
    browser: Any, folders: dict[int, Path], language: str
) -> None:
    opened = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("console", lambda message: said.append(message.text))
    for name in PAGES:
        opened.goto((folders[FEW] / f"{name}_{language}.html").as_uri())
        for width in (360, 768, 1280):
            opened.set_viewport_size({"width": width, "height": 800})
            assert opened.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
    opened.close()
    assert all(url.startswith("file:") and url.endswith(".html") for url in asked)
    assert said == []


@pytest.mark.browser
def test_the_heat_map_of_five_hundred_scrolls_in_its_own_box(browser: Any, folders: dict[int, Path]) -> None:
    opened = browser.new_page(viewport={"width": 360, "height": 700})
    opened.goto((folders[COUNT] / "private_trainer_ky.html").as_uri())
    assert opened.evaluate("document.documentElement.scrollWidth") <= 360
    box = opened.locator(".heat").first.locator("xpath=..")
    assert box.evaluate("e => e.scrollWidth > e.clientWidth && e.scrollHeight > e.clientHeight")
    box.evaluate("e => { e.scrollLeft = 200; e.scrollTop = 3000; }")
    left = box.evaluate("e => e.getBoundingClientRect().left")
    head = opened.locator(".heat").first.locator("tbody th").nth(200)
    assert abs(head.evaluate("e => e.getBoundingClientRect().left") - left) < 1
    opened.close()


@pytest.mark.browser
@pytest.mark.parametrize("count", [COUNT, FEW])
def test_a_sheet_is_one_side_of_a4(browser: Any, folders: dict[int, Path], count: int) -> None:
    opened = browser.new_page()
    for language in LANGUAGES:
        path = folders[count] / f"handouts_{language}.html"
        sheets = path.read_text(encoding="utf-8").count('<article class="sheet')
        opened.goto(path.as_uri())
        pdf = opened.pdf(prefer_css_page_size=True)
        pages = len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
        assert pages == max(1, sheets), language
    opened.close()
