"""``python -m kuzgu``: the commands, or three questions when there are none."""

import os
import sys
import webbrowser
from pathlib import Path

import click

from kuzgu.command_line import main


def ask() -> None:
    """Which file, which languages, where to; then audit and open the result."""
    click.echo("Küzgü looks at the web sites of your organisations. Three questions:")
    seeds = click.prompt("1. Which file lists them (CSV or XLSX)?", default="seeds.csv")
    languages = click.prompt("2. Reports in which languages?", default="ky,ru,en")
    out = click.prompt("3. Into which folder?", default="out")
    if not os.environ.get("KUZGU_CONTACT"):
        os.environ["KUZGU_CONTACT"] = click.prompt("Your e-mail address (sites see who visited them)")
    first = languages.replace(",", " ").split()[0]
    code = main(["audit", seeds, "--languages", languages, "--out", out], standalone_mode=False)
    index = Path(out) / "reports" / f"index_{first}.html"
    if not code and index.exists():
        webbrowser.open(index.resolve().as_uri())


def run() -> None:
    if len(sys.argv) > 1:
        main(prog_name="python -m kuzgu")
        return
    try:
        ask()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(3)


if __name__ == "__main__":
    run()
