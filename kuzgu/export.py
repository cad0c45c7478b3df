"""Writes the history into files for others: CSV, XLSX, JSON, Parquet."""

import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

import history
from audits.check import Check
from history.progress import SHARES
from reports.cells import neutral
from reports.programme.export_json import export_json
from reports.programme.tables import Privacy, Tables, export_tables

SALT_FILE = "export.salt"
SHEET_LIMIT = 1_048_575
WIDTHS = {"name": 34, "site": 34, "organisation": 22, "check": 30, "params": 40, "first_place": 40}
WIDTHS |= {"ky": 60, "ru": 60, "en": 60, "indicator": 18, "reason": 22, "state": 16}


class ExportError(ValueError):
    """The export cannot be made like this; the message says what to do."""


def salt_of(out: Path) -> bytes:
    """The salt of this folder's pseudonyms, made once. It stays here and is in no export: whoever has it and
    the seeds can tell who is who."""
    path = out / SALT_FILE
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_hex(32))
    try:
        return bytes.fromhex(path.read_text(encoding="ascii").strip())
    except ValueError as error:
        raise ExportError(
            f"{path} is damaged. Put it back from a copy; without it the pseudonyms are others than before."
        ) from error


def write_export(
    engine: history.Engine,
    run_ids: Sequence[int],
    folder: Path,
    form: str,
    checks: Mapping[str, Check],
    privacy: Privacy,
) -> list[Path]:
    """The files that were written, whole or not at all. Raises ExportError."""
    folder.mkdir(parents=True, exist_ok=True)
    if form == "json":
        return [
            _whole(
                folder / "export.json",
                lambda path: _text(path, export_json(engine, run_ids, checks, privacy)),
            )
        ]
    if form == "parquet":
        _parquet_is_there()
    tables = export_tables(engine, run_ids, checks, privacy)
    if form == "xlsx":
        return [_whole(folder / "export.xlsx", lambda path: write_workbook(tables, path))]
    written = []
    for name, frame in tables.named():

        def write(path: Path, frame: Any = frame) -> None:
            if form == "csv":
                write_csv(frame, path)
            else:
                frame.to_parquet(path, index=False)

        written.append(_whole(folder / f"{name}.{form}", write))
    return written


def _whole(path: Path, write: Any) -> Path:
    half = path.with_name(f"{path.stem}.part{path.suffix}")
    write(half)
    half.replace(path)
    return path


def _text(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.writelines(pieces)


def _parquet_is_there() -> None:
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise ExportError("Parquet needs pyarrow. Install it with: pip install kuzgu[parquet]")


def write_csv(frame: Any, path: Path) -> None:
    """Semicolons, decimal commas and a byte order mark: spreadsheets of the region open it in columns, with
    every letter whole and no mark taken for a date. What would be a formula begins with an apostrophe."""
    plain = frame.copy()
    for column in plain.columns:
        if plain[column].dtype.kind not in "fiub" and str(plain[column].dtype) != "Int64":
            plain[column] = plain[column].map(neutral)
    plain.to_csv(path, sep=";", decimal=",", index=False, encoding="utf-8-sig", lineterminator="\r\n")


def write_workbook(tables: Tables, path: Path) -> None:
    """A sheet for each table: fixed header, filters, numbers as numbers, texts as texts, never formulas."""
    import xlsxwriter

    book = xlsxwriter.Workbook(
        path, {"strings_to_formulas": False, "strings_to_urls": False, "constant_memory": True}
    )
    head = book.add_format({"bold": True, "bg_color": "#0A5A6A", "font_color": "#FFFFFF", "valign": "top"})
    formats = {
        "mark": book.add_format({"num_format": "0.0"}),
        "share": book.add_format({"num_format": "0%"}),
        "text": book.add_format({"valign": "top"}),
        "wrap": book.add_format({"valign": "top", "text_wrap": True}),
    }
    for name, frame in tables.named():
        if len(frame) > SHEET_LIMIT:
            book.close()
            path.unlink(missing_ok=True)
            raise ExportError(
                f"The table of {name} has {len(frame)} rows, more than a sheet may have. "
                "Export fewer runs (--run N), or take --format csv or parquet."
            )
        _sheet(book.add_worksheet(name.capitalize()), name, frame, head, formats)
    book.close()


def _sheet(sheet: Any, name: str, frame: Any, head: Any, formats: Mapping[str, Any]) -> None:
    sheet.freeze_panes(1, 3 if name == "sites" else 1)
    for number, column in enumerate(frame.columns):
        sheet.set_column(number, number, WIDTHS.get(column, 13))
        sheet.write_string(0, number, column, head)
    for row, values in enumerate(frame.itertuples(index=False, name=None), start=1):
        share = name == "indicators" and dict(zip(frame.columns, values, strict=True))["indicator"] in SHARES
        for number, (column, value) in enumerate(zip(frame.columns, values, strict=True)):
            if isinstance(value, bool):
                sheet.write_boolean(row, number, value)
            elif isinstance(value, str):
                sheet.write_string(
                    row, number, value[:32_000], formats["wrap" if name == "codebook" else "text"]
                )
            elif not pd.isna(value):
                shown = "share" if share and column == "value" or column == "kyrgyz_share" else "mark"
                sheet.write_number(
                    row,
                    number,
                    float(value),
                    formats[shown] if float(value) % 1 or shown == "share" else None,
                )
    sheet.autofilter(0, 0, max(1, len(frame)), len(frame.columns) - 1)
