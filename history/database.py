"""Opens the history: makes it, brings its tables up to date, and says clearly what is wrong with it."""

from pathlib import Path

import alembic.command
import alembic.config
import alembic.script
import alembic.util
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, OperationalError

BUSY_MS = 10_000


class HistoryError(RuntimeError):
    """The history cannot be used; the message says what happened and what to do."""


def open_history(place: str | Path) -> Engine:
    """Open or make the history: a file (SQLite) or an address such as postgresql://user@host/name.

    Raises HistoryError when it cannot be written, is locked, was written by a newer version, or when
    PostgreSQL or its driver is missing.
    """
    engine = _engine(place)
    try:
        _migrate(engine)
    except alembic.util.CommandError as error:
        engine.dispose()
        raise HistoryError(
            f"The history {_shown(engine)} was written by a newer Küzgü. Install the newer version, or name "
            "another history with --history."
        ) from error
    except ModuleNotFoundError as error:
        raise HistoryError(
            f"The driver for PostgreSQL is missing ({error.name}): install kuzgu[postgres]."
        ) from error
    except DatabaseError as error:
        engine.dispose()
        raise HistoryError(_sentence(engine, error)) from error
    return engine


def _engine(place: str | Path) -> Engine:
    text = str(place)
    if "://" not in text:
        path = Path(text)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise HistoryError(f"The folder {path.parent} cannot be made ({error.strerror}).") from error
        text = f"sqlite:///{path}"
    try:
        url = make_url(text)
        if url.drivername in ("postgres", "postgresql"):
            url = url.set(drivername="postgresql+psycopg")
        engine = create_engine(url)
    except (ArgumentError, NoSuchModuleError) as error:
        raise HistoryError(
            f"“{text}” is not a history: name a file, or postgresql://user@host/database"
        ) from error
    except ModuleNotFoundError as error:
        raise HistoryError(
            f"The driver for PostgreSQL is missing ({error.name}): install kuzgu[postgres]."
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def _prepare_sqlite(connection, _record) -> None:  # type: ignore[no-untyped-def]
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _migrate(engine: Engine) -> None:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    scripts = alembic.script.ScriptDirectory.from_config(config)
    with engine.connect() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
        connection.rollback()
        if current == scripts.get_current_head():
            return
        if current is not None:
            scripts.get_revision(current)
        config.attributes["connection"] = connection
        alembic.command.upgrade(config, "head")
        connection.commit()


def _shown(engine: Engine) -> str:
    return engine.url.database or "" if engine.dialect.name == "sqlite" else engine.url.render_as_string()


def _sentence(engine: Engine, error: DatabaseError) -> str:
    reason = str(error.orig).splitlines()[0] if error.orig else str(error)
    where = _shown(engine)
    if "locked" in reason:
        return f"The history {where} is locked by another program. Close it, or wait until it has finished."
    if "readonly" in reason or "unable to open" in reason:
        return (
            f"The history {where} cannot be written ({reason}). Check the folder, or name another --history."
        )
    if "not a database" in reason or "malformed" in reason:
        return f"The file {where} is not a history of Küzgü ({reason}). Name another one with --history."
    if isinstance(error, OperationalError):
        return f"The history {where} cannot be reached: {reason}"
    return f"The history {where} failed: {reason}"
