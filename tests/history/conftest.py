"""Every test of the history runs on SQLite and on a real PostgreSQL of its own."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import history


def _binary(name: str) -> str | None:
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)
    return str(found[0]) if found else shutil.which(name)


def _missing(reason: str) -> None:
    if os.environ.get("KUZGU_REQUIRE_POSTGRES"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a private cluster on a socket in a folder of its own."""
    initdb, pg_ctl = _binary("initdb"), _binary("pg_ctl")
    if not initdb or not pg_ctl:
        _missing("PostgreSQL is not installed here")
    folder = Path(tempfile.mkdtemp(prefix="kuzgu-pg-"))
    as_user: list[str] = []
    if os.name == "posix" and os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]
    data = folder / "data"

    def run(*command: str) -> None:
        subprocess.run([*as_user, *command], check=True, stdout=subprocess.DEVNULL, cwd=folder)

    run(str(initdb), "-D", str(data), "-U", "kuzgu", "-A", "trust", "-E", "UTF8", "--no-sync")
    settings = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    run(str(pg_ctl), "-D", str(data), "-o", settings, "-w", "-l", str(folder / "log"), "start")
    try:
        yield f"postgresql://kuzgu@/postgres?host={folder}"
    finally:
        run(str(pg_ctl), "-D", str(data), "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty history can be made."""
    if request.param == "sqlite":
        return str(tmp_path / "kuzgu.sqlite")
    address: str = request.getfixturevalue("postgres")
    name = "t" + os.urandom(6).hex()
    subprocess.run(["psql", "-q", address, "-c", f"CREATE DATABASE {name}"], check=True)
    return address.replace("/postgres?", f"/{name}?")


@pytest.fixture
def engine(place: str) -> Iterator[history.Engine]:
    opened = history.open_history(place)
    yield opened
    opened.dispose()
