"""The command kuzgu compare."""

from pathlib import Path

import click

from kuzgu.commands.conventions import (
    WrongInput,
    contact_option,
    history_option,
    languages_option,
    opened_history,
    out_option,
)


@click.command()
@click.argument("before", type=int)
@click.argument("now", type=int)
@out_option
@history_option
@languages_option
@click.option("--org", "only", multiple=True, metavar="ID", help="Only this organisation; may be repeated.")
@click.option("--html", is_flag=True, help="Also write a page into the folder “compare” of --out.")
@contact_option
def compare(
    before: int,
    now: int,
    out: Path,
    history_url: str | None,
    languages: tuple[str, ...],
    only: tuple[str, ...],
    html: bool,
    contact: str,
) -> None:
    """Two runs, organisation by organisation: what is better, what is worse. BEFORE and NOW are run numbers.

    \b
    Example:
      kuzgu compare 1 2
      kuzgu compare 1 2 --org omur --html
    """
    import history
    from audits.registry import all_checks
    from kuzgu.comparison import comparison_lines
    from reports.pages import write_page
    from reports.programme.build import common_context
    from reports.programme.comparison import comparison_page

    with opened_history(out, history_url) as engine:
        runs = {one.run.id: one for one in history.all_runs(engine)}
        for wanted in (before, now):
            if wanted not in runs:
                known = ", ".join(map(str, runs)) or "none; start with: kuzgu audit seeds.csv"
                raise WrongInput(f"There is no run {wanted} with organisations. Runs: {known}")
        then, today = runs[before], runs[now]
        for key in only:
            if key not in {**then.sites, **today.sites}:
                raise WrongInput(
                    f"Neither run has an organisation “{key}”: its id is the one in the seeds file."
                )
        checks = all_checks()
        for line in comparison_lines(then, today, only, checks):
            click.echo(line)
        if html:
            folder = out / "compare"
            folder.mkdir(parents=True, exist_ok=True)
            for language in languages:
                page = comparison_page(
                    then, today, only, checks, language, common_context(today, language, contact)
                )
                click.echo(str(write_page(folder / f"compare_{before}_{now}_{language}.html", page)))
