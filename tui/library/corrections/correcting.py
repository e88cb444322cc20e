"""The library's side of corrections: which are applied, and an article's rows written as they say."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.articles.article import Article
from tui.findings import Findings
from tui.library.corrections.source import Source
from tui.library.database import told
from tui.library.file import File

if TYPE_CHECKING:
    from tui.library.corrections.values import Correction, Target
    from tui.linking.values import ByHand

PUT_FACT = "INSERT INTO facts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
APPLIED = "corrections"
"""The fact that holds the state of a person's corrections that are applied."""


class Correcting:
    """Keeps the rows of a library as a person's corrections say. All but `has` and `before` belong inside a change."""

    def __init__(self, file: File, source: Source):
        self._file = file
        self._source = source
        self._texts: frozenset[str] | None = None
        """The texts in which a person has put something right; ``None`` where that cannot be read."""

    def begin(self) -> None:
        """A change of the library begins: see where something has been put right by now."""
        self._texts = None
        with suppress(sqlite3.DatabaseError):  # own work that is damaged is mended by whoever opens it to write
            self._texts = frozenset(self._source.texts())

    def is_applied(self) -> bool:
        """Whether all stands as the corrections say; raises `sqlite3.DatabaseError` where they cannot be read."""
        rows = self._file.rows("SELECT value FROM facts WHERE name = ?", (APPLIED,))
        return self._source.state() == (rows[0][0] if rows else "")

    def apply(self, change: int) -> int:
        """Bring every article up to the corrections there are now; how many of them that changed."""
        from tui.library.corrections.settling import concerned

        state = self._source.state()
        ids = concerned(self._file.connection, self._source.texts())
        done = sum(self.settle(id_, change) for id_ in ids)
        self._file.execute(PUT_FACT, (APPLIED, state))
        return done

    def settle(self, id_: int, change: int) -> bool:
        """Bring one article up to the corrections to it, if there are any; whether that changed anything."""
        if self._texts is None:  # applied once they can be read
            self._file.execute("DELETE FROM facts WHERE name = ?", (APPLIED,))
            return False
        if not self._texts and not self.has(id_):
            return False
        from tui.library.corrections.settling import settle, versions

        texts = [text for _, text in versions(self._file.connection, id_)]
        mine = self._source.of(texts) if self._texts.intersection(texts) else []
        return settle(self._file.connection, id_, mine, change=change)

    def by_hand(self) -> ByHand:
        """Which names a person has joined, and which they have parted; raises `LibraryError`."""
        with told(self._file.path):
            return self._source.by_hand()

    def followed(self, target: Target) -> list[Correction]:
        """What a person has told of which proposals, or which quotes, are one; raises `LibraryError`."""
        with told(self._file.path):
            return self._source.followed(target)

    def has(self, id_: int) -> bool:
        """Whether something is put right in an article."""
        return bool(self._file.row("SELECT count(*) FROM uncorrected WHERE article = ?", (id_,))[0])

    def before(self, id_: int) -> tuple[Article, Findings]:
        """An article and its findings without any correction; raises KeyError where there is none of that id."""
        from tui.library.corrections.settling import before

        with self._file.lock, told(self._file.path), self._file.sound(f"article {id_}"):
            return before(self._file.connection, id_)
