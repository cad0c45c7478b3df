"""The run as a table for a spreadsheet: one row a site."""

from pathlib import Path

import history
from reports.cells import neutral


def write_summary(engine: history.Engine, run_id: int, path: Path) -> Path:
    """CSV in UTF-8 with a byte order mark and semicolons, as spreadsheets of the region open it with every
    letter whole. Cells that a spreadsheet would run as a formula begin with an apostrophe."""
    from history.cohort import cohort_table

    table = cohort_table(engine, run_id)
    for column in table.columns:
        table[column] = table[column].map(neutral)
    path.parent.mkdir(parents=True, exist_ok=True)
    table.to_csv(path, sep=";", index=False, encoding="utf-8-sig", lineterminator="\r\n")
    return path
