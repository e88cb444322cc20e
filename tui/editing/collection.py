"""The library as the server uses it: opened when it is first needed, asked in threads, looked at again when it changed.

Nothing heavy is imported before it is needed: the client has its answer to `initialize` first.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tui.library.damage import said_left_out
from tui.library.database import FILE
from tui.library.library import Library
from tui.library.places import Location

if TYPE_CHECKING:
    from tui.search.hit import Hit
    from tui.search.search import Search
    from tui.writing.checking.sources import Source, Sources

Say = Callable[[str], None]
"""Tells the person one line; may be called from any thread."""


class Collection:
    """The articles that quotes come from. Every method but `close` raises `LibraryError`, and belongs into a thread."""

    def __init__(self, place: Location, say: Say) -> None:
        self.place = place
        self._say = say
        self._said: set[str] = set()
        self._lock = threading.RLock()
        self._library: Library | None = None
        self._search: Search | None = None
        self._sources: Sources | None = None
        self._upto = -1
        self._file: object = None

    def hits(self, query: str, limit: int) -> list[Hit]:
        """What the search finds, the sure ones first."""
        from tui.certainty import sure_first

        return sure_first(self._searching().search(query, limit))

    def _searching(self) -> Search:
        with self._lock:
            if self._search is None:
                from tui.search.search import Search

                self._search = Search(self._open())
            return self._search

    def sources(self) -> Sources:
        """The articles ready to be compared with, as they are now."""
        from tui.writing.checking.sources import Sources

        with self._lock:
            changes = self._changes()
            if self._sources is None or changes != self._upto:
                self._sources, self._upto = Sources(self._open()), changes
            return self._sources

    def _changes(self) -> int:
        with self._lock:
            return self._open().changes()

    def source(self, id_: int) -> Source:
        """An article; raises `AlteredTextError`, and KeyError where there is none."""
        return self.sources().source(id_)

    def address(self, text_sha256: str) -> str | None:
        """The web address of the article with a text, `None` where it has none or is not there."""
        from tui.taking.source import source_of

        with self._lock:
            id_ = self._open().holding(text_sha256, older=True)
        return source_of(self.source(id_).article).url if id_ is not None else None

    def changed(self) -> bool:
        """Whether the library is no longer what it was when `sources` were last asked for."""
        with self._lock:
            if self._library is not None and _file(self.place) != self._file:
                self._let_go()  # another one stands in its place
        return self._changes() != self._upto

    def warm(self) -> None:
        """Make everything ready that a completion needs."""
        self.hits("kind:direct a", 1)
        self.sources()

    def failed(self, error: Exception) -> None:
        """Say why the library cannot be used, once as long as it stays so; what comes next opens it again."""
        with self._lock:
            self._tell(str(error))
            self._let_go()

    def _tell(self, line: str) -> None:
        if line not in self._said:
            self._said.add(line)
            self._say(line)

    def _open(self) -> Library:
        if self._library is None:
            library = Library.open(self.place)
            if not library.shelf(0, 1):
                from tui.intake.seeds import give_seeds

                give_seeds(library)
            self._library, self._file = library, _file(self.place)
        for line in filter(None, (self._library.notice, said_left_out(self._library))):
            self._tell(line)
        return self._library

    def _let_go(self) -> None:
        """Whoever is still at it has it till they are done."""
        self._library = self._search = self._sources = None
        self._upto = -1

    def close(self) -> None:
        """Let go of the library, when nobody is at it any more."""
        if self._library is not None:
            self._library.close()
        self._let_go()


def _file(place: Location) -> object:
    """What tells the file of a library from another one in its place; the same for all where there is none."""
    if not isinstance(place, Path):
        return None
    with suppress(OSError):
        found = (place / FILE).stat()
        return found.st_dev, found.st_ino
    return None
