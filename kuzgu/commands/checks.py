"""The command kuzgu checks."""

import sys
from pathlib import Path

import click

from kuzgu.commands.conventions import LANGUAGES, WrongInput


@click.group(invoke_without_command=True)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.pass_context
def checks(context: click.Context, form: str, lang: str) -> None:
    """List the checks.

    \b
    Example:
      kuzgu checks --lang ky
      kuzgu checks show seo.page-title --lang ky
      kuzgu checks new seo.breadcrumbs
    """
    if context.invoked_subcommand:
        return
    from kuzgu.check_catalogue import catalogue_json, catalogue_text

    click.echo(catalogue_json(lang) if form == "json" else catalogue_text(lang))


@checks.command("show")
@click.argument("check_id")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True)
def show_check(check_id: str, lang: str) -> None:
    """All of one check: why, how, who, where its threshold comes from."""
    from audits.registry import all_checks
    from kuzgu.check_catalogue import check_page

    check = all_checks().get(check_id)
    if check is None:
        raise WrongInput(f"There is no check “{check_id}”. kuzgu checks lists them.")
    click.echo(check_page(check, lang))


@checks.command("new")
@click.argument("check_id")
def new_check(check_id: str) -> None:
    """Write the file and the test of a new check, ready to be filled in."""
    from kuzgu.new_check import NewCheckError, write_new_check

    try:
        for path in write_new_check(check_id, Path.cwd()):
            click.echo(path)
    except NewCheckError as error:
        raise WrongInput(str(error)) from error


@checks.command("docs")
@click.option("--folder", type=click.Path(path_type=Path), default=Path("docs/checks"), show_default=True)
@click.option(
    "--test", "only_test", is_flag=True, help="Write nothing; exit with 1 when a page is out of date."
)
def check_docs(folder: Path, only_test: bool) -> None:
    """Write a page for each check and language."""
    from kuzgu.check_catalogue import write_docs

    stale = write_docs(folder, write=not only_test)
    for path in stale:
        click.echo(path)
    if only_test and stale:
        sys.exit(1)
