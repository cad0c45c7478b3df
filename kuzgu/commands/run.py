"""Carrying out a run and writing its reports, with every fault as one sentence."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kuzgu.commands.conventions import INTERRUPTED, SystemFailed

if TYPE_CHECKING:
    from reports.build import Written


def carry_out_run(
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
        write_run_reports(engine, run_id, out, languages, options.contact, index=not options.only)
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


def write_run_reports(
    engine: Any, run_id: int, out: Path, languages: tuple[str, ...], contact: str, *, index: bool = True
) -> "Written":
    """All of them before another program writes its own into the folder. Without ``index`` those of the
    organisations alone: a run of one of them leaves the index and the summary of all."""
    from history import alone
    from kuzgu.summary_table import write_summary
    from reports.build import write_reports

    folder = out / "reports"
    with alone(out / ".reports.at-work"):
        written = write_reports(
            engine, run_id, folder, languages, contact, index=index, pictures=out / "pictures"
        )
        summary = (write_summary(engine, run_id, folder / "summary.csv"),) if index else ()
    click.echo(f"Reports: {len(written.paths)} files in {folder}")
    for path in (*written.indexes, *summary) if index else written.paths:
        click.echo(f"  {path}")
    return written
