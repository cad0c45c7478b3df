"""Bad input is answered with one clear sentence and the promised exit code; nothing is lost."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

SEEDS = "id,name,url,region,sector,languages\nomur,Өмүр,omur.kg,Naryn,youth,ky\n"


def kuzgu(*arguments: str, cwd: Path, stdin: str = "", **environ: str) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("KUZGU_")}
    return subprocess.run(
        [sys.executable, "-m", "kuzgu", *arguments],
        cwd=cwd,
        input=stdin,
        env=clean | {"PYTHONIOENCODING": "ascii"} | environ,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    path = tmp_path / "seeds.csv"
    path.write_text(SEEDS, encoding="utf-8")
    return path


def test_bad_rows_are_named_and_nothing_is_written(tmp_path: Path, seeds: Path) -> None:
    seeds.write_text(SEEDS + "omur,Again,b.kg,,,kg\n", encoding="utf-8")
    answer = kuzgu("audit", "seeds.csv", "--contact", "a@b.kg", cwd=tmp_path)
    assert answer.returncode == 2
    assert "row 3, languages" in answer.stderr
    assert "Write ky" in answer.stderr
    assert not (tmp_path / "out").exists()


def test_no_contact(tmp_path: Path, seeds: Path) -> None:
    answer = kuzgu("audit", "seeds.csv", cwd=tmp_path)
    assert answer.returncode == 2
    assert "KUZGU_CONTACT" in answer.stderr
    assert not (tmp_path / "out").exists()


def test_unknown_language(tmp_path: Path, seeds: Path) -> None:
    answer = kuzgu("audit", "seeds.csv", "--languages", "kg", cwd=tmp_path)
    assert answer.returncode == 2
    assert "Kyrgyz is ky" in answer.stderr


def test_missing_seeds(tmp_path: Path) -> None:
    answer = kuzgu("audit", "nowhere.csv", cwd=tmp_path)
    assert answer.returncode == 2
    assert "cannot be read" in answer.stderr


def test_unwritable_out(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "out").write_text("a file is in the way")
    answer = kuzgu("audit", "seeds.csv", "--contact", "a@b.kg", "--out", "out/below", cwd=tmp_path)
    assert answer.returncode == 4
    assert "--out" in answer.stderr


def test_newer_history(tmp_path: Path, seeds: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert kuzgu("report", cwd=tmp_path).returncode == 2
    with sqlite3.connect(out / "kuzgu.sqlite") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    answer = kuzgu("report", cwd=tmp_path)
    assert answer.returncode == 4
    assert "newer" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_locked_history(tmp_path: Path, seeds: Path) -> None:
    (tmp_path / "out").mkdir()
    connection = sqlite3.connect(tmp_path / "out" / "kuzgu.sqlite", isolation_level=None)
    connection.execute("CREATE TABLE held (x)")
    connection.execute("BEGIN EXCLUSIVE")
    answer = kuzgu("audit", "seeds.csv", "--contact", "a@b.kg", cwd=tmp_path)
    connection.close()
    assert answer.returncode == 4
    assert "locked" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_no_network(tmp_path: Path, seeds: Path) -> None:
    """Without any name server nothing is judged, and the run can be gone on with."""
    if os.name != "posix" or subprocess.run(["unshare", "-rn", "true"], check=False).returncode:
        pytest.skip("a network of its own cannot be made here")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("KUZGU_")}
    answer = subprocess.run(
        ["unshare", "-rn", sys.executable, "-m", "kuzgu", "audit", "seeds.csv", "--contact", "a@b.kg"],
        cwd=tmp_path,
        env=clean,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert answer.returncode == 4
    assert "no internet connection" in answer.stderr
    assert "--resume" in answer.stderr
    with sqlite3.connect(tmp_path / "out" / "kuzgu.sqlite") as connection:
        assert connection.execute("SELECT count(*) FROM judgement").fetchone() == (0,)


def test_a_file_that_is_not_there_and_no_address(tmp_path: Path) -> None:
    answer = kuzgu("inspect", "no such page", "--contact", "a@b.kg", cwd=tmp_path)
    assert answer.returncode == 2
    assert "Traceback" not in answer.stderr


def test_nothing_to_resume(tmp_path: Path) -> None:
    answer = kuzgu("audit", "--resume", cwd=tmp_path)
    assert answer.returncode == 2
    assert "no stopped run" in answer.stderr


def test_output_is_utf8_whatever_the_console_says(tmp_path: Path) -> None:
    answer = kuzgu("checks", "--lang", "ky", cwd=tmp_path)
    assert answer.returncode == 0
    assert "ө" in answer.stdout or "ү" in answer.stdout


def test_inspect_lines_answers_every_line_in_order(tmp_path: Path) -> None:
    page = "<html lang=ky><title>Биз жөнүндө</title><h1>Өмүр</h1>"
    tasks = [
        json.dumps({"id": 1, "url": "http://a.kg/", "html": page}),
        "not json",
        json.dumps({"id": "x", "url": "http://a.kg/"}),
        json.dumps({"id": 3, "url": "http://a.kg/", "html_b64": "!!"}),
        json.dumps({"id": 4, "url": "http://a.kg/", "html": page, "headers": [["x"]]}),
        json.dumps({"id": 5, "url": "http://a.kg/", "html": "\ud800 lone surrogate"}),
    ]
    answer = kuzgu("inspect", "--jsonl", cwd=tmp_path, stdin="\n".join(tasks) + "\n")
    assert answer.returncode == 0, answer.stderr
    lines = [json.loads(line) for line in answer.stdout.splitlines()]
    assert [line["id"] for line in lines] == [1, None, "x", 3, 4, 5]
    assert lines[0]["facts"]["title"] == "Биз жөнүндө"
    codes = [line.get("error", {}).get("code") for line in lines]
    assert codes == [None, "bad_json", "missing_field", "bad_base64", "bad_field", None]


def test_a_new_check_is_written_once(tmp_path: Path) -> None:
    (tmp_path / "audits" / "seo").mkdir(parents=True)
    assert kuzgu("checks", "new", "seo.breadcrumbs", cwd=tmp_path).returncode == 0
    assert (tmp_path / "audits" / "seo" / "breadcrumbs.py").exists()
    assert (tmp_path / "tests" / "audits" / "seo" / "test_breadcrumbs.py").exists()
    assert kuzgu("checks", "new", "seo.breadcrumbs", cwd=tmp_path).returncode == 2
    assert kuzgu("checks", "new", "money.price", cwd=tmp_path).returncode == 2
    assert kuzgu("checks", "new", "seo.Price", cwd=tmp_path).returncode == 2


def test_doctor_says_what_is_missing(tmp_path: Path) -> None:
    answer = kuzgu("doctor", cwd=tmp_path)
    assert answer.returncode == 0, answer.stdout
    assert "KUZGU_CONTACT" in answer.stdout


@pytest.mark.parametrize(
    "command", [[], ["audit"], ["demo"], ["inspect"], ["report"], ["checks"], ["doctor"]]
)
def test_the_help_of_every_command_has_an_example(command: list[str], tmp_path: Path) -> None:
    answer = kuzgu(*command, "--help", cwd=tmp_path)
    assert answer.returncode == 0
    assert "Example:" in answer.stdout
