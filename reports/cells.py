"""Cells of tables that a spreadsheet shows and never runs."""

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def neutral(cell: object) -> object:
    """A text that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
