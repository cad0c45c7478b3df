"""The commands of Küzgü."""

import sys

import click

from kuzgu.commands.archive import archive_group
from kuzgu.commands.audit import audit
from kuzgu.commands.checks import checks
from kuzgu.commands.compare import compare
from kuzgu.commands.dashboard import dashboard
from kuzgu.commands.demo import demo
from kuzgu.commands.doctor import doctor
from kuzgu.commands.export import export
from kuzgu.commands.forget import forget
from kuzgu.commands.inspect import inspect
from kuzgu.commands.reaudit import reaudit
from kuzgu.commands.report import report
from kuzgu.commands.texts import texts
from kuzgu.commands.verify import verify
from kuzgu.commands.workshop import workshop
from kuzgu.version import VERSION


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="kuzgu")
def main() -> None:
    """Küzgü audits the web presence of civil-society organisations and tells each one what to fix first.

    \b
    Example:
      kuzgu demo
      KUZGU_CONTACT=you@example.org kuzgu audit seeds.csv
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


for command in (
    audit,
    demo,
    inspect,
    report,
    dashboard,
    compare,
    export,
    checks,
    texts,
    reaudit,
    archive_group,
    forget,
    doctor,
    verify,
    workshop,
):
    main.add_command(command)
