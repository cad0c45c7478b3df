"""Figures, dates and groups in the manner of a language."""

from collections.abc import Mapping

from audits.check import Check
from history.groups import OTHERS as OTHERS_KEY
from reports.language import Texts, check_text
from reports.programme.figures import Cell
from reports.programme.words import FEW, FIELDS_OF_WORK, NOT_KNOWN, OTHERS, PLACES

NO_VALUE = "–"


def cell_text(cell: Cell, checks: Mapping[str, Check], texts: Texts) -> str:
    """A figure in the manner of the language; the shape of a path as it is."""
    if cell.kind == "few":
        return texts.text(FEW)
    if cell.kind == "none":
        return NO_VALUE
    if cell.kind == "path":
        return str(cell.value)
    if cell.kind == "check":
        check = checks.get(str(cell.value))
        return check_text(texts, check, "title") if check else str(cell.value)
    number = float(cell.value)
    if cell.kind == "percent":
        return texts.percent(number)
    return texts.number(number, 0 if cell.kind == "count" else 1)


def short_date(day: str) -> str:
    """2025-05-12 → 05.2025"""
    return f"{day[5:7]}.{day[:4]}"


def label(dimension: str, name: str, texts: Texts) -> str:
    """The name of a group. What the seeds call by an English word is translated where we know it."""
    if name == OTHERS_KEY:
        return texts.text(OTHERS)
    if not name:
        return texts.text(NOT_KNOWN)
    if dimension == "language":
        return texts.language_name(name)
    known = {"region": PLACES, "sector": FIELDS_OF_WORK}.get(dimension, {})
    return texts.text(known[name]) if name in known else name


def signed(value: float, texts: Texts) -> str:
    """A difference with its sign: +3.5, −2, 0."""
    number = round(value, 1)
    return ("+" if number > 0 else "−" if number < 0 else "") + texts.number(abs(number))
