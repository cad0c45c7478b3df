"""The commands of Küzgü."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from kuzgu.version import VERSION

DONE, WRONG_INPUT, INTERRUPTED, FAILED = 0, 2, 3, 4
LANGUAGES = ("ky", "ru", "en")


class WrongInput(click.ClickException):  # noqa: N818
    exit_code = WRONG_INPUT


class SystemFailed(click.ClickException):  # noqa: N818
    exit_code = FAILED


def _languages(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(value.replace(",", " ").split()))
    for language in found:
        if language not in LANGUAGES:
            hint = " (Kyrgyz is ky)" if language == "kg" else ""
            raise click.BadParameter(f"“{language}” is not a language of the reports: ky, ru or en{hint}")
    if not found:
        raise click.BadParameter("name at least one of ky, ru, en")
    return found


out_option = click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("out"),
    show_default=True,
    help="Folder for reports and history.",
)
history_option = click.option(
    "--history",
    "history_url",
    metavar="FILE|URL",
    help="SQLite file or postgresql:// address. [default: kuzgu.sqlite in the folder of --out]",
)
languages_option = click.option(
    "--languages",
    default="ky,ru,en",
    show_default=True,
    callback=_languages,
    help="Languages of the reports.",
)


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


@main.command()
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
@click.option("--skip-bad-rows", is_flag=True, help="Go on with the good rows of a file that has bad ones.")
@click.option("--resume", is_flag=True, help="Go on with the last run that was stopped.")
@click.option("--strict", is_flag=True, help="Exit with 1 when an organisation could not be judged.")
@click.option("--allow-loopback", is_flag=True, help="Allow sites on this machine (127.0.0.0/8).")
@click.option("--no-archive", is_flag=True, help="Keep no archive (WARC) of what was on the wire.")
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
        organisations = read.organisations
        if not organisations:
            raise WrongInput(f"{seeds}: no good row is left")
        if not contact and not from_warc:
            raise WrongInput(
                "No contact is set. Sites must be able to reach whoever visits them: set KUZGU_CONTACT to "
                "your e-mail address or page, or give --contact you@example.org"
            )
    import history
    from kuzgu.audit import new_run

    with _history(out, history_url) as engine, history.Lease(engine) as lease:
        if resume:
            run = history.resumable_run(engine, lease)
            if run is None:
                raise WrongInput(_nothing_to_resume(engine))
            run_id, languages = run.id, tuple(run.report_languages)
            options = codec.from_plain(run.options, CrawlOptions)
            if options.archive:
                options = replace(options, archive=str(out / "archive"))
            options = replace(options, opted_out=tuple(dict(options.opted_out + opted_out).items()))
        else:
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
            )
            run_id = new_run(
                engine,
                organisations,
                options,
                seeds_name=seeds.name if seeds else "",
                languages=languages,
                lease=lease,
            )
        states = _carry_out(engine, run_id, options, out, languages, processes, lease)
        if limits["keep"] is not None:
            _prune(engine, out, limits["keep"], evidence=True)
    if strict and any(state not in ("audited", "partly") for state in states):
        sys.exit(1)


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


@contextmanager
def _history(out: Path, history_url: str | None) -> Iterator[Any]:
    """Open the history; every fault of it is one clear sentence and exit code 4."""
    import history

    try:
        out.mkdir(parents=True, exist_ok=True)
        probe = out / ".writable"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise SystemFailed(
            f"The folder {out} cannot be written ({error.strerror}). Choose another one with --out."
        ) from error
    try:
        engine = history.open_history(history_url or out / "kuzgu.sqlite")
    except history.HistoryError as error:
        raise SystemFailed(str(error)) from error
    try:
        yield engine
    except history.HistoryError as error:
        raise SystemFailed(str(error)) from error
    except OSError as error:
        raise SystemFailed(f"The system failed: {error}. What was finished is kept; try --resume.") from error
    finally:
        engine.dispose()


def _carry_out(
    engine: Any,
    run_id: int,
    options: Any,
    out: Path,
    languages: tuple[str, ...],
    processes: int | None = None,
    lease: Any = None,
) -> dict[str, int]:
    import history
    from kuzgu.audit import ConnectionLostError, NoNetworkError, SpoolError, carry_out, spool_of

    try:
        run = history.find_run(engine, run_id)
        assert run is not None
        result = carry_out(engine, run_id, options, spool_of(run, out), processes=processes, lease=lease)
    except NoNetworkError as error:
        raise SystemFailed(f"Nothing was judged: {error}. When it is back: kuzgu audit --resume") from error
    except ConnectionLostError:
        click.echo(
            "\nStopped: our own connection does not work, so the sites that it touched have no verdict. "
            "Go on when it is back: kuzgu audit --resume",
            err=True,
        )
        sys.exit(INTERRUPTED)
    except SpoolError as error:
        raise SystemFailed(
            f"What was seen of a site could not be written. {error}. What was finished before is kept. "
            "Make room on that disk, then go on with: kuzgu audit --resume"
        ) from error
    except history.HistoryError as error:
        raise SystemFailed(
            f"{error} Finished sites are kept. When this is mended, go on with: kuzgu audit --resume"
        ) from error
    except KeyboardInterrupt:
        click.echo("\nStopped. Finished sites are kept. Go on with: kuzgu audit --resume", err=True)
        sys.exit(INTERRUPTED)
    for state, count in sorted(result.states.items()):
        click.echo(f"{count:>5}  {state}")
    try:
        _write_reports(engine, run_id, out, languages, options.contact)
    except (OSError, history.HistoryError) as error:
        raise SystemFailed(
            f"Every site is judged and kept, but the reports could not be written: {error} When this is "
            f"mended: kuzgu report --run {run_id}"
        ) from error
    if result.failed:
        raise SystemFailed(
            f"These were not judged: {', '.join(result.failed)}. The reasons are in "
            f"{out / 'reports' / 'summary.csv'}, more in {out / 'spool' / 'crawl.log'}. Try them again with: "
            "kuzgu audit --resume"
        )
    return result.states


def _write_reports(
    engine: Any, run_id: int, out: Path, languages: tuple[str, ...], contact: str
) -> list[Path]:
    """All of them before another program writes its own into the folder."""
    from history import alone
    from kuzgu.summary_table import write_summary
    from reports.build import write_reports

    folder = out / "reports"
    with alone(out / ".reports.at-work"):
        written = write_reports(engine, run_id, folder, languages, contact)
        summary = write_summary(engine, run_id, folder / "summary.csv")
    click.echo(f"Reports: {len(written.paths)} files in {folder}")
    for path in (*written.indexes, summary):
        click.echo(f"  {path}")
    return list(written.indexes)


@main.command()
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
    with _history(folder, None) as engine, demo_run(engine, languages) as (run_id, options):
        _carry_out(engine, run_id, options, folder, languages)


@main.command()
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


@main.command()
@out_option
@history_option
@languages_option
@click.option("--run", "run_id", type=int, help="Which run. [default: the last one]")
@click.option("--contact", envvar="KUZGU_CONTACT", default="", help="Whom readers may write to.")
def report(
    out: Path, history_url: str | None, languages: tuple[str, ...], run_id: int | None, contact: str
) -> None:
    """Write the reports of a run again, from history alone.

    \b
    Example:
      kuzgu report --languages ky
    """
    import history

    with _history(out, history_url) as engine:
        known = {run.id: run for run in history.runs(engine)}
        latest = history.latest_run(engine)
        wanted = run_id if run_id is not None else (latest.id if latest else None)
        if wanted is None:
            raise WrongInput("The history is empty. Start with: kuzgu audit seeds.csv")
        if wanted not in known:
            raise WrongInput(f"There is no run {wanted}. Runs: {', '.join(map(str, sorted(known)))}")
        contact = contact or str(known[wanted].options.get("contact", ""))
        _write_reports(engine, wanted, out, languages, contact)


@main.group(invoke_without_command=True)
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


@main.group()
def texts() -> None:
    """All texts as a spreadsheet for a native reader, and back.

    \b
    Example:
      kuzgu texts export texts.xlsx
      kuzgu texts import texts.xlsx
    """


@texts.command("export")
@click.argument("table", type=click.Path(dir_okay=False, path_type=Path))
def export_texts(table: Path) -> None:
    """Write every text with its English, its translation and who has read it."""
    from reports.text_table import write_texts

    if table.suffix.lower() != ".xlsx":
        raise WrongInput(f"{table}: the table is an .xlsx file; give it such a name.")
    try:
        rows = write_texts(table)
    except OSError as error:
        raise SystemFailed(f"{table} cannot be written: {error.strerror or error}") from error
    click.echo(f"{table}: {rows} texts. Mend the column “translation”; put name and date into the last two.")


@texts.command("import")
@click.argument("table", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_texts(table: Path) -> None:
    """Take mended translations and reviews back. A table with a fault is refused as a whole."""
    from reports.text_table import TextTableError
    from reports.text_table import import_texts as take

    try:
        done = take(table)
    except TextTableError as error:
        raise WrongInput(f"Nothing was changed.\n{error}") from error
    click.echo(f"Translations changed: {done.changed}. Texts read by somebody: {done.reviewed}.")
    for row in done.stale:
        click.echo(f"Left out, its English is another one now: {row}", err=True)


@main.command()
@out_option
@history_option
@click.option("--run", "which", default="", metavar="N|all", help="Which run. [default: the last one]")
@click.option("--from-archive", is_flag=True, help="Read the archived answers again first, page by page.")
def reaudit(out: Path, history_url: str | None, which: str, from_archive: bool) -> None:
    """Judge again what was seen, by today's checks. Nobody is visited; older judgements stay.

    \b
    Example:
      kuzgu reaudit --run all
      kuzgu reaudit --from-archive
    """
    import history
    from kuzgu.reaudit import reaudit as judge_again

    with _history(out, history_url) as engine:
        known = [run.id for run in history.runs(engine)]
        if not known:
            raise WrongInput("The history is empty. Start with: kuzgu audit seeds.csv")
        wanted = known if which == "all" else known[-1:]
        if which not in ("", "all"):
            wanted = [run for run in known if str(run) == which]
        if not wanted:
            raise WrongInput(f"There is no run {which}. Runs: {', '.join(map(str, known))}, or all")
        done = judge_again(
            engine,
            wanted,
            out / "archive" if from_archive else None,
            lambda sentence: click.echo(sentence, err=True),
        )
    click.echo(f"Judged again: {done.judged} sites, {done.pages} pages. As before: {done.same}.")
    if done.judged:
        click.echo(f"New reports: kuzgu report --run {wanted[-1]}")
    if done.faults:
        raise SystemFailed(f"Not judged again, see above: {done.faults}")


@main.group("archive")
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
    with _history(out, history_url) as engine:
        _prune(engine, out, keep, evidence)


def _prune(engine: Any, out: Path, keep: int, evidence: bool) -> None:
    import history
    from kuzgu.archive import prune

    gone = prune(out / "archive", keep)
    click.echo(f"Deleted from the archive: {len(gone)} files.")
    if evidence:
        click.echo(f"Evidence deleted from the history: {history.drop_evidence(engine, keep)} visits.")


@main.command()
@click.argument("organisation")
@out_option
@history_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def forget(organisation: str, out: Path, history_url: str | None, yes: bool) -> None:
    """Erase one organisation (by its id): evidence, judgements, archive, pictures, reports, in every run.

    Nothing of it remains, not even that it was there. It cannot be undone.

    \b
    Example:
      kuzgu forget omur
    """
    import history
    from kuzgu.forget import forget as erase

    with _history(out, history_url) as engine:
        series = history.series_of(engine, organisation)
        if not series:
            history.shrink(engine)
            raise WrongInput(
                f"The history knows no organisation “{organisation}”: its id is the one in the seeds file."
            )
        click.echo(f"This erases {', '.join(series)} from the history and from {out}, for ever.")
        click.echo("Copies of the history that were made before updates of Küzgü are deleted too.")
        if not yes and not click.confirm("Erase it?"):
            raise WrongInput("Nothing was done.")
        done = erase(engine, out, organisation)
        click.echo(f"Erased: {done.visits} visits, {len(done.files)} files.")
        for path in done.mentions:
            click.echo(f"This file still has its name in it: {path}", err=True)
        latest = history.latest_run(engine)
        if latest is not None and (out / "reports").is_dir():
            _write_reports(
                engine, latest.id, out, latest.report_languages, str(latest.options.get("contact", ""))
            )
    click.echo("Take it out of your seeds file too, or the next run visits it again.")


@main.command()
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
