"""What must stay true of the whole house."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", *patterns], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_every_arrow_points_one_way() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run([command], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert answer.returncode == 0, answer.stdout


def test_the_pages_of_the_checks_are_up_to_date() -> None:
    from kuzgu.check_catalogue import write_docs

    assert write_docs(ROOT / "docs" / "checks", write=False) == [], "run: make docs"


def test_the_lock_names_no_index() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    pinned = re.findall(r"^[a-z0-9._-]+(?:\[[a-z]+\])?==", text, re.MULTILINE | re.IGNORECASE)
    assert len(pinned) > 50
    assert text.count("--hash=sha256:") > len(pinned)


def test_file_names_say_what_is_inside() -> None:
    vague = {"utils", "util", "helpers", "helper", "misc", "manager", "common", "tools"}
    assert [path for path in tracked("*.py") if path.stem in vague] == []


def test_the_crawl_child_loads_neither_pandas_nor_sqlalchemy() -> None:
    modules = "sys, kuzgu.crawl_child, crawler.process"
    code = f"import {modules}; print([m for m in ('pandas', 'sqlalchemy') if m in sys.modules])"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert answer.stdout.strip() == "[]"


def test_reports_load_no_crawler() -> None:
    code = (
        "import sys, reports.build; print([m for m in ('scrapy', 'twisted', 'crawler') if m in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert answer.stdout.strip() == "[]"
