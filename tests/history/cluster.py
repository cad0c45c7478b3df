"""A private PostgreSQL, which listens on nothing but a socket in a folder of its own."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import NoReturn

import pytest


@dataclass(frozen=True)
class Cluster:
    folder: Path
    pg_ctl: str
    as_user: tuple[str, ...]

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def address(self, database: str = "postgres") -> str:
        return f"postgresql://kuzgu@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """The address of an empty database."""
        import psycopg

        name = "t" + os.urandom(6).hex()
        with psycopg.connect(self.address(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address(name)

    def start(self) -> None:
        settings = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off"
        log = str(self.folder / "log")
        self.run(self.pg_ctl, "-D", str(self.data), "-o", settings, "-w", "-l", log, "start")

    def stop(self, mode: str = "immediate") -> None:
        if (self.data / "postmaster.pid").exists():
            self.run(self.pg_ctl, "-D", str(self.data), "-m", mode, "-w", "stop")

    def run(self, *command: str) -> None:
        done = subprocess.run(
            [*self.as_user, *command],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=self.folder,
        )
        if done.returncode:
            log = self.folder / "log"
            said = log.read_text(errors="replace")[-2000:] if log.exists() else ""
            pytest.fail(f"{command[0]}: {done.stderr.decode(errors='replace')}\n{said}")


@contextmanager
def private_cluster() -> Iterator[Cluster]:
    initdb, pg_ctl = _binary("initdb"), _binary("pg_ctl")
    if initdb is None or pg_ctl is None:
        _missing("PostgreSQL is not installed here")
    if find_spec("psycopg") is None:
        _missing("psycopg is not installed here: install kuzgu[postgres]")
    as_user: tuple[str, ...] = ()
    folder = Path(tempfile.mkdtemp(prefix="kuzgu-pg-"))
    if os.geteuid() == 0:
        try:
            shutil.chown(folder, "postgres")
        except LookupError:
            _missing("PostgreSQL does not run as root, and there is no user postgres")
        as_user = ("runuser", "-u", "postgres", "--")
    cluster = Cluster(folder, pg_ctl, as_user)
    try:
        cluster.run(initdb, "-D", str(cluster.data), "-U", "kuzgu", "-A", "trust", "-E", "UTF8", "--no-sync")
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


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
