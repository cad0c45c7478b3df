"""The command kuzgu archive."""

import sys
from pathlib import Path
from typing import Any

import click

from kuzgu.commands.conventions import history_option, opened_history, out_option


@click.group("archive")
def archive_group() -> None:
    """What was on the wire, a WARC file for each visit of a site (docs/archive.md).

    \b
    Example:
      kuzgu archive list
      kuzgu archive verify
      kuzgu archive prune --keep 3
    """


@archive_group.command("list")
@out_option
def list_archive(out: Path) -> None:
    """One line for each archived visit: run, date, size, records, organisation, site, file.

    \b
    Example:
      kuzgu archive list --out out
    """
    from kuzgu.archive import listing

    found = False
    for line in listing(out / "archive"):
        found = True
        click.echo(line)
    if not found:
        click.echo(f"There is nothing in {out / 'archive'}.")


@archive_group.command("verify")
@out_option
def verify_archive(out: Path) -> None:
    """Find what is truncated, changed, missing or does not belong there; exit code 1 when there is something.

    \b
    Example:
      kuzgu archive verify
    """
    from kuzgu.archive import verify

    whole = True
    for trouble in verify(out / "archive"):
        whole = False
        click.echo(str(trouble))
    if not whole:
        sys.exit(1)
    click.echo("Everything is there and as it was written.")


@archive_group.command("prune")
@out_option
@history_option
@click.option(
    "--keep", type=click.IntRange(0), required=True, metavar="N", help="Newest visits of each site to keep."
)
@click.option(
    "--evidence", is_flag=True, help="Delete the stored evidence of the other visits from the history too."
)
def prune_archive(out: Path, history_url: str | None, keep: int, evidence: bool) -> None:
    """Delete all but the newest N visits of each site. Judgements and reports stay.

    A visit without archive and evidence cannot be judged again. kuzgu audit --keep N does both after
    each run.

    \b
    Example:
      kuzgu archive prune --keep 3
      kuzgu archive prune --keep 3 --evidence
    """
    with opened_history(out, history_url) as engine:
        prune_visits(engine, out, keep, evidence)


def prune_visits(engine: Any, out: Path, keep: int, evidence: bool) -> None:
    import history
    from kuzgu.archive import prune

    gone = prune(out / "archive", keep)
    click.echo(f"Deleted from the archive: {len(gone)} files.")
    if evidence:
        click.echo(f"Evidence deleted from the history: {history.drop_evidence(engine, keep)} visits.")
