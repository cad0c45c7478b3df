"""The command kuzgu demo."""

from pathlib import Path

import click

from kuzgu.commands.conventions import languages_option, opened_history, out_option
from kuzgu.commands.run import carry_out_run


@click.command()
@out_option
@languages_option
def demo(out: Path, languages: tuple[str, ...]) -> None:
    """Audit the bundled sample sites, offline, in under a minute.

    \b
    Example:
      kuzgu demo --out out/demo
    """
    from kuzgu.demo import demo_run

    folder = out / "demo" if out == Path("out") else out
    with opened_history(folder, None) as engine, demo_run(engine, languages) as (run_id, options):
        carry_out_run(engine, run_id, options, folder, languages)
