"""The command kuzgu report."""

from collections.abc import Sequence
from pathlib import Path

import click

from kuzgu.commands.conventions import (
    SystemFailed,
    answers_option,
    checked_run,
    contact_of,
    contact_option,
    history_option,
    known_runs,
    languages_option,
    opened_history,
    out_option,
    seeds_at_hand,
    take_in_answers,
)
from kuzgu.commands.run import write_run_reports


@click.command()
@out_option
@history_option
@languages_option
@click.option("--run", "run_id", type=int, help="Which run. [default: the last one of all organisations]")
@answers_option
@contact_option
@click.option("--pdf", is_flag=True, help="Print each report to a PDF of at most four pages too.")
@click.option("--pdf-full", is_flag=True, help="The same with the whole report in the PDF.")
def report(
    out: Path,
    history_url: str | None,
    languages: tuple[str, ...],
    run_id: int | None,
    answers_file: Path | None,
    contact: str,
    pdf: bool,
    pdf_full: bool,
) -> None:
    """Write the reports of a run again, from history alone.

    \b
    Example:
      kuzgu report --languages ky
      kuzgu report --answers answers.xlsx
      kuzgu report --pdf --languages ky,ru
    """
    import history

    with opened_history(out, history_url) as engine:
        known = known_runs(engine)
        latest = history.latest_whole_run(engine)
        wanted = checked_run(known, run_id if run_id is not None else latest.id if latest else 0)
        take_in_answers(engine, answers_file, seeds_at_hand([known[wanted]]))
        contact = contact_of(contact, known[wanted])
        written = write_run_reports(engine, wanted, out, languages, contact)
        if pdf or pdf_full:
            print_to_pdf(written.paths, whole=pdf_full)


def print_to_pdf(pages: Sequence[Path], *, whole: bool) -> None:
    from kuzgu.printing import PrintingError, print_reports

    try:
        made = list(print_reports(pages, whole=whole))
    except PrintingError as error:
        raise SystemFailed(f"The reports are written. {error}") from error
    click.echo(f"PDF: {len(made)} files")
