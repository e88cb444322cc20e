"""What was to go into the library and did not, with the reason, until it is there or is no longer wanted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from tui.library.library import Library
from tui.library.rows import given, kept


class Problem(NamedTuple):
    """A path or an address that gave no article."""

    path: str
    """Absolute, or the address."""
    reason: str
    """A clause that goes after the path: `is binary, not text`."""
    when: str
    """ISO 8601, UTC."""


class Problems:
    """The problems that a library knows of; one for each path, the last one."""

    def __init__(self, library: Library):
        self._library = library

    def keep(self, path: str, reason: str) -> None:
        """Remember why a path gave no article; raises `LibraryError`."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._library.change():
            self._library.file.execute(
                "INSERT INTO problems VALUES (?, ?, ?) "
                "ON CONFLICT (path) DO UPDATE SET reason = excluded.reason, at = excluded.at",
                (kept(path), kept(reason), now),
            )

    def forget(self, path: str) -> None:
        """The path is in order now, or nobody wants it; raises `LibraryError`."""
        if self._library.file.rows("SELECT 1 FROM problems WHERE path = ?", (kept(path),)):
            with self._library.change():
                self._library.file.execute("DELETE FROM problems WHERE path = ?", (kept(path),))

    def all(self) -> list[Problem]:
        """Every problem, by path; raises `LibraryError`."""
        rows = self._library.file.rows("SELECT path, reason, at FROM problems ORDER BY path")
        return [Problem(given(path), given(reason), when) for path, reason, when in rows]
