"""Reports on paper: four pages, black and white, with every Kyrgyz letter in them."""

import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

import history
from kuzgu import printing
from kuzgu.printing import PrintingError, find_browser, print_reports
from reports.build import write_reports
from tests.kuzgu.sample_run import audit_samples

WORST = ("jayloo", "un-katpas")
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    out = tmp_path_factory.mktemp("printing")
    audit_samples(out, only=WORST)
    engine = history.open_history(out / "kuzgu.sqlite")
    written = write_reports(engine, 1, out / "reports", ("ky", "ru"), "audit@example.org")
    engine.dispose()
    return list(written.paths)


def text_of(pdf: Path, *options: str) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext")
    done = subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, check=True)
    return done.stdout.decode()


def page_count(pdf: Path) -> int:
    return text_of(pdf).count("\f")


def browser() -> str:
    found = find_browser(os.environ)
    if found is None:
        if os.environ.get("KUZGU_REQUIRE_BROWSER") == "1":
            raise AssertionError("no browser")
        pytest.skip("no browser")
    return found


def letters_of(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_a_browser_prints_four_pages_with_every_letter(pages: list[Path]) -> None:
    browser()
    made = list(print_reports(pages))
    assert [path.suffix for path in made] == [".pdf"] * len(pages)
    for pdf in made:
        assert 1 <= page_count(pdf) <= 4, pdf.name
    kyrgyz = next(pdf for pdf in made if pdf.name.startswith("jayloo") and pdf.name.endswith("_ky.pdf"))
    words = letters_of(text_of(kyrgyz))
    for phrase in ("«Жайлоо» жайыт комитети", "Баштаардан мурун: ким кире алат?", "көрсөтүңүз"):
        assert letters_of(phrase) in words
    assert {"ң", "ө", "ү"} <= set(words)
    assert "audit@example.org" in words


def test_the_whole_report_is_longer(pages: list[Path]) -> None:
    browser()
    page = next(page for page in pages if page.name.startswith("jayloo"))
    (short,) = print_reports([page])
    count = page_count(short)
    (whole,) = print_reports([page], whole=True)
    assert page_count(whole) > 2 * count


@pytest.mark.skipif(find_spec("weasyprint") is None, reason="needs the extra pdf")
def test_weasyprint_prints_where_there_is_no_browser(
    pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "find_browser", lambda environment: None)
    page = next(page for page in pages if page.name.startswith("jayloo") and page.name.endswith("_ky.html"))
    (made,) = print_reports([page])
    assert page_count(made) <= 4
    assert {"ң", "ө", "ү"} <= set(text_of(made))


def test_without_any_printer_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "find_browser", lambda environment: None)
    monkeypatch.setattr(printing, "find_spec", lambda name: None)
    with pytest.raises(PrintingError, match="no browser"):
        list(print_reports([Path("x.html")]))


def test_a_browser_is_found_where_it_usually_is(tmp_path: Path) -> None:
    program = tmp_path / "google-chrome"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert find_browser({"PATH": str(tmp_path)}) == str(program)
    assert find_browser({"PATH": "", "KUZGU_CHROMIUM": str(program)}) == str(program)
    assert find_browser({"PATH": ""}, "linux") is None
    with pytest.raises(PrintingError, match="no such program"):
        find_browser({"PATH": "", "KUZGU_CHROMIUM": str(tmp_path / "none")})


def test_a_browser_that_fails_leaves_nothing_behind(pages: list[Path], tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("x", encoding="utf-8")
    false = tmp_path / "chromium"
    false.write_text("#!/bin/sh\nexit 3\n")
    false.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KUZGU_CHROMIUM", str(false))
        with pytest.raises(PrintingError, match="ended with 3"):
            list(print_reports([page]))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "chromium"]
