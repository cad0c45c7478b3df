"""kuzgu dashboard, compare and export: what they answer, and what they say to wrong input."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kuzgu.command_line import main
from kuzgu.targets import TargetsError, read_targets_table
from reports.programme.dashboard import Target
from tests.samples.made_years import Years


@pytest.fixture
def place(years: Years) -> str:
    return str(years.folder / "kuzgu.sqlite")


def kuzgu(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def test_the_dashboard_is_written(place: str, tmp_path: Path) -> None:
    targets = tmp_path / "targets.csv"
    targets.write_text("indicator,target,by\nreachable,95%,2026-12-31\n", encoding="utf-8")
    answer = kuzgu(
        *("dashboard", "--out", str(tmp_path), "--history", place, "--languages", "ky"),
        *("--targets", str(targets), "--trained-cohort", "workshop-2025", "--workshop-date", "2025-05-20"),
    )
    assert answer.exit_code == 0, answer.output
    assert (tmp_path / "dashboard" / "dashboard_ky.html").exists()
    assert len(list((tmp_path / "dashboard").glob("history_*_ky.html"))) == 60
    assert "reaudit" not in answer.output


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--trained-cohort", "x"), "needs both"),
        (("--runs", "one"), "not a list of runs"),
        (("--runs", "1,99"), "no such runs"),
        (("--baseline", "99"), "cannot be the baseline"),
        (("--trained-cohort", "nobody", "--workshop-date", "2025-05-20"), "Cohorts: not yet, samples"),
    ],
)
def test_wrong_wishes_are_named(place: str, tmp_path: Path, options: tuple[str, ...], words: str) -> None:
    answer = kuzgu("dashboard", "--out", str(tmp_path), "--history", place, *options)
    assert answer.exit_code == 2
    assert words in answer.output


def test_an_empty_history_says_how_to_begin(tmp_path: Path) -> None:
    for command in (("dashboard",), ("export", "--format", "csv"), ("compare", "1", "2")):
        answer = kuzgu(*command, "--out", str(tmp_path))
        assert answer.exit_code == 2
        assert "kuzgu audit seeds.csv" in answer.output


def test_compare_tells_who_is_better(place: str, tmp_path: Path, years: Years) -> None:
    answer = kuzgu("compare", "1", "6", "--out", str(tmp_path), "--history", place)
    assert answer.exit_code == 0
    lines = answer.output.splitlines()
    assert lines[0] == "Run 1 (2023-11-13) → run 6 (2026-05-11)"
    assert len(lines) == 60 + 3
    assert lines[-1].startswith("better ")
    (key,) = years.truth.moved
    one = kuzgu("compare", "1", "6", "--org", key, "--out", str(tmp_path), "--history", place, "--html")
    assert "done: " in one.output
    assert len(list((tmp_path / "compare").iterdir())) == 3


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("1", "99"), "There is no run 99"), (("1", "2", "--org", "nobody"), "an organisation “nobody”")],
)
def test_compare_names_what_is_not_there(
    place: str, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    answer = kuzgu("compare", *arguments, "--out", str(tmp_path), "--history", place)
    assert answer.exit_code == 2
    assert words in answer.output


def test_export_into_two_folders(place: str, tmp_path: Path) -> None:
    named = kuzgu("export", "--format", "csv", "--out", str(tmp_path), "--history", place)
    coded = kuzgu("export", "--format", "csv", "--pseudonymous", "--out", str(tmp_path), "--history", place)
    assert (named.exit_code, coded.exit_code) == (0, 0)
    assert {path.name for path in tmp_path.iterdir()} == {"export", "export-pseudonymous", "export.salt"}
    assert "whom you trust" in coded.output
    assert (
        kuzgu(
            "export", "--format", "csv", "--run", "99", "--out", str(tmp_path), "--history", place
        ).exit_code
        == 2
    )


def test_targets_are_read(tmp_path: Path) -> None:
    path = tmp_path / "targets.csv"
    path.write_text("indicator;target;by\nkyrgyz;80 %;2026-12-31\nseo;70,5;\nregressed;3\n", encoding="utf-8")
    assert read_targets_table(path) == {
        "kyrgyz": Target(value=0.8, by="2026-12-31"),
        "seo": Target(value=70.5),
        "regressed": Target(value=3.0),
    }


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("name,target\nx,1\n", "must name the columns"),
        ("indicator,target,by\nspeed,1,\n", "row 2: “speed” is no indicator"),
        ("indicator,target,by\nseo,much,\n", "“much” is not a number"),
        ("indicator,target,by\nkyrgyz,180,\n", "more than 100%"),
        ("indicator,target,by\nseo,50,31.12.2026\n", "Write it as 2026-12-31"),
        ("indicator,target,by\nseo,50,\nseo,60,\n", "row 3: “seo” has a target already"),
    ],
)
def test_a_bad_target_is_named(tmp_path: Path, table: str, words: str) -> None:
    path = tmp_path / "targets.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(TargetsError, match=words):
        read_targets_table(path)
