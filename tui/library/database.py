"""Opening the SQLite file: its version, migrations, and what can be wrong with it said in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from tui.library.mounts import network_file_system

FILE = "library.sqlite"
SCHEMA = Path(__file__).parent / "schema"
BUSY_SECONDS = 20.0
"""How long a writer waits for another one to finish."""

NEW_FOLDER_MODE = 0o700
DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class LibraryError(Exception):
    """The library cannot be used; the message is one line for a person and says what to do."""


class Rows(Protocol):
    """What a statement gives, row by row."""

    def fetchone(self) -> Any:
        """The next row, `None` behind the last."""

    def fetchall(self) -> list[Any]:
        """All rows that are left."""

    def __iter__(self) -> Iterator[Any]: ...

    def __next__(self) -> Any: ...


class Connection(Protocol):
    """What statements are given to: SQLite's own connection, or `postgresql.connection`, which answers like it.

    Statements are the same for both: values as `?`, lists by `json_each`, conflicts by `ON CONFLICT`.
    """

    @property
    def in_transaction(self) -> bool:
        """Whether a change has begun and not ended."""

    @property
    def total_changes(self) -> int:
        """Another number after something was changed through this connection."""

    def execute(self, statement: str, values: Sequence[Any] = ..., /) -> Rows:
        """Carry a statement out."""

    def executemany(self, statement: str, values: Iterable[Sequence[Any]], /) -> Any:
        """Carry a statement out once for each of these values."""

    def close(self) -> None:
        """Let go of the database."""


class Opened(NamedTuple):
    """A connection, whether it may write, and what a person should know of it."""

    connection: Connection
    writable: bool
    notice: str | None


def migrations(schema: Path = SCHEMA) -> list[Path]:
    """The SQL files that make a schema, in order: the n-th leads from version n - 1 to version n."""
    return sorted(schema.glob("*.sql"))


def open_memory(schema: Path = SCHEMA) -> Opened:
    """A database kept nowhere."""
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    _migrate(connection, schema)
    connection.execute("PRAGMA foreign_keys = ON")
    return Opened(connection, True, None)


def open_folder(folder: Path, file: str = FILE, schema: Path = SCHEMA) -> Opened:
    """The database of that file name in a folder, made or brought up to date; raises `LibraryError`.

    One written by a newer version of the program, or where nothing can be written, is opened for reading.
    """
    path = folder / file
    with told(path):
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=NEW_FOLDER_MODE)
        except FileExistsError as error:
            raise LibraryError(f"{folder} is a file; --library takes a folder") from error
        except OSError as error:
            raise LibraryError(f"cannot make the library's folder {folder}: {error.strerror}") from error
        there, emptied = path.exists(), path.exists() and not path.stat().st_size
        try:
            opened = _open_writable(path, schema)
            if not there:
                private(path)
            return opened._replace(notice=f"{path} was empty: its articles are gone") if emptied else opened
        except sqlite3.OperationalError as error:
            if path.exists() and error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
                return _open_readable(path, f"{path} cannot be written; the library is open for reading only", schema)
            raise


def is_damage(error: LibraryError) -> bool:
    """Whether a library cannot be used, or not all of it, because its file is damaged."""
    cause = error.__cause__
    if isinstance(cause, sqlite3.DatabaseError):
        return _is_broken(cause)
    return isinstance(cause, KeyError | TypeError | ValueError)  # a row that can be read and says nothing


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    """Whether SQLite met pages that are none; garbage in the place of a text has no code of its own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in DAMAGE or str(error).startswith("Could not decode")


def damaged(where: Path | str) -> str:
    """One line for a person about a file that is damaged."""
    return (
        f"{where} is damaged or no library; what can be read of it is shown, bookmarks and notes are safe; "
        "`ceasefire-tui library repair` saves what can be read, --library names another folder"
    )


def private(path: Path) -> None:
    """Let nobody but its owner read a database, whatever the folder allows; what belongs to another one stays."""
    for ending in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + ending).chmod(0o600)


@contextmanager
def told(path: Path | None) -> Iterator[None]:
    """Turns what SQLite raises into a `LibraryError` with one line for a person."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        where = path or "the library in memory"
        if _is_broken(error):
            reason = damaged(where)
        elif code == sqlite3.SQLITE_BUSY:
            reason = f"{where} is being written by another process; try again when it has finished"
        elif code == sqlite3.SQLITE_FULL:
            reason = f"the disk is full; nothing was changed in {where}"
        elif code == sqlite3.SQLITE_READONLY:
            reason = f"{where} is open for reading only"
        else:
            reason = f"{where}: {error}"
        raise LibraryError(reason) from error


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """What is written inside is written together or not at all; inside another one it is a part of that."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _open_writable(path: Path, schema: Path) -> Opened:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, check_same_thread=False, isolation_level=None)
    try:
        version = _version(connection)
        newest = len(migrations(schema))
        if version > newest:
            connection.close()
            notice = f"{path} was written by a newer ceasefire-tui; it is open for reading only"
            return _open_readable(path, notice, schema)
        network = network_file_system(path.parent)
        connection.execute(f"PRAGMA journal_mode = {'DELETE' if network else 'WAL'}")
        connection.execute(f"PRAGMA synchronous = {'FULL' if network else 'NORMAL'}")
        connection.execute("PRAGMA foreign_keys = ON")
        if version < newest:
            _migrate(connection, schema)
    except BaseException:
        connection.close()
        raise
    notice = f"{path} is on a network file system ({network}): let one program use it at a time, or name a local folder"
    return Opened(connection, True, notice if network else None)


def _open_readable(path: Path, notice: str, schema: Path) -> Opened:
    uri = f"{path.absolute().as_uri()}?mode=ro"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, check_same_thread=False, isolation_level=None)
    try:
        _version(connection)
    except sqlite3.OperationalError:
        connection.close()
        # A folder that cannot be written has no room for the shared memory of a write-ahead log.
        connection = sqlite3.connect(f"{uri}&immutable=1", uri=True, check_same_thread=False, isolation_level=None)
        _version(connection)
    if _version(connection) < len(migrations(schema)):
        connection = _newer_copy(connection, schema)
    return Opened(connection, False, notice)


def _newer_copy(connection: sqlite3.Connection, schema: Path) -> sqlite3.Connection:
    """An older file that cannot be written, as one of this version: a copy that is gone when it is closed."""
    copy = sqlite3.connect("", check_same_thread=False, isolation_level=None)
    connection.backup(copy)
    connection.close()
    _migrate(copy, schema)
    copy.execute("PRAGMA query_only = ON")
    return copy


def _version(connection: sqlite3.Connection) -> int:
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # the header alone does not tell damage
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sqlite3.Connection, schema: Path) -> None:
    with transaction(connection):
        version = _version(connection)  # another process may have been quicker
        for number, script in enumerate(migrations(schema)[version:], version + 1):
            for statement in _statements(script.read_text("utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script; `executescript` would commit on its own."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
