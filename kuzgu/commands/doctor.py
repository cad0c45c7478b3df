"""The command kuzgu doctor."""

import os
import sys
from pathlib import Path

import click

from kuzgu.commands.conventions import FAILED, history_option, out_option


@click.command()
@out_option
@history_option
def doctor(out: Path, history_url: str | None) -> None:
    """What is installed, what is missing, and which features are lost by it.

    \b
    Example:
      kuzgu doctor
    """
    from kuzgu.doctor import diagnose

    lines, healthy = diagnose(out, history_url, os.environ)
    for line in lines:
        click.echo(line)
    if not healthy:
        sys.exit(FAILED)
