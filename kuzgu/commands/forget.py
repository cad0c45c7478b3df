"""The command kuzgu forget."""

from pathlib import Path

import click

from kuzgu.commands.conventions import WrongInput, history_option, opened_history, out_option
from kuzgu.commands.run import write_run_reports

AGAIN = ("dashboard", "compare", "export", "export-pseudonymous")
"""Folders with pages and tables of many organisations."""


@click.command()
@click.argument("organisation")
@out_option
@history_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(organisation: str, out: Path, history_url: str | None, yes: bool) -> None:
    """Erase one organisation (by its id): evidence, judgements, archive, pictures, reports, in every run.

    Nothing of it remains, not even that it was there. It cannot be undone.

    \b
    Example:
      kuzgu forget omur
    """
    import history
    from kuzgu.forget import forget as erase

    with opened_history(out, history_url) as engine:
        series = history.series_of(engine, organisation)
        if not series:
            history.shrink(engine)
            raise WrongInput(
                f"The history knows no organisation “{organisation}”: its id is the one in the seeds file."
            )
        click.echo(f"This erases {', '.join(series)} from the history and from {out}, for ever.")
        click.echo("Copies of the history that were made before updates of Küzgü are deleted too.")
        if not yes and not click.confirm("Erase it?"):
            raise WrongInput("Nothing was done.")
        done = erase(engine, out, organisation)
        click.echo(f"Erased: {done.visits} visits, {len(done.files)} files.")
        for path in done.mentions:
            click.echo(f"This file still has its name in it: {path}", err=True)
        latest = history.latest_whole_run(engine)
        if latest is not None and (out / "reports").is_dir():
            write_run_reports(
                engine, latest.id, out, latest.report_languages, str(latest.options.get("contact", ""))
            )
    if any(path.parent.parent == out and path.parent.name in AGAIN for path in done.files):
        click.echo(
            "Dashboards, comparisons and exports were deleted: make them again with the same commands."
        )
    click.echo("Take it out of your seeds file too, or the next run visits it again.")
