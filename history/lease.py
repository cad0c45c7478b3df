"""Says which runs a program is at work on, so that no other one takes them up.

The operating system (SQLite: a lock on one byte of a file beside the history) or the server (PostgreSQL: an
advisory lock of the session) takes a lease back when its process ends, however it ends. No clock is asked.
"""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import IO

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from history.database import HistoryError, connected

RUN_LOCKS = 4_759_112
"""Any number, always the same: the class of PostgreSQL's advisory locks that are runs."""

SUFFIX = ".at-work"

if sys.platform == "win32":
    import msvcrt

    def lock_byte(file: IO[bytes], place: int) -> bool:
        file.seek(place)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def lock_byte(file: IO[bytes], place: int) -> bool:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
        except (BlockingIOError, PermissionError):
            return False
        return True


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """While this lasts no other program has the file; each waits for its turn. Raises OSError."""
    with path.open("ab") as file:
        while not lock_byte(file, 0):
            time.sleep(0.1)
        yield


class Lease:
    """The runs of one history that this process is at work on. One for each process: the locks of a file
    belong to the process, and closing one lease would give back those of another."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._file: IO[bytes] | None = None
        self._session: Connection | None = None
        self._runs: list[int] = []

    def __enter__(self) -> "Lease":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def take(self, run_id: int) -> bool:
        """False when another program is at work on the run. Raises HistoryError where no lock can be had."""
        taken = self._take_file(run_id) if self._engine.dialect.name == "sqlite" else self._take_lock(run_id)
        if taken:
            self._runs.append(run_id)
        return taken

    def renew(self) -> None:
        """Take the runs again when the server has forgotten them, as it does when it is started again.

        Raises HistoryError when it cannot be reached, or when another program has taken one up meanwhile.
        """
        if self._session is None:
            return
        try:
            self._session.execute(text("SELECT 1"))
            return
        except DBAPIError:
            self._session.close()
            self._session = None
        for run_id in self._runs:
            if not self._take_lock(run_id):
                raise HistoryError(
                    f"The connection to the history was lost, and another program has taken up run {run_id} "
                    "meanwhile. It goes on there; nothing has to be done here."
                )

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        if self._session is not None:
            self._session.invalidate()
            self._session.close()
        self._file = self._session = None
        self._runs.clear()

    def _take_file(self, run_id: int) -> bool:
        path = Path(f"{self._engine.url.database}{SUFFIX}")
        try:
            self._file = self._file or path.open("ab")
            return lock_byte(self._file, run_id)
        except OSError as error:
            raise HistoryError(
                f"The file {path} cannot be locked ({error.strerror}). SQLite needs a local disk."
            ) from error

    def _take_lock(self, run_id: int) -> bool:
        if self._session is None:
            self._session = connected(self._engine, isolation_level="AUTOCOMMIT")
        try:
            query = text("SELECT pg_try_advisory_lock(:kind, :run)")
            return bool(self._session.execute(query, {"kind": RUN_LOCKS, "run": run_id}).scalar_one())
        except DBAPIError as error:
            raise HistoryError(f"Run {run_id} cannot be locked: {error.orig}") from error
