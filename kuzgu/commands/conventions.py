"""What all commands share: exit codes, errors, options, the opened history."""

from collections.abc import Iterator
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
