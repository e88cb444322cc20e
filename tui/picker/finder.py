"""The side of the picker that reads: the library, the search, and the words a hit stands for. It may be slow."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from tui.certainty import sure_first
from tui.library.library import Library
from tui.picker.found import Found, found
from tui.search.hit import Hit
from tui.taking.excerpt import TAKEN

if TYPE_CHECKING:
    from tui.search.search import Search

Key = tuple[str, int, int, int]


def key_of(hit: Hit) -> Key:
    """What tells a hit from every other one, whatever was typed to find it."""
    return hit.kind, hit.article, hit.nth, hit.span.start


class Finder:
    """Answers queries over the library in a folder; every method may be called from any thread and may wait.

    The library is opened by the first call, and an empty one gets the articles that come with the program. All methods
    raise `LibraryError`.
    """

    def __init__(self, folder: Path | None, limit: int):
        self._folder = folder
        self._limit = limit
        self._lock = threading.Lock()
        self._library: Library | None = None
        self._search: Search | None = None

    def hits(self, query: str) -> list[Hit]:
        """The best hits with words to take, the sure ones first; the first quotes of the library for an empty query."""
        library = self._open()
        if query.strip():
            found = self._searching(library).search(query, limit=self._limit)
            return sure_first(hit for hit in found if hit.kind in TAKEN)
        return [
            Hit("quote", row.article, row.nth, row.span, row.text, (), (), row.span, row.speaker, (), 0.0, row.sure)
            for row in sure_first(library.quotes(limit=self._limit))
        ]

    def look(self, hit: Hit) -> Found:
        """The words a hit stands for; raises `KeyError` where its article is gone."""
        library = self._open()
        return found(hit, library.article(hit.article), library.findings(hit.article))

    @property
    def notice(self) -> str | None:
        """A line a person should read about the library, once it is open."""
        return self._library.notice if self._library else None

    def warm(self) -> None:
        """Make the search ready, so that the first query is answered as quickly as the next ones."""
        self._searching(self._open()).prepare()

    def close(self) -> None:
        """Let go of the library."""
        with self._lock:
            if self._library:
                self._library.close()
            self._library = self._search = None

    def _open(self) -> Library:
        with self._lock:
            if self._library is None:
                library = Library.open(self._folder)
                if not library.shelf(0, 1):
                    from tui.intake.seeds import give_seeds

                    give_seeds(library)
                self._library = library
            return self._library

    def _searching(self, library: Library) -> Search:
        """The search, whose code is loaded when the first query comes: the first frame does not wait for it."""
        with self._lock:
            if self._search is None:
                from tui.search.search import Search

                self._search = Search(library)
            return self._search
