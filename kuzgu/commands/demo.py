"""The command kuzgu demo."""

from pathlib import Path

import click

from kuzgu.commands.conventions import languages_option, opened_history, out_option
from kuzgu.commands.run import carry_out_run


@click.command()
@out_option
@languages_option
@click.option("--browser", is_flag=True, help="Also measure the pages as a phone shows them (some minutes).")
def demo(out: Path, languages: tuple[str, ...], browser: bool) -> None:
    """Audit the bundled sample sites, offline, in under a minute.

    \b
    Example:
      kuzgu demo --out out/demo
      kuzgu demo --browser
    """
    from kuzgu.commands.audit import rendered_pages
    from kuzgu.demo import demo_run

    folder = out / "demo" if out == Path("out") else out
    with (
        opened_history(folder, None) as engine,
        demo_run(
            engine,
            languages,
            rendered_pages=rendered_pages("auto") if browser else 0,
            pictures=folder / "pictures",
        ) as (run_id, options),
    ):
        carry_out_run(engine, run_id, options, folder, languages)
