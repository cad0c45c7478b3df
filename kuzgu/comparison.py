"""Two runs beside each other, for the terminal."""

from collections.abc import Collection, Iterator, Mapping

from audits.check import Check
from history.visits import Round
from reports.language import SOURCE, translator
from reports.programme.comparison import SHOWN, compared_rows
from reports.programme.words import VERDICTS

NAME_WIDTH = 34
MARK_WIDTH = 19


def comparison_lines(
    before: Round, now: Round, only: Collection[str], checks: Mapping[str, Check]
) -> Iterator[str]:
    """A table of the marks; for few organisations also what was done and what has come undone."""
    texts = translator(SOURCE)
    rows = compared_rows(before, now, only, checks, texts)
    yield f"Run {before.run.id} ({before.date}) → run {now.run.id} ({now.date})"
    yield _line("", ["overall" if mark == "headline" else mark for mark in SHOWN])
    for row in rows:
        yield _line(row.key, row.marks) if row.marks else _line(row.key, [row.why_not or row.event])
        if only:
            yield from (f"    done: {words}" for words in row.done)
            yield from (f"    come undone: {words}" for words in row.lost)
    counts = ", ".join(f"{word} {sum(row.verdict == word for row in rows)}" for word in VERDICTS)
    yield f"{counts}; not compared {sum(not row.verdict for row in rows)}"


def _line(name: str, cells: Collection[str]) -> str:
    return f"{name[:NAME_WIDTH]:<{NAME_WIDTH}} " + "".join(f"{cell:<{MARK_WIDTH}}" for cell in cells).rstrip()
