"""The side of the picker that reads: the library, the search, and the words a hit stands for. It may be slow."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from tui.articles.article import Span
from tui.certainty import sure_first
from tui.findings_json import JOINT
from tui.library.damage import readable, said_left_out
from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.library.places import Location
from tui.library.wordings import said_elsewhere
from tui.picker.found import Found, found
from tui.search.hit import Hit
from tui.taking.excerpt import TAKEN

if TYPE_CHECKING:
    from tui.library.own_work.store import OwnWork
    from tui.search.completing import Completion
    from tui.search.search import Search

Key = tuple[str, int, int, int]


def _quotes_left(library: Library) -> Iterator[Hit]:
    """The quotes of a damaged library, article by article as they can be read."""
    for id_, article, findings in readable(library, [row.id for row in library.shelf()]):
        for nth, quote in enumerate(findings.quotes):
            if quote.spans:
                span = Span(quote.spans[0].start, quote.spans[-1].end)
                text = JOINT.join(part.cut(article.text) for part in quote.spans)
                yield Hit(
                    "quote",
                    id_,
                    nth,
                    span,
                    text,
                    (),
                    (),
                    span,
                    quote.speaker,
                    (),
                    0.0,
                    quote.sure,
                    bool(quote.corrected),
                )


def key_of(hit: Hit) -> Key:
    """What tells a hit from every other one, whatever was typed to find it."""
    return hit.kind, hit.article, hit.nth, hit.span.start


class LeftOutError(ValueError):
    """An article cannot be read, as the library is damaged where it stands; the message names it in one line."""


class Finder:
    """Answers queries over the library in a folder; every method may be called from any thread and may wait.

    The library is opened by the first call, and an empty one gets the articles that come with the program. All methods
    raise `LibraryError`.
    """

    def __init__(self, place: Location | None, limit: int):
        self._place = place
        self._limit = limit
        self._lock = threading.Lock()
        self._library: Library | None = None
        self._search: Search | None = None
        self._own: OwnWork | None = None

    def hits(self, query: str) -> list[Hit]:
        """The hits of `answer`."""
        return self.answer(query)[0]

    def answer(self, query: str) -> tuple[list[Hit], Sequence[str]]:
        """The best hits with words to take, the sure ones first, and what should be known of how the query was read.

        The first quotes of the library for an empty query.
        """
        if not query.strip():
            return self._first(self._open()), ()
        found = self._searching(self._open()).answer(query, limit=self._limit)
        return sure_first(hit for hit in found.hits if hit.kind in TAKEN), found.notes

    def complete(self, query: str, cursor: int) -> Completion | None:
        """What can follow at a place in what is typed."""
        if not query.strip():
            return None
        return self._searching(self._open()).complete(query, cursor)

    def _first(self, library: Library) -> list[Hit]:
        try:
            first = library.lists.quotes(limit=self._limit)
        except LibraryError as error:
            if not is_damage(error):
                raise
            return sure_first(islice(_quotes_left(library), self._limit))
        return [
            Hit(
                "quote",
                row.article,
                row.nth,
                row.span,
                row.text,
                (),
                (),
                row.span,
                row.speaker,
                (),
                0.0,
                row.sure,
                row.corrected,
            )
            for row in sure_first(first)
        ]

    def look(self, hit: Hit) -> Found:
        """The words a hit stands for; raises `LeftOutError` where its article cannot be read."""
        library = self._open()
        for _, article, findings in readable(library, [hit.article]):
            elsewhere = library.wordings.elsewhere(hit.article, hit.nth) if hit.kind == "quote" else []
            return found(hit, article, findings, said_elsewhere(elsewhere))
        raise LeftOutError(said_left_out(library) or "the article is no longer in the library")

    @property
    def notice(self) -> str | None:
        """A line a person should read about the library, once it is open: what is damaged and left out goes first."""
        return (said_left_out(self._library) or self._library.notice) if self._library else None

    def warm(self) -> None:
        """Make the search ready, so that the first query is answered as quickly as the next ones."""
        self._searching(self._open()).prepare()

    def close(self) -> None:
        """Let go of the library."""
        with self._lock:
            if self._library:
                self._library.close()
            if self._own:
                self._own.close()
            self._library = self._search = self._own = None

    def _open(self) -> Library:
        with self._lock:
            if self._library is None:
                library = Library.open(self._place)
                if not library.shelf(0, 1):
                    from tui.intake.seeds import give_seeds

                    give_seeds(library)
                self._library = library
            return self._library

    def _open_own(self) -> OwnWork:
        from tui.library.own_work.store import OwnWork

        self._own = OwnWork.open(self._place)
        return self._own

    def _searching(self, library: Library) -> Search:
        """The search, whose code is loaded when the first query comes: the first frame does not wait for it."""
        with self._lock:
            if self._search is None:
                from tui.search.owned import Owned
                from tui.search.search import Search

                self._search = Search(library, Owned(library, self._open_own))
            return self._search
