"""A history opens, is brought up to date, or says in one clear sentence why not."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import alembic.command
import alembic.config
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

import history
import history.database
from history.tables import metadata
from tests.history.test_history import judgement, run_of, save

ROOT = Path(__file__).parents[2]
NOBODY = 65534


def old_history(place: str, revision: str) -> None:
    """A history as the version wrote it whose last migration was this one, with one unreachable site."""
    engine = history.database._engine(place)
    config = alembic.config.Config()
    config.set_main_option("script_location", str(ROOT / "history" / "migrations"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        alembic.command.upgrade(config, revision)
        connection.execute(
            text(
                "INSERT INTO run (tool, options, seeds_name, report_languages, started_at) "
                "VALUES ('kuzgu 0.1', '{}', 's.csv', '[\"ky\"]', '2026-01-01T00:00:00+00:00')"
            )
        )
        connection.execute(
            text(
                "INSERT INTO attempt "
                "(run_id, series, number, position, site, organisation_id, organisation, state, reason) "
                "VALUES (1, 'a', 1, 0, 'http://a.kg/', 'a', :organisation, 'done', '')"
            ),
            {"organisation": '{"id": "a", "name": "\\u04e8\\u043c\\u04af\\u0440", "url": "http://a.kg/"}'},
        )
        connection.execute(
            text(
                "INSERT INTO judgement (attempt_id, tool, rules, scoring, evidence_schema, state, "
                "state_reason, state_evidence, profile, scores) VALUES (1, 'kuzgu 0.1', 'r', 1, 1, "
                "'unreachable', '', '', :profile, 'null')"
            ),
            {"profile": '{"site": "http://a.kg/"}'},
        )
    engine.dispose()


def test_the_tables_are_what_the_migrations_make(engine: history.Engine) -> None:
    of_types = engine.dialect.name == "postgresql"
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": of_types})
        assert compare_metadata(context, metadata) == []


def test_an_older_history_is_copied_and_brought_up_to_date(place: str) -> None:
    old_history(place, "0001")
    engine = history.open_history(place)
    (site,) = history.run_sites(engine, 1)
    assert site.organisation.name == "Өмүр"
    assert site.judgement is not None
    assert site.judgement.scores is None
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM judgement WHERE scores IS NULL")).scalar() == 1
    assert history.previous_site(engine, "a", 2) is None
    assert save(engine, run_of(engine, "a"), "a", judgement())
    engine.dispose()
    if "://" not in place:
        copy = sqlite3.connect(f"{place}.before-0001")
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert copy.execute("SELECT series FROM attempt").fetchall() == [("a",)]
        copy.close()


def test_a_new_history_is_not_copied(tmp_path: Path) -> None:
    for _ in range(2):
        history.open_history(tmp_path / "kuzgu.sqlite").dispose()
    assert list(tmp_path.glob("*before*")) == []


def test_killed_in_the_middle_of_a_migration(place: str) -> None:
    code = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
import history
from alembic import op
real, made = op.create_table, []
def create(name, *columns):
    if len(made) == 3:
        os.kill(os.getpid(), 9)
    made.append(name)
    return real(name, *columns)
op.create_table = create
history.open_history({place!r})
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -9
    engine = history.open_history(place)
    assert history.run_sites(engine, run_of(engine, "a"))
    engine.dispose()


def test_several_programs_make_one_history_at_once(place: str) -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import history; print('ready', flush=True); "
        f"sys.stdin.readline(); history.open_history({place!r})"
    )
    programs = [
        subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(8)
    ]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == b"ready"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write(b"\n")
        program.stdin.flush()
    for program in programs:
        program.communicate(timeout=60)
    assert [program.returncode for program in programs] == [0] * 8


def test_another_program_makes_the_history_while_this_one_looks(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = history.database.inspect
    others = []

    def inspect_late(connection: Connection) -> object:
        if not others:
            others.append(place)
            history.open_history(place).dispose()
        return looked(connection)

    monkeypatch.setattr(history.database, "inspect", inspect_late)
    history.open_history(place).dispose()
    assert others


@pytest.mark.parametrize("name", ["a?b", "a#b", "a%20b", "Жаңы папка", "o'clock"])
def test_a_file_anywhere(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "kuzgu.sqlite"
    history.open_history(path).dispose()
    assert path.is_file()
    assert [found.name for found in tmp_path.iterdir()] == [name]


def test_a_file_by_address(tmp_path: Path) -> None:
    history.open_history(f"sqlite:///{tmp_path}/new/kuzgu.sqlite").dispose()
    assert (tmp_path / "new" / "kuzgu.sqlite").is_file()


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder that this process cannot write, as a user who may write nothing when it is root."""
    folder = Path(tempfile.mkdtemp(prefix="kuzgu-locked-"))
    history.open_history(folder / "old.sqlite").dispose()
    (folder / "old.sqlite").chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.skipif(os.name != "posix", reason="needs the rights of POSIX")
def test_what_cannot_be_written(locked_folder: Path) -> None:
    with pytest.raises(history.HistoryError, match=r"new\.sqlite cannot be written"):
        history.open_history(locked_folder / "new.sqlite")
    with pytest.raises(history.HistoryError, match=r"old\.sqlite cannot be written"):
        run_of(history.open_history(locked_folder / "old.sqlite"), "a")
    with pytest.raises(history.HistoryError, match="cannot be made"):
        history.open_history(locked_folder / "sub" / "kuzgu.sqlite")


def test_a_folder_is_no_history(tmp_path: Path) -> None:
    with pytest.raises(history.HistoryError, match="cannot be written"):
        history.open_history(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(history.HistoryError, match="cannot be made"):
        history.open_history(tmp_path / "file" / "kuzgu.sqlite")


def test_a_file_that_is_no_history(tmp_path: Path) -> None:
    path = tmp_path / "kuzgu.sqlite"
    path.write_bytes(b"not a database at all, but long enough to be read as one" * 40)
    with pytest.raises(history.HistoryError, match="not a history"):
        history.open_history(path)


@pytest.mark.parametrize("table", ["run", "moz_places", "alembic_version"])
def test_the_file_of_another_program_stays_as_it_is(tmp_path: Path, table: str) -> None:
    path = tmp_path / "places.sqlite"
    other = sqlite3.connect(path)
    other.execute(f"CREATE TABLE {table} (version_num TEXT)")
    other.execute(f"INSERT INTO {table} VALUES ('5c1f')")
    other.commit()
    with pytest.raises(history.HistoryError, match="belongs to another program"):
        history.open_history(path)
    assert other.execute("SELECT name FROM sqlite_master").fetchall() == [(table,)]
    other.close()


def test_a_newer_history(place: str) -> None:
    engine = history.open_history(place)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(history.HistoryError, match="written by a newer"):
        history.open_history(place)


def test_a_locked_history(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer waits, then says so; a reader does not even notice."""
    monkeypatch.setattr(history.database, "BUSY_MS", 200)
    engine, other = history.open_history(place), history.open_history(place)
    run_id = run_of(engine, "a")
    with other.connect().execution_options(writes=True) as connection:
        connection.execute(text("UPDATE attempt SET reason = 'held'"))
        assert [site.attempt_reason for site in history.run_sites(engine, run_id)] == [""]
        with pytest.raises(history.HistoryError, match="locked by another program"):
            save(engine, run_id, "a", judgement())
        with pytest.raises(history.HistoryError, match="locked by another program"):
            history.mark_crawling(engine, run_id, ["a"])
    assert save(engine, run_id, "a", judgement())
    engine.dispose()
    other.dispose()


def test_a_full_disk(tmp_path: Path) -> None:
    engine = history.open_history(tmp_path / "kuzgu.sqlite")
    run_id = run_of(engine, "a")
    with engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(history.HistoryError, match="no room left"):
        save(engine, run_id, "a", judgement(), os.urandom(100_000))
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert history.state_counts(engine, run_id) == {"queued": 1}
    assert save(engine, run_id, "a", judgement())
    engine.dispose()


def test_an_address_that_leads_nowhere() -> None:
    with pytest.raises(history.HistoryError, match="cannot be reached") as raised:
        history.open_history("postgresql://nobody:geheim@127.0.0.1:9/none")
    assert "geheim" not in str(raised.value)


@pytest.mark.parametrize("address", ["gopher://x", "mysql://u:geheim@h/x", "postgresql://u:geheim@h:port/x"])
def test_an_address_of_no_history(address: str) -> None:
    with pytest.raises(history.HistoryError, match="is not a history") as raised:
        history.open_history(address)
    assert "geheim" not in str(raised.value)


def test_without_the_driver_of_postgresql() -> None:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.modules['psycopg'] = None; import history\n"
        "try:\n    history.open_history('postgresql://u@127.0.0.1/x')\n"
        "except history.HistoryError as error:\n    print(error)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == "The driver for PostgreSQL is missing (psycopg): install kuzgu[postgres].\n"


def test_history_does_not_bring_pandas_along() -> None:
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import history; print('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == b"False\n"
