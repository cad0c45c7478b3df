"""The command kuzgu dashboard."""

from datetime import datetime
from pathlib import Path

import click

from kuzgu.commands.conventions import (
    WrongInput,
    contact_of,
    contact_option,
    history_option,
    languages_option,
    opened_history,
    out_option,
)


@click.command()
@out_option
@history_option
@languages_option
@click.option(
    "--runs", "runs", default="", metavar="N,N…", help="Which runs are rounds. [default: the large ones]"
)
@click.option("--baseline", type=int, help="The run with which the others are compared. [default: the first]")
@click.option(
    "--targets",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Table with the columns indicator, target, by.",
)
@click.option("--trained-cohort", default="", help="Whose workshop it was: the cohort in the seeds.")
@click.option("--workshop-date", type=click.DateTime(["%Y-%m-%d"]), help="When the workshop was.")
@click.option("--ranking", is_flag=True, help="Also list the organisations by their improvement.")
@contact_option
def dashboard(
    out: Path,
    history_url: str | None,
    languages: tuple[str, ...],
    runs: str,
    baseline: int | None,
    targets: Path | None,
    trained_cohort: str,
    workshop_date: datetime | None,
    ranking: bool,
    contact: str,
) -> None:
    """What the programme has changed: indicators, trends, groups, the effect of a workshop.

    The pages are written into the folder “dashboard” of --out. dashboard_ky.html names nobody and may be
    passed on; organisations_ky.html and the histories are for the programme alone.

    \b
    Example:
      kuzgu dashboard --targets targets.csv
      kuzgu dashboard --trained-cohort osh-2025 --workshop-date 2025-05-20
    """
    import history
    from kuzgu.targets import TargetsError, read_targets_table
    from reports.programme.build import write_dashboard
    from reports.programme.dashboard import Asked
    from reports.programme.workshop_effect import Workshop

    if bool(trained_cohort) != bool(workshop_date):
        raise WrongInput("The effect of a workshop needs both --trained-cohort and --workshop-date.")
    workshop = (
        Workshop(cohort=trained_cohort, date=workshop_date.date().isoformat()) if workshop_date else None
    )
    try:
        asked = Asked(
            runs=_numbers(runs),
            baseline=baseline,
            targets=read_targets_table(targets) if targets else {},
            workshop=workshop,
            ranking=ranking,
        )
    except TargetsError as error:
        raise WrongInput(str(error)) from error
    folder = out / "dashboard"
    with opened_history(out, history_url) as engine:
        latest = history.latest_run(engine)
        contact = contact_of(contact, latest) if latest else contact
        try:
            with history.alone(out / ".dashboard.at-work"):
                written = write_dashboard(engine, folder, languages, contact, asked)
        except ValueError as error:
            raise WrongInput(str(error)) from error
    click.echo(f"Dashboard and {len(written.histories)} histories in {folder}")
    for path in (*written.dashboards, *written.lists):
        click.echo(f"  {path}")
    if written.stale:
        runs_named = ", ".join(map(str, written.stale))
        click.echo(
            f"Runs judged by other rules, wholly or in part: {runs_named}. Their lines are broken. "
            "To judge them by today's rules: kuzgu reaudit --run all",
            err=True,
        )


def _numbers(text: str) -> tuple[int, ...]:
    parts = text.replace(",", " ").split()
    if not all(part.isdigit() for part in parts):
        raise WrongInput(f"“{text}” is not a list of runs. Write their numbers, for example --runs 1,3,4")
    return tuple(int(part) for part in parts)
