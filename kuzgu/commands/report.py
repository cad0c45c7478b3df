"""The command kuzgu report."""

from pathlib import Path

import click

from kuzgu.commands.conventions import (
    WrongInput,
    answers_option,
    history_option,
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
@click.option("--run", "run_id", type=int, help="Which run. [default: the last one]")
@answers_option
@click.option("--contact", envvar="KUZGU_CONTACT", default="", help="Whom readers may write to.")
def report(
    out: Path,
    history_url: str | None,
    languages: tuple[str, ...],
    run_id: int | None,
    answers_file: Path | None,
    contact: str,
) -> None:
    """Write the reports of a run again, from history alone.

    \b
    Example:
      kuzgu report --languages ky
      kuzgu report --answers answers.xlsx
    """
    import history

    with opened_history(out, history_url) as engine:
        known = {run.id: run for run in history.runs(engine)}
        latest = history.latest_run(engine)
        wanted = run_id if run_id is not None else (latest.id if latest else None)
        if wanted is None:
            raise WrongInput("The history is empty. Start with: kuzgu audit seeds.csv")
        if wanted not in known:
            raise WrongInput(f"There is no run {wanted}. Runs: {', '.join(map(str, sorted(known)))}")
        take_in_answers(engine, answers_file, seeds_at_hand([known[wanted]]))
        contact = contact or str(known[wanted].options.get("contact", ""))
        write_run_reports(engine, wanted, out, languages, contact)
