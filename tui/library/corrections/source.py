"""Where the library has corrections from: read from a person's own work, each time as they are now."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, Self

from tui.library.places import Location
from tui.library.rows import given

if TYPE_CHECKING:
    from tui.library.corrections.values import Correction, Target
    from tui.linking.values import ByHand

OWN_WORK = "own-work.sqlite"
COLUMNS = "target, text_sha256, spans, words, change, cited, made_by, made, id"
PATIENCE = 5.0
"""Seconds to wait for whoever is writing."""


class Read(Protocol):
    """Reads the rows of a query."""

    def __call__(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows; the query names one table."""


class Source:
    """Corrections, and what was told of names, read by a query and its values from the one table it names.

    Raises `sqlite3.DatabaseError` where they cannot be read: what was applied before stays as it is then.
    """

    def __init__(self, read: Read):
        self._rows = read

    @classmethod
    def beside(cls, place: Location | None) -> Self:
        """Those in a folder's file of own work; none where there is no such file, an older one, or no folder."""
        return cls(_File(place / OWN_WORK).read if isinstance(place, Path) else lambda query, values=(): [])

    def state(self) -> str:
        """Another value after every change; empty where nothing was ever put right."""
        rows = self._rows("SELECT value FROM states WHERE name = 'corrections'")
        return str(rows[0][0]) if rows else ""

    def of(self, texts: Sequence[str]) -> list[Correction]:
        """The corrections of texts by their SHA-256, in the order they were made."""
        marks = ", ".join("?" * len(texts))
        return _read(self._rows(f"SELECT {COLUMNS} FROM corrections WHERE text_sha256 IN ({marks}) ORDER BY id", texts))

    def texts(self) -> list[str]:
        """The SHA-256 of every text in which something was put right."""
        return [text for (text,) in self._rows("SELECT DISTINCT text_sha256 FROM corrections")]

    def followed(self, target: Target) -> list[Correction]:
        """Those that tell which proposals, or which quotes, are one, in the order they were made."""
        which = "target = ? AND json_extract(change, '$.set') IN ('same as', 'apart from')"
        return _read(self._rows(f"SELECT {COLUMNS} FROM corrections WHERE {which} ORDER BY id", (target,)))

    def by_hand(self) -> ByHand:
        """Which names a person has joined, and which they have parted."""
        from tui.linking.values import ByHand

        told: list[set[tuple[str, str]]] = [set(), set()]
        for one, other, same in self._rows("SELECT one, other, same FROM persons"):
            told[bool(same)].add((given(one), given(other)))
        return ByHand(frozenset(told[True]), frozenset(told[False]))


class _File:
    """A file of own work, opened for each question."""

    def __init__(self, path: Path):
        self._path = path
        self._lock = threading.Lock()

    def read(self, query: str, values: Sequence[Any] = ()) -> list[Any]:
        """The rows of a query; none where the file or the table is not there."""
        if not self._path.exists():
            return []
        table = query.split(" FROM ")[1].split()[0]
        with self._lock, closing(sqlite3.connect(self._path, timeout=PATIENCE, isolation_level=None)) as connection:
            connection.execute("PRAGMA query_only = ON")
            if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (table,)).fetchone():
                return []
            return connection.execute(query, tuple(values)).fetchall()


def digest(corrections: Iterable[Correction]) -> str:
    """Tells apart what corrections were applied; empty for none."""
    import hashlib  # whoever has no corrections goes without
    import json

    parts = [(each.id, each.made, each.by, repr(each.change)) for each in corrections]
    return hashlib.sha256(json.dumps(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16] if parts else ""


def _read(rows: list[Any]) -> list[Correction]:
    if not rows:
        return []
    from tui.library.corrections.kept import correction_of  # most articles have none

    return [correction_of(row) for row in rows]
