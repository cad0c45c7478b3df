"""answers.csv is read whole or not at all, every bad row named; a later command finds it and prints it."""

import csv
import shutil
from datetime import date
from pathlib import Path

import openpyxl
import pytest

import history
from audits.registry import all_checks
from crawler.seeds import SeedsError
from kuzgu.answers import KINDS, answers_beside, read_answers
from kuzgu.commands.conventions import LANGUAGES
from tests.kuzgu.sample_run import audit_samples
from tests.kuzgu.test_forget import kuzgu

HEADER = ("organisation", "check", "answer", "reason", "who", "date")
SERIES = {"un-katpas": "un-katpas", "jayloo": "jayloo", "jayloo/forum.example": "jayloo"}
ALT = "seo.image-alt"
GOOD = ("jayloo", ALT, "disputed", "Сүрөттөр кооздук үчүн", "Айгүл, редактор", "2026-11-20")


def table(path: Path, *rows: tuple[object, ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((HEADER, *rows))
    return path


def read(path: Path) -> tuple[history.Answer, ...]:
    return read_answers(path, SERIES, all_checks())


def test_a_table(tmp_path: Path) -> None:
    found = read(
        table(tmp_path / "answers.csv", GOOD, (), ("Jayloo/forum.example", ALT, "done", "", "", "1.11.2026"))
    )
    assert [(one.organisation_id, one.series, one.answer, one.date) for one in found] == [
        ("jayloo", "jayloo", "disputed", "2026-11-20"),
        ("jayloo", "jayloo/forum.example", "done", "2026-11-01"),
    ]
    assert (found[0].reason, found[0].who) == GOOD[3:5]


def test_a_workbook_with_dates_as_excel_keeps_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    book.active.append((*GOOD[:5], date(2026, 11, 20)))
    book.save(tmp_path / "answers.xlsx")
    assert read(tmp_path / "answers.xlsx") == read(table(tmp_path / "answers.csv", GOOD))


@pytest.mark.parametrize(("kind", "word"), [(kind, word) for kind, words in KINDS.items() for word in words])
def test_answers_are_understood_in_three_languages(tmp_path: Path, kind: str, word: str) -> None:
    for written in (word, word.upper() + ".", word.replace("'", "’")):
        (found,) = read(table(tmp_path / "answers.csv", (*GOOD[:2], written, *GOOD[3:])))
        assert found.answer == kind


@pytest.mark.parametrize(
    ("place", "value", "column", "says"),
    [
        (0, "nobody", "organisation", "no organisation of the seeds"),
        (1, "seo.nothing", "check", "is not a check"),
        (2, "maybe", "answer", "is not an answer"),
        (3, "", "reason", "it is empty"),
        (4, "", "who", "it is empty"),
        (5, "20/11/26", "date", "is not a date"),
        (5, "31.02.2026", "date", "is not a date"),
        (5, "", "date", "is not a date"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, place: int, value: str, column: str, says: str) -> None:
    bad = tuple(value if index == place else cell for index, cell in enumerate(GOOD))
    with pytest.raises(SeedsError) as raised:
        read(table(tmp_path / "answers.csv", GOOD, bad))
    (problem,) = raised.value.problems
    assert (problem.row, problem.column) == (3, column)
    assert says in str(problem)


def test_all_bad_rows_are_named_at_once(tmp_path: Path) -> None:
    with pytest.raises(SeedsError) as raised:
        read(table(tmp_path / "answers.csv", ("x", "y", "z", "", "", ""), (*GOOD[:5], "")))
    assert [(problem.row, problem.column) for problem in raised.value.problems] == [
        (2, "organisation"),
        (2, "check"),
        (2, "answer"),
        (2, "date"),
        (3, "date"),
    ]


def test_a_column_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("organisation,check,answer\n", encoding="utf-8")
    with pytest.raises(SeedsError, match="reason, who, date: the columns are missing"):
        read(path)


def test_two_files_are_one_too_many(tmp_path: Path) -> None:
    assert answers_beside(tmp_path / "seeds.csv") is None
    table(tmp_path / "answers.csv")
    assert answers_beside(tmp_path / "seeds.csv") == tmp_path / "answers.csv"
    (tmp_path / "answers.xlsx").touch()
    with pytest.raises(SeedsError, match="nobody can tell"):
        answers_beside(tmp_path / "seeds.csv")


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("answers") / "out"
    audit_samples(out, only=("jayloo", "un-katpas"))
    return out


@pytest.fixture
def out(audited: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(audited, tmp_path / "out"))


def held(out: Path, series: str) -> list[str]:
    engine = history.open_history(out / "kuzgu.sqlite")
    try:
        return [one.check for one in history.answers(engine, series)]
    finally:
        engine.dispose()


@pytest.mark.parametrize("command", ["report", "reaudit"])
def test_a_command_takes_the_answers_in(out: Path, command: str) -> None:
    answers = table(out.parent / "from the office.csv", GOOD)
    done = kuzgu(command, "--answers", str(answers), cwd=out.parent)
    assert done.returncode == 0, done.stderr
    assert "taken in" in done.stderr
    assert held(out, "jayloo") == [ALT]
    again = kuzgu(command, "--answers", str(answers), cwd=out.parent)
    assert again.returncode == 0
    assert "taken in" not in again.stderr


@pytest.mark.parametrize(
    "command", [("report",), ("reaudit",), ("audit", "--contact", "a@b.kg", "seeds.csv")]
)
def test_a_bad_file_ends_the_command_before_anything_is_done(out: Path, command: tuple[str, ...]) -> None:
    (out.parent / "seeds.csv").write_text("id,name,url\nx,X,http://x.example/\n", encoding="utf-8")
    table(out.parent / "answers.csv", GOOD, (*GOOD[:5], "soon"))
    given = ("--answers", "answers.csv") if command[0] != "audit" else ()
    done = kuzgu(*command, *given, cwd=out.parent)
    assert done.returncode == 2
    assert "row 3, date: “soon” is not a date" in done.stderr
    assert held(out, "jayloo") == []
    assert not (out / "reports" / "summary.csv").exists() or command[0] != "report"


def test_the_reports_print_what_is_disputed(out: Path) -> None:
    answers = table(out.parent / "answers.csv", GOOD)
    assert kuzgu("report", "--answers", str(answers), cwd=out.parent).returncode == 0
    for language in LANGUAGES:
        (page,) = (out / "reports").glob(f"jayloo_*_{language}.html")
        text = page.read_text(encoding="utf-8")
        assert "Сүрөттөр кооздук үчүн" in text
        assert "Айгүл, редактор" in text
