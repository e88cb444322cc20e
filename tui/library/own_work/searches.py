"""Searches kept under a name."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from tui.library.own_work.kept import Kept

_NAME = re.compile(r"[^\W_][\w-]{0,59}")


class Searches:
    """The saved searches of one person. Whatever cannot be read or written raises `LibraryError`."""

    def __init__(self, own_work: Kept):
        self._own_work = own_work

    def all(self) -> dict[str, str]:
        """The saved searches by their names, in alphabetical order, as they were typed."""
        return dict(self._own_work.rows("SELECT name, query FROM searches ORDER BY name"))

    def save(self, name: str, query: str) -> None:
        """Keep a search under a name (see `search_name`), in the place of the one that had it."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._own_work.change():
            self._own_work.rows(
                "INSERT INTO searches VALUES (?, ?, ?) "
                "ON CONFLICT (name) DO UPDATE SET query = excluded.query, made = excluded.made",
                (search_name(name), query, now),
            )

    def forget(self, name: str) -> bool:
        """Take a saved search away; whether there was one of that name."""
        with self._own_work.change():
            return bool(self._own_work.rows("DELETE FROM searches WHERE name = ? RETURNING name", (name,)))


def search_name(name: str) -> str:
    """The name as it is typed behind an @; raises ValueError for one that cannot be."""
    name = name.strip().removeprefix("@")
    if not _NAME.fullmatch(name):
        raise ValueError("a saved search has a name of letters, digits, - and _, and begins with one of the former")
    return name
