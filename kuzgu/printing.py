"""Prints reports to PDF: with a browser of this machine, else with WeasyPrint (the extra pdf)."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from crawler.rendering import browser

SECONDS = 60
"""For one report; a browser that hangs is ended."""
NOTHING = (
    "No PDF was made: there is no browser (Chromium, Chrome, Edge) and no WeasyPrint. Install one, or "
    "name a browser in KUZGU_CHROMIUM, or: pip install kuzgu[pdf]"
)
EVERYTHING = "#everything"


class PrintingError(RuntimeError):
    """A report could not be printed; the message says which and why."""


def find_browser(environment: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """The program that prints; None where there is none. Raises PrintingError where KUZGU_CHROMIUM names no
    program."""
    found = browser.find_browser(environment, platform)
    if found is None and (wanted := environment.get("KUZGU_CHROMIUM")):
        raise PrintingError(f"KUZGU_CHROMIUM names {wanted}, and there is no such program.")
    return None if found is None else str(found)


def print_reports(pages: Sequence[Path], *, whole: bool = False) -> Iterator[Path]:
    """Print each page to a PDF of the same name beside it, and give its path. ``whole``: the whole report,
    not the edition of four pages. Raises PrintingError."""
    program = find_browser(os.environ)
    if program is not None:
        with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
            yield from pool.map(lambda page: _by_browser(program, page, whole), pages)
    elif find_spec("weasyprint") is not None:
        for page in pages:
            yield _by_weasyprint(page, whole)
    else:
        raise PrintingError(NOTHING)


def _by_browser(program: str, page: Path, whole: bool) -> Path:
    """One report in a browser of its own, which has an empty profile, no network and only so much time."""
    made = page.with_suffix(".pdf")
    half = made.with_name(made.name + ".part.pdf")
    with tempfile.TemporaryDirectory(prefix="kuzgu-print-", ignore_cleanup_errors=True) as profile:
        command = [
            program,
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--no-default-browser-check",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-extensions",
            "--disable-default-apps",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--proxy-server=127.0.0.1:9",
            f"--user-data-dir={profile}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={half.resolve()}",
            page.resolve().as_uri() + (EVERYTHING if whole else ""),
        ]
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            command.insert(1, "--no-sandbox")
        try:
            done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired as error:
            raise PrintingError(f"{page}: the browser did not print it in {SECONDS} seconds.") from error
        except OSError as error:
            raise PrintingError(f"{program} cannot be started: {error.strerror or error}") from error
    if done.returncode != 0 or not half.is_file():
        with suppress(OSError):
            half.unlink()
        raise PrintingError(f"{page}: {program} did not print it (it ended with {done.returncode}).")
    os.replace(half, made)
    return made


def _by_weasyprint(page: Path, whole: bool) -> Path:
    """WeasyPrint knows no address of a part, so that the wrapper of the rest is marked in the text."""
    from weasyprint import HTML

    text = page.read_text(encoding="utf-8")
    if whole:
        text = text.replace("#everything:not(:target) .rest", "#nothing .rest")
        text = text.replace("#everything:target", "#everything")

    def nothing(url: str) -> None:
        raise ValueError(f"a report loads nothing: {url}")

    made = page.with_suffix(".pdf")
    half = made.with_name(made.name + ".part.pdf")
    try:
        HTML(string=text, url_fetcher=nothing).write_pdf(half)
    except Exception as error:  # WeasyPrint raises whatever its parsers and the fonts raise
        raise PrintingError(f"{page}: WeasyPrint did not print it: {error}") from error
    os.replace(half, made)
    return made
