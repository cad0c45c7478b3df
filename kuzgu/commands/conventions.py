"""What all commands share: exit codes, errors, options, the opened history."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

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


answers_option = click.option(
    "--answers",
    "answers_file",
    type=click.Path(path_type=Path),
    help="What the organisations answered: organisation, check, answer, reason, who, date. "
    "[default: answers.csv or answers.xlsx beside the seeds]",
)


contact_option = click.option(
    "--contact", envvar="KUZGU_CONTACT", default="", help="Whom readers may write to."
)


@contextmanager
def opened_history(out: Path, history_url: str | None) -> Iterator[Any]:
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


def take_in_answers(engine: Any, wanted: Path | None, seeds: Path | None, planned: Any = ()) -> None:
    """Remember what stands in the file of answers: the one that is named, or the one beside the seeds.
    ``planned`` are organisations that the history may not know yet. A bad row ends the command."""
    from datetime import UTC, datetime

    import history
    from audits.registry import all_checks
    from crawler.seeds import SeedsError, targets_of
    from kuzgu.answers import answers_beside, read_answers

    try:
        path = wanted or (answers_beside(seeds) if seeds is not None else None)
        if path is None:
            return
        series = history.answerable_series(engine)
        series |= {one.id: one.id for one in planned}
        series |= {target.series: one.id for one in planned for target in targets_of(one)}
        found = read_answers(path, series, all_checks())
    except SeedsError as error:
        raise WrongInput(
            f"{error}\nNothing was done: an answer that is not understood would be lost. Mend these rows."
        ) from error
    new = history.record_answers(engine, found, recorded_at=datetime.now(UTC).isoformat(timespec="seconds"))
    if new:
        click.echo(f"Answers of organisations taken in from {path}: {new}", err=True)


def seeds_at_hand(runs: Any) -> Path | None:
    """The seeds of the latest of these runs, where they lie in the folder in which the command is called."""
    name = runs[-1].seeds_name if runs else ""
    return Path(name) if name and Path(name).is_file() else None


def known_runs(engine: Any) -> dict[int, Any]:
    """Every run by its number, the oldest first; a history without any ends the command."""
    import history

    if found := {run.id: run for run in history.runs(engine)}:
        return found
    raise WrongInput("The history is empty. Start with: kuzgu audit seeds.csv")


def checked_run(known: Collection[int], number: int) -> int:
    """The number of a run that there is."""
    if number not in known:
        raise WrongInput(f"There is no run {number}. Runs: {', '.join(map(str, known))}")
    return number


def chosen_runs(known: Collection[int], which: str) -> list[int]:
    """The runs that --run means: a number, all, or "" for the last one."""
    numbers = list(known)
    if which in ("", "all"):
        return numbers if which else numbers[-1:]
    if chosen := [number for number in numbers if str(number) == which]:
        return chosen
    raise WrongInput(f"There is no run {which}. Runs: {', '.join(map(str, numbers))}, or all")


def contact_of(contact: str | None, run: Any) -> str:
    """Whom readers may write to: the contact that was given, else that of the run."""
    return contact or str(run.options.get("contact", ""))
