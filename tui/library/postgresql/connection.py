"""A connection to a PostgreSQL server that takes the statements of the library and answers like SQLite's own."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NoReturn

import psycopg
from psycopg.pq import TransactionStatus
from psycopg.types.string import StrDumper, TextLoader

from tui.library.database import BUSY_SECONDS, LibraryError
from tui.library.places import Server
from tui.library.postgresql.telling import UNDONE, UNSURE, told

CONNECT_SECONDS = 10
STATEMENT_SECONDS = 120
"""Seconds after which the server gives a statement up; putting in an article takes many short ones."""

PLANNING = "SET jit = off; SET random_page_cost = 1; SET enable_seqscan = off"
"""Every statement asks for little, and by an index: comparing lists of numbers row by row costs more than the server
thinks."""

OTHERWISE = {
    "BEGIN IMMEDIATE": "BEGIN",
    "PRAGMA data_version": "SELECT last_value FROM changes",
}
"""Whole statements that only SQLite has, and what is asked here instead."""

_LIMIT = re.compile(r"\bLIMIT \?")
_ESCAPE = "\U0010ffff"
"""Begins what PostgreSQL has no place for, by its number in four digits: NUL, halves of characters, itself."""
_HOMELESS = re.compile("[\x00\ud800-\udfff\U0010ffff]")
_SHELTERED = re.compile(_ESCAPE + "([0-9a-f]{4})")


class Rows:
    """What a statement gave."""

    def __init__(self, rows: Iterable[Any]):
        self._rows = iter(rows)

    def fetchone(self) -> Any:
        """The next row, `None` behind the last."""
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        return list(self._rows)

    def __iter__(self) -> Iterator[Any]:
        return self._rows

    def __next__(self) -> Any:
        return next(self._rows)


class Connection:
    """One connection, made again where it was lost; for any thread, one statement at a time.

    A statement that reads is asked once more over a new connection. Inside a change nothing is asked again: what went
    before it is gone with the old one, and `LibraryError` says so.
    """

    def __init__(self, server: Server, schemas: Sequence[str], busy: int, *, counting: bool = False):
        """`schemas`: where tables are looked for, in this order; `busy`: the number whose holder alone may write.

        With `counting` every change is counted, so that others learn of it by `PRAGMA data_version`.
        """
        self._server = server
        self._schemas = ", ".join(f'"{schema}"' for schema in schemas)
        self._busy = busy
        self._counting = counting
        self._lock = threading.RLock()
        self._own_changes = 0
        self._open: psycopg.Connection[Any] | None = None
        self._connected()

    @property
    def in_transaction(self) -> bool:
        """Whether a change has begun and not ended."""
        opened = self._open
        return opened is not None and opened.info.transaction_status != TransactionStatus.IDLE and not opened.closed

    @property
    def total_changes(self) -> int:
        """How many changes were made through this connection."""
        return self._own_changes

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> Rows:
        """Carry a statement out; raises `LibraryError` with one line for a person."""
        with self._lock:
            inside = self.in_transaction
            try:
                return self._execute(statement, values)
            except psycopg.Error as error:
                if inside or not self._is_lost():
                    self._fail(error, inside, statement)
            try:
                return self._execute(statement, values)
            except psycopg.Error as error:
                self._fail(error, inside=False)

    def executemany(self, statement: str, values: Iterable[Sequence[Any]], /) -> None:
        """Carry a statement out once for each of these values, inside a change."""
        with self._lock:
            try:
                self._connected().cursor().executemany(_asked(statement), [_sheltered(each) for each in values])
            except psycopg.Error as error:
                self._fail(error, inside=True)

    def script(self, statements: str) -> None:
        """Carry out statements without values, one after another."""
        with self._lock:
            try:
                self._connected().execute(statements.encode())
            except psycopg.Error as error:
                self._fail(error, inside=True)

    def close(self) -> None:
        """Let go of the server."""
        with self._lock:
            if self._open is not None:
                self._open.close()

    def _execute(self, statement: str, values: Sequence[Any]) -> Rows:
        cursor = self._connected().execute(_asked(statement), _sheltered(values))
        if statement.startswith("BEGIN"):
            try:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", (self._busy,))
            except psycopg.Error:
                if self.in_transaction:
                    cursor.execute("ROLLBACK")
                raise
        elif statement == "COMMIT":
            self._own_changes += 1
            if self._counting:
                cursor.execute("SELECT nextval('changes')")
        elif cursor.description:
            rows = cursor.fetchall()
            return Rows([(rows[0][0] - self._own_changes,)] if statement == "PRAGMA data_version" else rows)
        return Rows(())

    def _connected(self) -> psycopg.Connection[Any]:
        if self._open is None or self._is_lost():
            self._open = connect(self._server)
            self._open.execute(
                f"SET search_path TO {self._schemas}; SET statement_timeout = '{STATEMENT_SECONDS}s'; "
                f"SET lock_timeout = '{BUSY_SECONDS:.0f}s'; {PLANNING}".encode()
            )
        return self._open

    def _is_lost(self) -> bool:
        return self._open is not None and (self._open.closed or self._open.broken)

    def _fail(self, error: psycopg.Error, inside: bool, statement: str = "") -> NoReturn:
        undone = (UNSURE if statement == "COMMIT" else UNDONE) if inside else ""
        raise LibraryError(told(error, self._server, lost=self._is_lost(), undone=undone)) from error


def connect(server: Server) -> psycopg.Connection[Any]:
    """A connection as the library needs it, each statement a change of its own; raises `LibraryError`."""
    try:
        given = psycopg.conninfo.conninfo_to_dict(server.address)
        given.setdefault("connect_timeout", CONNECT_SECONDS)
        given.setdefault("application_name", "ceasefire-tui")
        opened = psycopg.connect(**given, autocommit=True, client_encoding="utf8")  # type: ignore[arg-type]
    except psycopg.Error as error:
        raise LibraryError(told(error, server, lost=True)) from error
    opened.adapters.register_dumper(str, StrDumper)
    opened.adapters.register_loader("text", _Text)
    return opened


class _Text(TextLoader):
    def load(self, data: Any) -> str:
        text = bytes(data).decode()
        return _given(text) if _ESCAPE in text else text


@lru_cache(maxsize=512)
def _asked(statement: str) -> bytes:
    """A statement of the library as PostgreSQL takes it."""
    statement = OTHERWISE.get(statement, statement)
    statement = _LIMIT.sub("LIMIT nullif(?, -1)", statement.replace("%", "%%"))
    return statement.replace("?", "%s").encode()


def _sheltered(values: Sequence[Any]) -> list[Any]:
    """Values with every text such that PostgreSQL can hold it; equal texts stay equal, others different."""
    return [_held(value) for value in values]


def _held(value: Any) -> Any:
    if isinstance(value, str | bytes):
        return _kept(value)
    if isinstance(value, list):
        return [_held(each) for each in value]
    return bytes(value) if isinstance(value, memoryview) else value


def _kept(value: str | bytes) -> str:
    text = value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value
    if text.isascii() and "\0" not in text:
        return text
    return _HOMELESS.sub(lambda found: f"{_ESCAPE}{min(ord(found[0]), 0xFFFF):04x}", text)


def _given(text: str) -> str:
    return _SHELTERED.sub(lambda found: _ESCAPE if found[1] == "ffff" else chr(int(found[1], 16)), text)
