"""The command kuzgu reaudit."""

from pathlib import Path

import click

from kuzgu.commands.conventions import (
    SystemFailed,
    answers_option,
    chosen_runs,
    history_option,
    known_runs,
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
    from kuzgu.reaudit import reaudit as judge_again

    with opened_history(out, history_url) as engine:
        runs = known_runs(engine)
        wanted = chosen_runs(runs, which)
        take_in_answers(engine, answers_file, seeds_at_hand(list(runs.values())))
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
