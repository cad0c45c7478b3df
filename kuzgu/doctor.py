"""What is installed, what is missing, and which features are lost by it."""

import os
import platform
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

from audits.registry import all_checks
from crawler.rendering.browser import find_browser, why_no_browser
from crawler.rendering.measuring import axe_version
from kuzgu.version import VERSION

PACKAGES = ("scrapy", "lxml", "beautifulsoup4", "requests", "pandas", "jinja2", "sqlalchemy", "py3langid")
EXTRAS = (
    ("browser", "playwright", "pages are not measured as a phone shows them"),
    ("pdf", "weasyprint", "reports cannot be made as PDF without a browser"),
    ("postgres", "psycopg", "history can only be an SQLite file"),
)


def diagnose(out: Path, history_url: str | None, environ: Mapping[str, str]) -> tuple[list[str], bool]:
    """Lines to print, and whether an audit can run here."""
    lines = [f"Küzgü {VERSION}, Python {platform.python_version()}, {platform.system()}"]
    lines += [_ok(f"{package} {version(package)}") for package in PACKAGES]
    lines.append(_ok(f"checks: {len(all_checks())}"))
    for extra, module, loss in EXTRAS:
        try:
            import_module(module)
        except (ImportError, OSError) as error:
            reason = str(error).splitlines()[0]
            lines.append(_gap(f"extra “{extra}”: {loss} (pip install kuzgu[{extra}]; {reason})"))
        else:
            lines.append(_ok(f"extra “{extra}”"))
    lines.append(_browser_line(environ))
    contact = environ.get("KUZGU_CONTACT")
    lines.append(
        _ok(f"contact: {contact}") if contact else _gap("KUZGU_CONTACT is not set: sites cannot be visited")
    )
    writable = os.access(out if out.exists() else out.absolute().parent, os.W_OK)
    lines.append(_ok(f"folder {out} can be written") if writable else _bad(f"folder {out} cannot be written"))
    history_line, history_good = _history_line(out, history_url)
    lines.append(history_line)
    return lines, writable and history_good


def _browser_line(environ: Mapping[str, str]) -> str:
    if missing := why_no_browser(environ):
        return _gap(
            f"rendered pages: {missing}; until then checks that need a phone's screen answer “unknown”"
        )
    return _ok(f"rendered pages: {find_browser(environ)}, axe-core {axe_version()}")


def _history_line(out: Path, history_url: str | None) -> tuple[str, bool]:
    import history

    place = history_url or out / "kuzgu.sqlite"
    if history_url is None and not Path(place).exists():
        return _ok(f"history: {place} (made by the first audit)"), True
    try:
        engine = history.open_history(place)
    except history.HistoryError as error:
        return _bad(f"history: {error}"), False
    runs = len(history.runs(engine))
    engine.dispose()
    return _ok(f"history: {place}, runs: {runs}"), True


def _ok(text: str) -> str:
    return f"  ok   {text}"


def _gap(text: str) -> str:
    return f"  --   {text}"


def _bad(text: str) -> str:
    return f"  BAD  {text}"
