"""Every test of the history runs on SQLite and on a real PostgreSQL of its own."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest

import history


def _binary(name: str) -> str | None:
    found = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{name}"),
        key=lambda path: float(path.parts[-3]),
        reverse=True,
    )
    return str(found[0]) if found else shutil.which(name)


def _missing(reason: str) -> NoReturn:
    if os.environ.get("KUZGU_REQUIRE_POSTGRES"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a private cluster, which listens on nothing but a socket in a folder of its own."""
    initdb, pg_ctl = _binary("initdb"), _binary("pg_ctl")
    if initdb is None or pg_ctl is None:
        _missing("PostgreSQL is not installed here")
    if find_spec("psycopg") is None:
        _missing("psycopg is not installed here: install kuzgu[postgres]")
    as_user: list[str] = []
    folder = Path(tempfile.mkdtemp(prefix="kuzgu-pg-"))
    if os.geteuid() == 0:
        try:
            shutil.chown(folder, "postgres")
        except LookupError:
            _missing("PostgreSQL does not run as root, and there is no user postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    data, log = folder / "data", folder / "log"

    def run(*command: str) -> None:
        done = subprocess.run(
            [*as_user, *command],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=folder,
        )
        if done.returncode:
            said = log.read_text(errors="replace")[-2000:] if log.exists() else ""
            pytest.fail(f"{command[0]}: {done.stderr.decode(errors='replace')}\n{said}")

    try:
        run(initdb, "-D", str(data), "-U", "kuzgu", "-A", "trust", "-E", "UTF8", "--no-sync")
        settings = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        run(pg_ctl, "-D", str(data), "-o", settings, "-w", "-l", str(log), "start")
        yield f"postgresql://kuzgu@/postgres?host={folder}"
    finally:
        if (data / "postmaster.pid").exists():
            run(pg_ctl, "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty history can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "kuzgu.sqlite")
    address: str = request.getfixturevalue("postgres")
    import psycopg

    name = "t" + os.urandom(6).hex()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return address.replace("/postgres?", f"/{name}?")


@pytest.fixture
def engine(place: str) -> Iterator[history.Engine]:
    opened = history.open_history(place)
    yield opened
    opened.dispose()
