"""The command kuzgu audit."""

import sys
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from kuzgu.commands.archive import prune_visits
from kuzgu.commands.conventions import (
    WrongInput,
    answers_option,
    history_option,
    languages_option,
    opened_history,
    out_option,
    seeds_at_hand,
    take_in_answers,
)
from kuzgu.commands.run import carry_out_run

ALL_PAGES = 5_000
"""More than a crawl takes of a site."""


@click.command()
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1, metavar="[WARC...] SEEDS")
@click.option(
    "--from-warc",
    is_flag=True,
    help="Visit nobody: audit what the WARC files or folders before SEEDS hold.",
)
@out_option
@history_option
@languages_option
@click.option(
    "--contact", envvar="KUZGU_CONTACT", help="Your e-mail or page; it is sent to every site visited."
)
@click.option("--pages", type=click.IntRange(1, 5000), default=100, show_default=True, help="Pages a site.")
@click.option("--depth", type=click.IntRange(0, 20), default=6, show_default=True, help="Clicks from home.")
@click.option("--megabytes", type=click.IntRange(1, 1000), default=30, show_default=True, help="MB a site.")
@click.option(
    "--minutes", type=click.FloatRange(0.1, 240), default=15, show_default=True, help="Minutes a site."
)
@click.option(
    "--delay", type=click.FloatRange(0, 60), default=1.0, show_default=True, help="Seconds between requests."
)
@click.option(
    "--sites-at-once",
    type=click.IntRange(1, 200),
    default=16,
    show_default=True,
    help="Sites open at a time in each process.",
)
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    help="Processes that crawl at a time. [default: 1 for fewer than 20 sites, else one a core, at most 4]",
)
@click.option("--vantage", default="", help="Where you are, for the report, for example “Bishkek, Mega”.")
@click.option(
    "--canary",
    "canaries",
    multiple=True,
    metavar="'URL TEXT'",
    help="Address that tells whether our own connection works, and a part of its answer; may be given "
    "several times. [default: those of Mozilla and Microsoft; none with --allow-loopback]",
)
@click.option(
    "--patience",
    type=click.FloatRange(0, 1440),
    default=10,
    show_default=True,
    help="Minutes to wait when our own connection breaks.",
)
@click.option(
    "--opt-out",
    type=click.Path(path_type=Path),
    help="Table of domains to leave alone: domain, reason, date. [default: opt_out.csv beside SEEDS]",
)
@click.option(
    "--only",
    multiple=True,
    metavar="ORG",
    help="Visit this organisation of SEEDS alone (its id); may be given several times. The index stays.",
)
@answers_option
@click.option("--skip-bad-rows", is_flag=True, help="Go on with the good rows of a file that has bad ones.")
@click.option("--resume", is_flag=True, help="Go on with the last run that was stopped.")
@click.option("--strict", is_flag=True, help="Exit with 1 when an organisation could not be judged.")
@click.option("--allow-loopback", is_flag=True, help="Allow sites on this machine (127.0.0.0/8).")
@click.option("--no-archive", is_flag=True, help="Keep no archive (WARC) of what was on the wire.")
@click.option(
    "--browser",
    envvar="KUZGU_BROWSER",
    type=click.Choice(["auto", "off", "all"]),
    default="auto",
    show_default=True,
    help="Measure pages as a phone shows them: up to 4 of each site when there is a browser (auto), none "
    "(off), or every crawled page (all).",
)
@click.option(
    "--keep",
    type=click.IntRange(1),
    envvar="KUZGU_KEEP",
    metavar="N",
    help="Keep archive and evidence of the newest N visits of each site. [default: of all]",
)
def audit(
    paths: tuple[Path, ...],
    from_warc: bool,
    out: Path,
    history_url: str | None,
    languages: tuple[str, ...],
    contact: str | None,
    opt_out: Path | None,
    only: tuple[str, ...],
    answers_file: Path | None,
    skip_bad_rows: bool,
    resume: bool,
    strict: bool,
    processes: int | None,
    **limits: Any,
) -> None:
    """Crawl, judge, remember and report on every organisation in SEEDS (CSV or XLSX).

    \b
    Example:
      KUZGU_CONTACT=you@example.org kuzgu audit seeds.csv
      kuzgu audit seeds.csv --only omur
      kuzgu audit --resume
      kuzgu audit --from-warc crawl-1.warc.gz crawl-2.warc.gz seeds.csv
    """
    from audits import codec
    from crawler.options import CrawlOptions
    from crawler.seeds import SeedsError, read_seeds

    organisations: tuple[Any, ...] = ()
    warcs: tuple[str, ...] = ()
    seeds = paths[-1] if paths else None
    opted_out = _opted_out(opt_out, None if resume else seeds)
    if not resume:
        if seeds is None:
            raise WrongInput("Name the file of organisations, for example: kuzgu audit seeds.csv")
        if from_warc:
            warcs = _warc_files(paths[:-1])
        elif len(paths) > 1:
            raise WrongInput("Name one file of organisations. For archives: kuzgu audit --from-warc …")
        try:
            read = read_seeds(seeds)
        except SeedsError as error:
            raise WrongInput(str(error)) from error
        _report_problems(seeds, read.problems, skip_bad_rows)
        organisations = _chosen(seeds, read.organisations, only)
        if not organisations:
            raise WrongInput(f"{seeds}: no good row is left")
        if not contact and not from_warc:
            raise WrongInput(
                "No contact is set. Sites must be able to reach whoever visits them: set KUZGU_CONTACT to "
                "your e-mail address or page, or give --contact you@example.org"
            )
    import history
    from kuzgu.archive import ForeignArchiveError
    from kuzgu.audit import new_run

    with opened_history(out, history_url) as engine, history.Lease(engine) as lease:
        if resume:
            run = history.resumable_run(engine, lease)
            if run is None:
                raise WrongInput(_nothing_to_resume(engine))
            take_in_answers(engine, answers_file, seeds_at_hand([run]))
            run_id, languages = run.id, tuple(run.report_languages)
            options = codec.from_plain(run.options, CrawlOptions)
            if options.archive:
                options = replace(options, archive=str(out / "archive"))
            if options.pictures:
                options = replace(options, pictures=str(out / "pictures"))
            options = replace(options, opted_out=tuple(dict(options.opted_out + opted_out).items()))
        else:
            take_in_answers(engine, answers_file, seeds, organisations)
            options = CrawlOptions(
                contact=contact or "",
                pages=limits["pages"],
                depth=limits["depth"],
                bytes=limits["megabytes"] * 1_000_000,
                seconds=limits["minutes"] * 60,
                delay=limits["delay"],
                sites_at_once=limits["sites_at_once"],
                allow_loopback=limits["allow_loopback"],
                vantage=limits["vantage"],
                archive="" if limits["no_archive"] or from_warc else str(out / "archive"),
                from_warc=warcs,
                opted_out=opted_out,
                canaries=() if from_warc else _canaries(limits),
                patience=limits["patience"] * 60,
                rendered_pages=0 if from_warc else rendered_pages(limits["browser"]),
                pictures="" if limits["no_archive"] or from_warc else str(out / "pictures"),
                only=only,
            )
            try:
                run_id = new_run(
                    engine,
                    organisations,
                    options,
                    seeds_name=seeds.name if seeds else "",
                    languages=languages,
                    lease=lease,
                )
            except ForeignArchiveError as error:
                raise WrongInput(str(error)) from error
        states = carry_out_run(engine, run_id, options, out, languages, processes, lease)
        if limits["keep"] is not None:
            prune_visits(engine, out, limits["keep"], evidence=True)
    if strict and any(state not in ("audited", "partly") for state in states):
        sys.exit(1)


def rendered_pages(browser: str) -> int:
    """How many pages of each site the browser opens, by the option --browser; 0 with a sentence when it
    cannot."""
    from crawler.rendering.browser import why_no_browser
    from crawler.rendering.page_choice import PAGES

    if browser == "off":
        return 0
    if missing := why_no_browser():
        if browser == "all":
            raise WrongInput(f"--browser all: {missing}")
        click.echo(f"Pages are not measured as a phone shows them: {missing}", err=True)
        return 0
    return ALL_PAGES if browser == "all" else PAGES


def _chosen(seeds: Path, organisations: tuple[Any, ...], only: tuple[str, ...]) -> tuple[Any, ...]:
    """Those that were named, all without names."""
    known = {one.id for one in organisations}
    if missing := [name for name in only if name not in known]:
        near = get_close_matches(missing[0], known, n=3)
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        raise WrongInput(f"{seeds} has no organisation “{missing[0]}” in its good rows.{hint}")
    return tuple(one for one in organisations if not only or one.id in only)


def _warc_files(paths: tuple[Path, ...]) -> tuple[str, ...]:
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            found += (one for one in path.rglob("*") if one.name.endswith((".warc", ".warc.gz")))
        elif path.is_file():
            found.append(path)
        else:
            raise WrongInput(f"There is no archive {path}.")
    if not found:
        raise WrongInput(
            "Name the archives before the file of organisations, for example: "
            "kuzgu audit --from-warc crawl.warc.gz seeds.csv"
        )
    return tuple(sorted({str(path.resolve()) for path in found}))


def _canaries(limits: dict[str, Any]) -> tuple[str, ...]:
    """Those named; else the public ones, except where the sites are on this machine."""
    from kuzgu.connection import CANARIES

    return limits["canaries"] or (() if limits["allow_loopback"] else CANARIES)


def _opted_out(path: Path | None, seeds: Path | None) -> tuple[tuple[str, str], ...]:
    """Domain and date of every row of the list that was named, or that lies beside the seeds."""
    from crawler.opt_out import FILE, read_opt_out
    from crawler.seeds import SeedsError

    if path is None:
        if seeds is None or not seeds.with_name(FILE).exists():
            return ()
        path = seeds.with_name(FILE)
    try:
        rows = read_opt_out(path)
    except SeedsError as error:
        raise WrongInput(f"{error}\nNothing was done: mend the list of those who opted out first.") from error
    return tuple({row.domain: row.date for row in rows}.items())


def _nothing_to_resume(engine: Any) -> str:
    import history

    run = history.resumable_run(engine)
    if run is None:
        return "There is no stopped run to go on with. Start one: kuzgu audit seeds.csv"
    return (
        f"Run {run.id} has not been stopped: another program is at work on it. Wait until it has "
        "finished, or stop it with Ctrl-C and try again."
    )


def _report_problems(seeds: Path, problems: tuple[Any, ...], skip: bool) -> None:
    if not problems:
        return
    for problem in problems:
        click.echo(f"{seeds}: {problem}", err=True)
    if not skip:
        raise WrongInput(
            f"{seeds}: nothing was done, because of the problems above ({len(problems)}). Mend them, or give "
            "--skip-bad-rows to go on without these rows."
        )
    click.echo(f"Going on without the rows above ({len({problem.row for problem in problems})}).", err=True)
