"""The rows of a person's own work: what its halves read and change them by."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tui.library.database import Connection, told, transaction


class Kept:
    """An open file, one thread at a time."""

    def __init__(self, connection: Connection, path: Path | None):
        self._connection = connection
        self._path = path
        self._lock = threading.RLock()
        self._version: int | None = None

    @contextmanager
    def change(self) -> Iterator[None]:
        """Everything kept inside is kept together or not at all; raises `LibraryError`."""
        with self._lock, told(self._path), transaction(self._connection):
            yield

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        """The rows a statement gives, or none where it changes something."""
        with self._lock, told(self._path):
            return self._connection.execute(query, values).fetchall()

    def state(self) -> tuple[int, int]:
        """Another value after every change, by this program or another one; raises `LibraryError`."""
        return self.rows("PRAGMA data_version")[0][0], self._connection.total_changes

    def changed_elsewhere(self) -> bool:
        """Whether another program has changed the file since this was asked last; raises `LibraryError`."""
        before, self._version = self._version, self.rows("PRAGMA data_version")[0][0]
        return before not in (None, self._version)
