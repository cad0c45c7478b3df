"""Reads the operator's list of domains that asked to be left alone: opt_out.csv (domain, reason, date)."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from crawler.politeness import under_any
from crawler.seeds import Problem, SeedsError, named_rows, normal_url

FILE = "opt_out.csv"
COLUMNS = ("domain", "reason", "date")


@dataclass(frozen=True, slots=True)
class OptOut:
    """A domain that nothing is asked of, nor of what is below it. ``date`` is ISO 8601."""

    domain: str
    reason: str
    date: str


def read_opt_out(path: Path) -> tuple[OptOut, ...]:
    """Every row of the list. Raises SeedsError that names each bad row: who opted out must never be visited
    because of a slip of the pen."""
    found, problems = [], []
    for number, row in named_rows(path, COLUMNS):
        try:
            domain = (urlsplit(normal_url(row["domain"])).hostname or "").removeprefix("www.")
        except ValueError as error:
            problems.append(Problem(number, "domain", str(error), "Write the domain alone: example.kg"))
            continue
        try:
            moment = date.fromisoformat(row["date"])
        except ValueError:
            fault = f"“{row['date']}” is not a date"
            problems.append(Problem(number, "date", fault, "Write it as 2026-11-25."))
            continue
        found.append(OptOut(domain, row["reason"], moment.isoformat()))
    if problems:
        raise SeedsError(path, tuple(problems))
    return tuple(found)


def opted_out_since(url: str, opted_out: tuple[tuple[str, str], ...]) -> str | None:
    """The date of the wish that an address falls under (pairs of domain and date), None without one."""
    host = urlsplit(url).hostname or ""
    return next((day for domain, day in opted_out if under_any(host, frozenset((domain,)))), None)
