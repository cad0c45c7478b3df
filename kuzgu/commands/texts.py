"""The command kuzgu texts."""

from pathlib import Path

import click

from kuzgu.commands.conventions import SystemFailed, WrongInput


@click.group()
def texts() -> None:
    """All texts as a spreadsheet for a native reader, and back.

    \b
    Example:
      kuzgu texts export texts.xlsx
      kuzgu texts import texts.xlsx
    """


@texts.command("export")
@click.argument("table", type=click.Path(dir_okay=False, path_type=Path))
def export_texts(table: Path) -> None:
    """Write every text with its English, its translation and who has read it."""
    from reports.text_table import write_texts

    if table.suffix.lower() != ".xlsx":
        raise WrongInput(f"{table}: the table is an .xlsx file; give it such a name.")
    try:
        rows = write_texts(table)
    except OSError as error:
        raise SystemFailed(f"{table} cannot be written: {error.strerror or error}") from error
    click.echo(f"{table}: {rows} texts. Mend the column “translation”; put name and date into the last two.")


@texts.command("import")
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_texts(table: Path) -> None:
    """Take mended translations and reviews back. A table with a fault is refused as a whole."""
    from reports.text_table import TextTableError
    from reports.text_table import import_texts as take

    try:
        done = take(table)
    except TextTableError as error:
        raise WrongInput(f"Nothing was changed.\n{error}") from error
    click.echo(f"Translations changed: {done.changed}. Texts read by somebody: {done.reviewed}.")
    for row in done.stale:
        click.echo(f"Left out, its English is another one now: {row}", err=True)
