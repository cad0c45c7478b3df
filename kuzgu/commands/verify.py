"""The command kuzgu verify."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from kuzgu.commands.conventions import (
    LANGUAGES,
    WrongInput,
    contact_of,
    history_option,
    known_runs,
    opened_history,
    out_option,
)


@click.command()
@click.argument("organisation", required=False)
@click.argument("check", required=False)
@click.option("--queued", is_flag=True, help="Do what was asked for while there was no connection.")
@click.option(
    "--owner-agrees",
    is_flag=True,
    help="The owner of the site agrees to 2 s between requests where the site asks for more. It is recorded. "
    "What robots.txt forbids stays forbidden.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True)
@out_option
@history_option
@click.option("--contact", envvar="KUZGU_CONTACT", help="Your e-mail or page; it is sent to the site.")
@click.option("--allow-loopback", is_flag=True, help="Allow sites on this machine (127.0.0.0/8).")
def verify(
    organisation: str | None,
    check: str | None,
    queued: bool,
    owner_agrees: bool,
    lang: str,
    out: Path,
    history_url: str | None,
    contact: str | None,
    allow_loopback: bool,
) -> None:
    """Is it mended? Look again at the pages that the finding names, and at nothing else.

    ORGANISATION is its id in the seeds, CHECK the id beside the step. The answer is kept in the history.
    Without a connection the wish is written down for kuzgu verify --queued.

    \b
    Example:
      kuzgu verify omur seo.page-title
      kuzgu verify omur seo.page-title --owner-agrees --lang ky
      kuzgu verify --queued
    """
    from kuzgu.verify import CannotVerify, Task
    from kuzgu.verify import queued as waiting

    with opened_history(out, history_url) as engine:
        try:
            if queued:
                if organisation:
                    raise WrongInput("Name an organisation and a check, or --queued, not both.")
                tasks = waiting(out)
                if not tasks:
                    click.echo("Nothing waits to be verified.")
                    return
            elif organisation and check:
                tasks = (Task(organisation=organisation, check=check, owner_agrees=owner_agrees),)
            else:
                raise WrongInput(
                    "Name an organisation and a check, for example: kuzgu verify omur seo.page-title"
                )
            *_, run = known_runs(engine).values()
            contact = contact_of(contact, run)
            if not contact:
                raise WrongInput(
                    "No contact is set. Set KUZGU_CONTACT to your e-mail address or page, or give --contact."
                )
            _verify(engine, run, tasks, out, contact, lang, allow_loopback, from_queue=queued)
        except CannotVerify as error:
            raise WrongInput(str(error)) from error


def _verify(
    engine: Any,
    run: Any,
    tasks: tuple[Any, ...],
    out: Path,
    contact: str,
    lang: str,
    allow_loopback: bool,
    *,
    from_queue: bool,
) -> None:
    import history
    from audits.registry import all_checks
    from kuzgu.connection import CANARIES, canary_answers
    from kuzgu.verify import (
        CannotVerify,
        look,
        options_for,
        prepare,
        take_off_queue,
        without_connection,
    )
    from reports.language import translator
    from reports.workshop.verification import answer_lines

    prepared = []
    for task in tasks:
        try:
            prepared.append(prepare(engine, task, _tell))
        except CannotVerify as error:
            if not from_queue:
                raise
            click.echo(f"{task.organisation} {task.check}: {error}", err=True)
            take_off_queue(out, [task])
    agreed = all(task.owner_agrees for task in tasks)
    options = options_for(run, contact, owner_agrees=agreed, allow_loopback=allow_loopback)
    if any(one.look for one in prepared) and not _online(prepared, allow_loopback):
        _queue(out, prepared, lang)
        return
    (out / "spool").mkdir(parents=True, exist_ok=True)
    found = look(prepared, options, out / "spool" / "verify.log")
    public = CANARIES if not allow_loopback else ()
    if public and without_connection(prepared) and not canary_answers(replace(options, canaries=public)):
        _queue(out, prepared, lang)
        return
    for one, answer in zip(prepared, found, strict=True):
        history.add_verification(engine, answer)
        if from_queue:
            take_off_queue(out, [one.task])
        click.echo(f"{answer.series} · {answer.check}")
        for line in answer_lines(answer, all_checks()[answer.check], translator(lang)):
            click.echo(f"  {line}")


def _online(prepared: list[Any], allow_loopback: bool) -> bool:
    from kuzgu.audit import network_is_there

    return allow_loopback or network_is_there(one.record.site for one in prepared)


def _queue(out: Path, prepared: list[Any], lang: str) -> None:
    from kuzgu.verify import queue
    from reports.language import translator
    from reports.workshop.verification import QUEUED

    for one in prepared:
        queue(out, one.task)
    click.echo(translator(lang).say(QUEUED, command="kuzgu verify --queued"))


def _tell(event: dict[str, Any]) -> None:
    if event["event"] == "page":
        click.echo(f"Looking at {event['url']}", err=True)
        return
    seconds = round(event["seconds"])
    if event["crawl_delay"]:
        click.echo(
            f"Waiting {seconds} s: the site asks for {event['crawl_delay']:g} s between requests "
            "(Crawl-delay in robots.txt). If its owner agrees to less: --owner-agrees",
            err=True,
        )
    else:
        click.echo(f"Waiting {seconds} s: the server asks for a pause, or was asked just now.", err=True)
