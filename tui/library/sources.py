"""Where a library looks again for articles: feeds it follows, and pages that were fetched."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal, NamedTuple

from tui.library.library import Library
from tui.library.rows import given, kept

SourceKind = Literal["feed", "page"]


class Followed(NamedTuple):
    """An address that is fetched again when a person asks for it."""

    address: str
    kind: SourceKind
    fetched: str
    """When it last gave something: ISO 8601, UTC."""


class Sources:
    """The addresses that a library follows."""

    def __init__(self, library: Library):
        self._library = library

    def keep(self, address: str, kind: SourceKind) -> None:
        """Follow an address, which has been fetched just now; raises `LibraryError`."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._library.change():
            self._library.file.execute(
                "INSERT INTO sources VALUES (?, ?, ?) "
                "ON CONFLICT (address) DO UPDATE SET kind = excluded.kind, fetched = excluded.fetched",
                (kept(address), kind, now),
            )

    def drop(self, address: str) -> bool:
        """Follow it no longer; whether it was followed. Raises `LibraryError`."""
        if not self._library.file.rows("SELECT 1 FROM sources WHERE address = ?", (kept(address),)):
            return False
        with self._library.change():
            self._library.file.execute("DELETE FROM sources WHERE address = ?", (kept(address),))
        return True

    def all(self) -> list[Followed]:
        """Every address, feeds first; raises `LibraryError`."""
        rows = self._library.file.rows("SELECT address, kind, fetched FROM sources ORDER BY kind, address")
        return [Followed(given(address), kind, fetched) for address, kind, fetched in rows]
