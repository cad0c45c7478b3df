"""The command kuzgu export."""

from pathlib import Path

import click

from kuzgu.commands.conventions import (
    WrongInput,
    chosen_runs,
    history_option,
    known_runs,
    opened_history,
    out_option,
)

FORMATS = ("csv", "xlsx", "json", "parquet")


@click.command()
@out_option
@history_option
@click.option("--format", "form", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option("--run", "which", default="", metavar="N|all", help="Which run. [default: the last one]")
@click.option("--pseudonymous", is_flag=True, help="Codes in place of organisations; no names, no addresses.")
@click.option(
    "--min-n",
    "least",
    type=click.IntRange(min=2),
    default=5,
    show_default=True,
    help="Fewest organisations behind a figure of a group.",
)
def export(out: Path, history_url: str | None, form: str, which: str, pseudonymous: bool, least: int) -> None:
    """The history for other programs and for research, into the folder “export” of --out.

    csv and parquet: sites, findings, indicators, codebook; xlsx: the same as sheets; json: one document
    (docs/schema/export.json). With --pseudonymous the files go into “export-pseudonymous”; the salt of the
    codes stays in --out (export.salt). Do not pass it on.

    \b
    Example:
      kuzgu export --format xlsx
      kuzgu export --format csv --run all --pseudonymous --min-n 10
    """
    from audits.registry import all_checks
    from kuzgu.export import ExportError, salt_of, write_export
    from reports.programme.tables import Privacy

    with opened_history(out, history_url) as engine:
        wanted = chosen_runs(known_runs(engine), which)
        folder = out / ("export-pseudonymous" if pseudonymous else "export")
        try:
            privacy = Privacy(salt=salt_of(out) if pseudonymous else None, least=least)
            written = write_export(engine, wanted, folder, form, all_checks(), privacy)
        except ExportError as error:
            raise WrongInput(str(error)) from error
    for path in written:
        click.echo(str(path))
    if pseudonymous:
        click.echo(
            "No names are in it, yet whoever has seen a report may know it by its marks: "
            "pass it on to people whom you trust only.",
            err=True,
        )
