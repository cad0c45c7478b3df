"""The command kuzgu workshop."""

from pathlib import Path

import click

from kuzgu.commands.conventions import (
    WrongInput,
    checked_run,
    contact_of,
    contact_option,
    history_option,
    known_runs,
    languages_option,
    opened_history,
    out_option,
)


@click.command()
@click.option("--cohort", required=True, help="The name in the column “cohort” of the seeds.")
@out_option
@history_option
@languages_option
@click.option("--run", "run_id", type=int, help="As the history stood after this run. [default: now]")
@click.option("--before", "before_run", type=int, metavar="RUN", help="What has changed since this run, too.")
@click.option(
    "--with-decisions",
    is_flag=True,
    help="The sheets for the tables may name steps that need a decision of the organisation.",
)
@contact_option
def workshop(
    cohort: str,
    out: Path,
    history_url: str | None,
    languages: tuple[str, ...],
    run_id: int | None,
    before_run: int | None,
    with_decisions: bool,
    contact: str,
) -> None:
    """The pages for a workshop with one cohort, out of history alone.

    For the trainer: agenda, who can teach whom, heat-map, call list, webmasters' sheets (all private).
    For the room: counts without names, a sheet for each table, before and after.

    \b
    Example:
      kuzgu workshop --cohort naryn-2026
      kuzgu workshop --cohort naryn-2026 --before 3
    """
    import history
    from history import alone
    from reports.workshop.build import workshop_folder, write_workshop

    with opened_history(out, history_url) as engine:
        runs = known_runs(engine)
        for number in (run_id, before_run):
            if number is not None:
                checked_run(runs, number)
        last = run_id if run_id is not None else max(runs)
        if before_run is not None and before_run > last:
            raise WrongInput(f"--before {before_run} is later than --run {last}: exchange the two.")
        known = history.cohorts(engine, run_id)
        if cohort not in known:
            raise WrongInput(_no_such_cohort(cohort, known))
        contact = contact_of(contact, runs[last])
        folder = workshop_folder(out, cohort)
        with alone(out / ".workshop.at-work"):
            written = write_workshop(
                engine,
                cohort,
                folder,
                languages,
                contact,
                up_to_run=run_id,
                before_run=before_run,
                with_decisions=with_decisions,
            )
    click.echo(f"For the room and the tables, in {folder}:")
    for path in written.open:
        click.echo(f"  {path.name}")
    click.echo("Private, for the trainer alone:")
    for path in written.private:
        click.echo(f"  {path.name}")


def _no_such_cohort(cohort: str, known: dict[str, int]) -> str:
    named = [f"{name} ({count})" for name, count in known.items() if name]
    if not named:
        return (
            f"There is no cohort “{cohort}”: no organisation of the history has one. Give the seeds a column "
            "“cohort”, and run kuzgu audit with them again."
        )
    return f"There is no cohort “{cohort}”. Cohorts, with their organisations: {', '.join(named)}"
