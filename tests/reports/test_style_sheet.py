"""The style sheets keep to what browsers of 2018 know: Chrome 64, Firefox 59, Safari 11.1, Samsung 7."""

import re

import pytest

from reports.pages import TEMPLATES

SHEETS = sorted(TEMPLATES.rglob("*.css"))
LATER = {
    "functions": r":\s*[^;{}]*\b(clamp|min|max|color-mix|oklch|light-dark|env|lab|lch)\(",
    "selectors": r":(has|is|where|focus-visible|focus-within|modal|user-invalid)\b",
    "properties": r"[;{]\s*(inset|inset-[a-z-]+|aspect-ratio|gap|row-gap|place-items|place-content"
    r"|accent-color|backdrop-filter|container|container-type|content-visibility|margin-inline[a-z-]*|padding-inline[a-z-]*"
    r"|margin-block[a-z-]*|padding-block[a-z-]*|scroll-margin[a-z-]*|translate|rotate|scale)\s*:",
    "rules": r"@(layer|container|property|scope|starting-style)\b|prefers-color-scheme",
    "nesting": r"[;{]\s*&",
    "subgrid": r"subgrid|display:\s*(flow-root|contents)",
}
"""What came later. A rule that an older browser drops whole may stand alone in a block that says so."""
ALLOWED = "details:not(.agreed)::details-content { content-visibility: visible; display: block; }"


def lint(css: str) -> list[str]:
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).replace(ALLOWED, "")
    return [
        f"{name}: {found[0].strip()}" for name, late in LATER.items() for found in re.finditer(late, plain)
    ]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_nothing_newer_than_2018(sheet) -> None:
    assert lint(sheet.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "late",
    [
        "a { width: clamp(1px, 2px, 3px); }",
        "a:has(b) { color: red; }",
        "a { color: red; gap: 2px; }",
        "a { inset: 0; }",
        "a { aspect-ratio: 1; }",
        "a { color: red; & b { color: blue; } }",
        "@container (min-width: 1px) { a { color: red; } }",
    ],
)
def test_the_lint_sees_what_is_newer(late: str) -> None:
    assert lint(late) != []


def test_the_baseline_is_stated() -> None:
    css = (TEMPLATES / "report.css").read_text(encoding="utf-8")
    assert "2018" in css.split("*/")[0]
