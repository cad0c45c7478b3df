"""Reads what the programme has promised: a table of indicator, target, by."""

import re
from datetime import date
from pathlib import Path

from crawler.seeds import SeedsError, read_rows
from history.progress import SHARES
from reports.programme.dashboard import TARGETED, Target

PERCENT = (*SHARES, "closed", "closed_in_90_days")
_NUMBER = re.compile(r"\d{1,5}(?:[.,]\d{1,3})?")


class TargetsError(ValueError):
    """The table cannot be used; the message says which row, and what to write there."""


def read_targets_table(path: Path) -> dict[str, Target]:
    """Indicator → target. Shares may be written as 60, 60% or 60 %. Raises TargetsError."""
    try:
        rows, _ = read_rows(path)
    except SeedsError as error:
        raise TargetsError(str(error)) from error
    header = [cell.strip().lower() for cell in rows[0]] if rows else []
    if header[:2] != ["indicator", "target"]:
        raise TargetsError(f"{path}: the first row must name the columns: indicator, target, by")
    found: dict[str, Target] = {}
    for number, cells in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in cells):
            continue
        indicator, target, by = (*(cell.strip() for cell in cells), "", "")[:3]
        where = f"{path}, row {number}"
        if indicator not in TARGETED:
            raise TargetsError(f"{where}: “{indicator}” is no indicator. Write one of: {', '.join(TARGETED)}")
        if indicator in found:
            raise TargetsError(f"{where}: “{indicator}” has a target already. Delete one of the two rows.")
        plain = target.removesuffix("%").strip()
        if not _NUMBER.fullmatch(plain):
            raise TargetsError(f"{where}: “{target}” is not a number. Write for example 60")
        value = float(plain.replace(",", "."))
        if indicator in PERCENT and value > 100:
            raise TargetsError(f"{where}: {target} is more than 100%.")
        if by and not _is_date(by):
            raise TargetsError(f"{where}: “{by}” is not a date. Write it as 2026-12-31")
        found[indicator] = Target(value=value / 100 if indicator in PERCENT else value, by=by)
    return found


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
