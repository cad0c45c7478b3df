"""Opens the history: makes it, brings its tables up to date, and says clearly what is wrong with it."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import alembic.command
import alembic.config
import alembic.util
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from audits import codec
from history.tables import metadata

BUSY_MS = 10_000
"""How long one program waits for another one that is writing."""

CONNECT_SECONDS = 10
PATIENCE_SECONDS = 60.0
"""How long a server that has answered before may be away, for example while it is started again."""

TRIES = 3
KEEP_ALIVE = {
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,
}
"""libpq: a connection to a server that has vanished is given up after a minute."""

MIGRATION_LOCK = 4_759_112_026
"""Any number, always the same: PostgreSQL lets one program migrate at a time."""


P = ParamSpec("P")
T = TypeVar("T")


class HistoryError(RuntimeError):
    """The history cannot be used; the message says what happened and what to do."""


class ConnectionLostError(HistoryError):
    """The server went away in the middle: nothing is known of what was being done."""


def open_history(place: str | Path) -> Engine:
    """Open or make the history: a file (SQLite) or an address such as postgresql://user@host/name.

    Older tables are brought up to date; a file is copied first, to "<name>.before-<revision>".
    Raises HistoryError when it cannot be written, is locked, was written by a newer version, belongs to
    another program, or when PostgreSQL or its driver is missing.
    """
    engine = _engine(place)
    try:
        _migrate(engine)
    except DBAPIError as error:
        engine.dispose()
        raise HistoryError(_sentence(engine, error)) from error
    except BaseException:
        engine.dispose()
        raise
    patience = PATIENCE_SECONDS if engine.dialect.name == "postgresql" else 0.0
    return engine.execution_options(patience=patience)


def repeatable(do: Callable[Concatenate[Engine, P], T]) -> Callable[Concatenate[Engine, P], T]:
    """What may be done twice without harm: it is done again when the connection is lost in the middle."""

    @wraps(do)
    def done(engine: Engine, /, *args: P.args, **kwargs: P.kwargs) -> T:
        for _ in range(TRIES - 1):
            try:
                return do(engine, *args, **kwargs)
            except ConnectionLostError:
                continue
        return do(engine, *args, **kwargs)

    return done


def connected(engine: Engine, **options: Any) -> Connection:
    """A connection; a server that has answered before is waited for. Raises HistoryError."""
    deadline = time.monotonic() + engine.get_execution_options().get("patience", 0.0)
    wait = 0.1
    while True:
        try:
            return engine.connect().execution_options(**options)
        except (DBAPIError, NoConnectionFree) as error:
            if time.monotonic() + wait > deadline:
                raise HistoryError(_sentence(engine, error)) from error
        time.sleep(wait)
        wait = min(2 * wait, 2.0)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one moment of the history and keeps nobody from writing."""
    level = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    with connected(engine, **level) as connection, said_clearly(engine):
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction: all of it is kept, or nothing. Waits for another writer, at most BUSY_MS."""
    with connected(engine, writes=True) as connection, said_clearly(engine), connection.begin():
        yield connection


@contextmanager
def said_clearly(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        lost = error.connection_invalidated or _went_away(engine, error)
        raise (ConnectionLostError if lost else HistoryError)(_sentence(engine, error)) from error


def _went_away(engine: Engine, error: DBAPIError) -> bool:
    """No SQLSTATE, or one of connections (08) and of a server that stops (57P)."""
    if engine.dialect.name != "postgresql" or not isinstance(error, OperationalError):
        return False
    return (getattr(error.orig, "sqlstate", None) or "08")[:3] in ("08", "080", "57P")


def _engine(place: str | Path) -> Engine:
    url = _url(place)
    if url.drivername == "sqlite":
        folder = Path(url.database or "").parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise HistoryError(f"The folder {folder} cannot be made ({error.strerror}).") from error
    sqlite = url.drivername == "sqlite"
    connect = {} if sqlite else {"connect_timeout": CONNECT_SECONDS, **KEEP_ALIVE, **url.query}
    try:
        engine = create_engine(url, json_serializer=_json, connect_args=connect, pool_pre_ping=not sqlite)
    except ModuleNotFoundError as error:
        raise HistoryError(
            f"The driver for PostgreSQL is missing ({error.name}): install kuzgu[postgres]."
        ) from error
    if url.drivername == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "connect", _prepare_postgresql)
    return engine


def _url(place: str | Path) -> URL:
    written = str(place)
    if "://" not in written:
        return URL.create("sqlite", database=written)
    try:
        url = make_url(written)
        kind = url.get_backend_name()
    except (ArgumentError, ValueError):
        kind = ""
    if kind == "sqlite":
        return url.set(drivername="sqlite")
    if kind in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    shown = written.partition("://")[0] + "://…"
    raise HistoryError(f"“{shown}” is not a history: name a file, or postgresql://user@host/database")


def _json(value: Any) -> str:
    return codec.encode(value).decode()


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.execute("PRAGMA foreign_keys=ON")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare_postgresql(connection: Any, _record: object) -> None:
    with closing(connection.cursor()) as cursor:
        cursor.execute(f"SET lock_timeout = {BUSY_MS}")
    connection.commit()


def _migrate(engine: Engine) -> None:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    scripts = ScriptDirectory.from_config(config)
    with reading(engine) as connection:
        current = MigrationContext.configure(connection).get_current_revision()
        if current == scripts.get_current_head():
            return
        _refuse_what_is_not_ours(connection, scripts, current)
    if current is not None and engine.dialect.name == "sqlite":
        _copy(engine, current)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})"))
        config.attributes["connection"] = connection
        alembic.command.upgrade(config, "head")


def _refuse_what_is_not_ours(connection: Connection, scripts: ScriptDirectory, current: str | None) -> None:
    where = _shown(connection.engine)
    tables = set(inspect(connection).get_table_names())
    ours = tables & set(metadata.tables)
    if (current is None and ours) or (not ours and tables and connection.dialect.name == "sqlite"):
        raise HistoryError(
            f"{where} belongs to another program (its tables: {', '.join(sorted(tables)[:5])}). "
            "Name another history with --history."
        )
    try:
        if current is not None:
            scripts.get_revision(current)
    except alembic.util.CommandError as error:
        raise HistoryError(
            f"The history {where} was written by a newer Küzgü. Install the newer version, or name another "
            "history with --history."
        ) from error


def _copy(engine: Engine, revision: str) -> None:
    """The history as it is before its tables change: a whole file beside it, or HistoryError."""
    path = Path(engine.url.database or "")
    copy = path.with_name(f"{path.name}.before-{revision}")
    partial = copy.with_name(copy.name + ".partial")
    try:
        partial.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as target:
            source.backup(target)
        partial.replace(copy)
    except (OSError, sqlite3.Error) as error:
        raise HistoryError(
            f"The history {path} is of an older version and could not be copied before the change ({error})."
        ) from error


def _shown(engine: Engine) -> str:
    return (engine.url.database or "") if engine.dialect.name == "sqlite" else engine.url.render_as_string()


def _sentence(engine: Engine, error: DBAPIError | NoConnectionFree) -> str:
    origin = getattr(error, "orig", None) or error
    reason = (str(origin).strip() or type(origin).__name__).splitlines()[0]
    where = _shown(engine)
    if "locked" in reason or "lock timeout" in reason:
        return f"The history {where} is locked by another program. Close it, or wait until it has finished."
    if "readonly" in reason or "unable to open" in reason:
        return (
            f"The history {where} cannot be written ({reason}). Check the folder, or name another --history."
        )
    if "not a database" in reason or "malformed" in reason:
        return f"The file {where} is not a history of Küzgü ({reason}). Name another one with --history."
    if "disk is full" in reason or "No space left" in reason:
        return f"There is no room left on the disk for the history {where}. Make room, then go on."
    if isinstance(error, OperationalError) and engine.dialect.name == "postgresql":
        return f"The history {where} cannot be reached: {reason}"
    return f"The history {where} failed: {reason}"
