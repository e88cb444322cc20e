"""The database of a library, read from any thread, and what a damaged file still gives."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.library.database import Connection, LibraryError, damaged, is_damage, told


class File:
    """One connection and a lock."""

    def __init__(self, connection: Connection, path: Path | None, notice: str | None):
        self.connection = connection
        self.path = path
        self.lock = threading.RLock()
        self.notice = notice
        """One line a person should read: why nothing can be written, or that not all could be read."""
        self.left_out: set[int] = set()
        """Ids of the articles that others went without, as the file is damaged where they stand."""

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """What a query gives; raises `LibraryError`."""
        with self.lock, told(self.path):
            return self.connection.execute(query, values).fetchall()

    def row(self, query: str, values: tuple[Any, ...] = ()) -> Any:
        """The first row that a query gives; raises `KeyError` where there is none, and `LibraryError`."""
        rows = self.rows(query, values)
        if not rows:
            raise KeyError(f"the library has no article {values[0]}")
        return rows[0]

    def execute(self, statement: str, values: tuple[Any, ...]) -> None:
        """Write, inside a `change` of the library."""
        self.connection.execute(statement, values)

    def count(self, of: str) -> int:
        """How many rows a table or a query in brackets has: none where the file is damaged there."""
        try:
            return int(self.row(f"SELECT count(*) FROM {of}")[0])
        except LibraryError as error:
            self.bear(error)
            return 0

    def readable(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """The rows of articles that a damaged file still gives, one by one; raises `LibraryError` for none."""
        last = self.rows("SELECT seq FROM sqlite_sequence WHERE name = 'articles'")
        rows: list[Any] = []
        trouble: LibraryError | None = None
        for id_ in range(1, (last[0][0] if last else 0) + 1):
            try:
                rows += self.rows(f"{query} AND id = ?", (*values, id_))
            except LibraryError as error:
                trouble = error
        if trouble and not rows:
            raise trouble
        return rows

    def is_sound(self) -> bool:
        """Whether every page of the file is in its place, else the notice says so; takes time with the file's size."""
        if self.path is None:  # in memory, or on a server, which sees to its pages itself
            return True
        try:
            if self.rows("PRAGMA quick_check(1)") == [("ok",)]:
                return True
            self.tell_damaged()
        except LibraryError as error:
            self.bear(error)
        return False

    def tell_damaged(self) -> None:
        """Have it told that the file is damaged, where nothing else is told."""
        self.notice = self.notice or damaged(self.path or "the library in memory")

    def bear(self, error: LibraryError) -> None:
        """Go on with less where the file is damaged, and let it be told; raises any other error."""
        if not is_damage(error):
            raise error
        self.notice = self.notice or str(error)

    @contextmanager
    def sound(self, what: str) -> Iterator[None]:
        """Turns what a row of garbage raises into a `LibraryError` that says what cannot be read."""
        try:
            yield
        except (KeyError, TypeError, ValueError) as error:
            raise LibraryError(f"{self.path} is damaged: {what} cannot be read") from error
