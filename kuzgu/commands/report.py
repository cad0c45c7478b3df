"""The command kuzgu report."""

from pathlib import Path

import click

from kuzgu.commands.conventions import (
    WrongInput,
    history_option,
    languages_option,
    opened_history,
    out_option,
)
from kuzgu.commands.run import write_run_reports


@click.command()
@out_option
@history_option
@languages_option
@click.option("--run", "run_id", type=int, help="Which run. [default: the last one of all organisations]")
@click.option("--contact", envvar="KUZGU_CONTACT", default="", help="Whom readers may write to.")
def report(
    out: Path, history_url: str | None, languages: tuple[str, ...], run_id: int | None, contact: str
) -> None:
    """Write the reports of a run again, from history alone.

    \b
    Example:
      kuzgu report --languages ky
    """
    import history

    with opened_history(out, history_url) as engine:
        known = {run.id: run for run in history.runs(engine)}
        latest = history.latest_whole_run(engine)
        wanted = run_id if run_id is not None else (latest.id if latest else None)
        if wanted is None:
            raise WrongInput("The history is empty. Start with: kuzgu audit seeds.csv")
        if wanted not in known:
            raise WrongInput(f"There is no run {wanted}. Runs: {', '.join(map(str, sorted(known)))}")
        contact = contact or str(known[wanted].options.get("contact", ""))
        write_run_reports(engine, wanted, out, languages, contact)
