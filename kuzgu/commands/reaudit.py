"""The command kuzgu reaudit."""

from pathlib import Path

import click

from kuzgu.commands.conventions import (
    SystemFailed,
    WrongInput,
    answers_option,
    history_option,
    opened_history,
    out_option,
    seeds_at_hand,
    take_in_answers,
)


@click.command()
@out_option
@history_option
@click.option("--run", "which", default="", metavar="N|all", help="Which run. [default: the last one]")
@click.option("--from-archive", is_flag=True, help="Read the archived answers again first, page by page.")
@answers_option
def reaudit(
    out: Path, history_url: str | None, which: str, from_archive: bool, answers_file: Path | None
) -> None:
    """Judge again what was seen, by today's checks. Nobody is visited; older judgements stay.

    \b
    Example:
      kuzgu reaudit --run all
      kuzgu reaudit --from-archive
    """
    import history
    from kuzgu.reaudit import reaudit as judge_again

    with opened_history(out, history_url) as engine:
        runs = history.runs(engine)
        known = [run.id for run in runs]
        if not known:
            raise WrongInput("The history is empty. Start with: kuzgu audit seeds.csv")
        wanted = known if which == "all" else known[-1:]
        if which not in ("", "all"):
            wanted = [run for run in known if str(run) == which]
        if not wanted:
            raise WrongInput(f"There is no run {which}. Runs: {', '.join(map(str, known))}, or all")
        take_in_answers(engine, answers_file, seeds_at_hand(runs))
        done = judge_again(
            engine,
            wanted,
            out / "archive" if from_archive else None,
            lambda sentence: click.echo(sentence, err=True),
        )
    click.echo(f"Judged again: {done.judged} sites, {done.pages} pages. As before: {done.same}.")
    if done.gone:
        click.echo(
            f"Left as they were judged, because their evidence was deleted: {done.gone}. Their marks are not "
            "compared with those of other rules."
        )
    if done.judged:
        click.echo(f"New reports: kuzgu report --run {wanted[-1]}")
    if done.faults:
        raise SystemFailed(f"Not judged again, see above: {done.faults}")
