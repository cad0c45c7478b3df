"""The command kuzgu inspect."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from kuzgu.commands.conventions import SystemFailed, WrongInput


@click.command()
@click.argument("page", required=False)
@click.option(
    "--jsonl", is_flag=True, help="Read pages as JSON lines on standard input, answer as JSON lines."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a summary.")
@click.option("--url", default="", help="The address that a FILE came from.")
@click.option("--contact", envvar="KUZGU_CONTACT", help="Your e-mail or page; it is sent to the site.")
@click.option("--allow-loopback", is_flag=True, help="Allow sites on this machine (127.0.0.0/8).")
def inspect(
    page: str | None, jsonl: bool, as_json: bool, url: str, contact: str | None, allow_loopback: bool
) -> None:
    """Facts and findings of one page: PAGE is an address or a saved HTML file.

    \b
    Example:
      kuzgu inspect https://example.org/
      kuzgu inspect saved.html --json
      kuzgu inspect --jsonl < pages.jsonl > facts.jsonl
    """
    if jsonl:
        from kuzgu.inspection import inspect_lines

        for line in inspect_lines(_input_lines()):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
        return
    if not page:
        raise WrongInput("Name an address or a file, for example: kuzgu inspect https://example.org/")
    answer = (
        _inspect_file(Path(page), url)
        if Path(page).is_file()
        else _inspect_url(page, contact, allow_loopback)
    )
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        from kuzgu.inspection_summary import summary

        click.echo(summary(answer))


def _input_lines() -> Iterator[str]:
    for line in sys.stdin.buffer:
        yield line.decode("utf-8", "replace")


def _inspect_file(path: Path, url: str) -> dict[str, Any]:
    from kuzgu.inspection import inspect_file

    try:
        return inspect_file(path, url)
    except OSError as error:
        raise WrongInput(f"{path} cannot be read: {error.strerror}") from error


def _inspect_url(address: str, contact: str | None, allow_loopback: bool) -> dict[str, Any]:
    from crawler.extract import extract
    from crawler.seeds import normal_url
    from crawler.single_request import RequestFailed, fetch
    from kuzgu.inspection import inspect_page

    if not contact:
        raise WrongInput(
            "No contact is set. Set KUZGU_CONTACT to your e-mail address or page, or give --contact."
        )
    try:
        url = normal_url(address)
    except ValueError as error:
        raise WrongInput(f"{error}; and there is no file of this name") from error
    try:
        answer = fetch(url, contact=contact, allow_loopback=allow_loopback)
    except RequestFailed as error:
        raise SystemFailed(f"{url}: {error}") from error
    if not answer.is_html:
        raise WrongInput(f"{url} is not an HTML page: it is {answer.content_type or 'of unknown type'}")
    page = extract(answer.body, answer.url, answer.status, answer.headers, requested_url=url)
    return inspect_page(page)
