"""kuzgu forget leaves no byte of the organisation, and takes nothing from the others."""

import gzip
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import history
from audits import codec
from kuzgu.archive import verify
from tests.kuzgu.sample_run import audit_samples

HOST, ID = "jayloo-komitet.example", "jayloo"
OTHER = "mekendesh"


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("forget") / "out"
    audit_samples(out, only=(ID, OTHER, "un-katpas"))
    kuzgu("report", cwd=out.parent)
    return out


@pytest.fixture
def out(audited: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(audited, tmp_path / "out"))


def kuzgu(*arguments: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if not key.startswith("KUZGU_")}
    return subprocess.run(
        [sys.executable, "-m", "kuzgu", *arguments],
        cwd=cwd,
        input=stdin,
        env=clean,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def with_words(folder: Path, *words: str) -> set[str]:
    """Files that have one of these in their bytes."""
    wanted = [word.encode() for word in words]
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and any(word in content(path) for word in wanted)
    }


def content(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def own_words(out: Path) -> tuple[str, ...]:
    """Its name, its host, the title and a sentence of its home page."""
    engine = history.open_history(out / "kuzgu.sqlite")
    (site,) = [found for found in history.run_sites(engine, 1) if found.series == ID]
    stored = history.load_evidence(engine, 1, ID)
    engine.dispose()
    assert stored is not None
    home = codec.decode_site(stored).pages[0]
    sentence = max((block.text for block in home.blocks), key=len)
    return (site.organisation.name, HOST, home.titles[0], sentence)


def prepare(out: Path) -> None:
    """What a run of weeks leaves: a log, a picture, what a stopped child had, a copy before an update."""
    (out / "spool").mkdir(exist_ok=True)
    (out / "spool" / "crawl.log").write_text(f"visit of http://{HOST}/ broke off")
    (out / "pictures").mkdir()
    for name in ("dashboard/organisations_en.html", "compare/compare_1_2_en.html", "export/sites.csv"):
        (out / name).parent.mkdir()
        (out / name).write_text(f"{HOST} is named here")
    (out / "pictures" / f"{ID}_home.png").write_bytes(HOST.encode())
    shutil.copy(out / "kuzgu.sqlite", out / "kuzgu.sqlite.before-0001")
    (out / "archive" / "run-0001" / "x.partial").write_bytes(b"x")


def test_no_byte_is_left(out: Path) -> None:
    prepare(out)
    words = own_words(out)
    before = with_words(out, *words)
    assert {"kuzgu.sqlite", "spool/crawl.log", "reports/summary.csv"} <= before
    assert any(name.endswith(".warc.gz") for name in before)
    (archived,) = (out / "archive").rglob(f"{ID}-*.warc.gz")
    assert words[-1].encode() in content(archived)
    answer = kuzgu("forget", ID, "--yes", cwd=out.parent)
    assert answer.returncode == 0, answer.stderr
    assert with_words(out, *words, f"{ID}_", f'"{ID}"') == set()
    assert not [path for path in out.rglob("*") if path.name.startswith(ID)]


def test_the_others_are_as_they_were(out: Path) -> None:
    def of_the_others() -> list[object]:
        engine = history.open_history(out / "kuzgu.sqlite")
        found = [site for site in history.run_sites(engine, 1) if site.series != ID]
        seen = [(site.series, site.organisation, site.attempt_state, site.judgement) for site in found]
        evidence = [history.load_evidence(engine, 1, site.series) for site in found]
        engine.dispose()
        return [seen, evidence]

    before = of_the_others()
    kept = {path.name for path in out.rglob(f"{OTHER}*")}
    kuzgu("forget", ID, "--yes", cwd=out.parent)
    assert of_the_others() == before
    assert {path.name for path in out.rglob(f"{OTHER}*")} == kept
    assert list(verify(out / "archive")) == []
    index = (out / "reports" / "index_ky.html").read_text(encoding="utf-8")
    assert f"{OTHER}_" in index
    assert f"{ID}_" not in index


def test_it_asks_first(out: Path) -> None:
    answer = kuzgu("forget", ID, cwd=out.parent, stdin="n\n")
    assert answer.returncode == 2
    assert "Nothing was done" in answer.stderr
    assert with_words(out, HOST)
    assert kuzgu("forget", ID, cwd=out.parent, stdin="y\n").returncode == 0
    assert not with_words(out, HOST)


def test_an_organisation_that_nobody_knows(out: Path) -> None:
    answer = kuzgu("forget", "nobody", "--yes", cwd=out.parent)
    assert answer.returncode == 2
    assert "its id is the one in the seeds file" in answer.stderr


def test_an_open_history_is_said_and_can_be_repeated(out: Path) -> None:
    with closing(sqlite3.connect(out / "kuzgu.sqlite")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM run").fetchone()
        answer = kuzgu("forget", ID, "--yes", cwd=out.parent)
        assert answer.returncode == 4
        assert "run this again" in answer.stderr
    kuzgu("forget", ID, "--yes", cwd=out.parent)
    assert not {path for path in with_words(out, HOST) if "reports" not in path}


def test_evidence_is_kept_as_long_as_the_setting_says(out: Path) -> None:
    audit_samples(out, only=(OTHER,))
    answer = kuzgu("archive", "prune", "--keep", "1", "--evidence", cwd=out.parent)
    assert answer.returncode == 0, answer.stderr
    engine = history.open_history(out / "kuzgu.sqlite")
    assert history.load_evidence(engine, 1, OTHER) is None
    assert history.load_evidence(engine, 2, OTHER) is not None
    assert history.load_evidence(engine, 1, ID) is not None
    (site,) = [found for found in history.run_sites(engine, 1) if found.series == OTHER]
    engine.dispose()
    assert site.judgement is not None
    assert len(list((out / "archive").rglob(f"{OTHER}*.warc.gz"))) == 1
