"""Reads what the organisations answer to their findings: answers.csv or .xlsx beside the seeds.

Columns: organisation (its id; for another of its sites the id with the address, as in summary.csv), check,
answer, reason, who, date.
"""

import re
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path

from crawler.seeds import Problem, SeedsError, named_rows
from history import Answer, AnswerKind

FILES = ("answers.csv", "answers.xlsx")
COLUMNS = ("organisation", "check", "answer", "reason", "who", "date")
KINDS: Mapping[AnswerKind, tuple[str, ...]] = {
    "done": (
        "done",
        "fixed",
        "жасалды",
        "аткарылды",
        "бүттү",
        "сделано",
        "выполнено",
        "исправлено",
        "готово",
    ),
    "wont_do": (
        *("won't do", "wont do", "will not do", "wont_do"),
        *("жасабайбыз", "аткарбайбыз", "жасалбайт"),
        *("не будем", "не будем делать", "делать не будем", "не будет сделано"),
    ),
    "disputed": (
        *("disputed", "dispute", "we disagree", "disagree"),
        *("макул эмеспиз", "макул эмесмин", "талаштуу"),
        *("не согласны", "не согласен", "не согласна", "оспорено", "оспариваем", "спорно"),
    ),
}
"""Every word that is understood as an answer, in small letters."""
_MEANT: Mapping[str, AnswerKind] = {word: kind for kind, words in KINDS.items() for word in words}
_LOCAL_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def answers_beside(seeds: Path) -> Path | None:
    """The file of answers that lies beside the seeds; None where there is none.

    Raises SeedsError where there are two: nobody could tell which of them holds.
    """
    found = [seeds.with_name(name) for name in FILES if seeds.with_name(name).exists()]
    if len(found) > 1:
        remedy = "Keep one of them, or name it with --answers."
        fault = f"{found[1].name} lies beside it, and nobody can tell which of them holds"
        raise SeedsError(found[0], (Problem(0, "file", fault, remedy),))
    return found[0] if found else None


def read_answers(path: Path, series: Mapping[str, str], checks: Collection[str]) -> tuple[Answer, ...]:
    """Every row of the file, in its order. ``series`` are the sites that may be answered for, with the id of
    their organisation; ``checks`` the ids of the checks. Raises SeedsError that names each bad row."""
    by_name = {name.casefold(): name for name in series}
    found: list[Answer] = []
    problems: list[Problem] = []
    for number, row in named_rows(path, COLUMNS):
        name = by_name.get(row["organisation"].casefold(), "")
        check = row["check"].casefold().replace("_", "-")
        kind = _MEANT.get(_plain(row["answer"]))
        day = _day(row["date"])
        faults = _faults(row, number, known=bool(name), checked=check in checks, meant=kind, day=day)
        problems += faults
        if faults or kind is None or day is None:
            continue
        found.append(
            Answer(
                organisation_id=series[name],
                series=name,
                check=check,
                answer=kind,
                reason=row["reason"],
                who=row["who"],
                date=day.isoformat(),
            )
        )
    if problems:
        raise SeedsError(path, tuple(problems))
    return tuple(found)


def _faults(
    row: Mapping[str, str],
    number: int,
    *,
    known: bool,
    checked: bool,
    meant: AnswerKind | None,
    day: date | None,
) -> list[Problem]:
    faults: list[Problem] = []

    def wrong(column: str, fault: str, remedy: str) -> None:
        faults.append(Problem(number, column, fault, remedy))

    if not known:
        fault = f"“{row['organisation']}” is no organisation of the seeds or of the history"
        wrong("organisation", fault, "Write its id as in the seeds and in summary.csv.")
    if not checked:
        remedy = "Write the id that stands beside the step in the report; all of them: kuzgu checks"
        wrong("check", f"“{row['check']}” is not a check", remedy)
    if meant is None:
        wrong("answer", f"“{row['answer']}” is not an answer", "Write done, won't do or disputed.")
    if meant in ("disputed", "wont_do"):
        for column in ("reason", "who"):
            if not row[column]:
                remedy = "The report prints it: write why." if column == "reason" else "Write who says so."
                wrong(column, "it is empty", remedy)
    if day is None:
        wrong("date", f"“{row['date']}” is not a date", "Write it as 2026-11-25 or 25.11.2026.")
    return faults


def _plain(text: str) -> str:
    return re.sub("[’‘ʼ`´]", "'", text).casefold().strip(" .!")


def _day(text: str) -> date | None:
    """A date as people and spreadsheets write it; None for anything else."""
    try:
        if local := _LOCAL_DATE.fullmatch(text):
            return date(int(local[3]), int(local[2]), int(local[1]))
        return date.fromisoformat(text.removesuffix(" 00:00:00"))
    except ValueError:
        return None
