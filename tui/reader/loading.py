"""Reading from the library what the screen shows: in threads, never on the event loop."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from tui.library.database import LibraryError
from tui.library.library import Library, Totals
from tui.library.own_work.places import Place, Session
from tui.library.shelving import Shelving
from tui.reader.document import Document, document
from tui.reader.memory import Beginning, Memory
from tui.screen.tints import AMONG, Tints, kept_in, of_library

FIRST_PART = 200
"""Articles listed before the rest of a large library is read."""


class Shelf(NamedTuple):
    """The articles in file order and how much the library holds."""

    articles: Shelving
    totals: Totals

    @property
    def is_whole(self) -> bool:
        """Whether all articles are listed."""
        return len(self.articles) == self.totals.articles


class Opened(NamedTuple):
    """What was read before the first frame."""

    beginning: Beginning
    """With the session to come back to; without one where the reader opens as if for the first time."""
    shelf: Shelf | None
    """``None`` where the library cannot be read: whoever reads it next meets that again, and says it."""
    first: Document | None
    """The article to show: the one that was left, else the first of the shelf."""


class Opening:
    """What the first frame shows, read in a thread while the toolkit is imported and the screen set up."""

    def __init__(
        self,
        library: Library,
        memory: Memory | None = None,
        *,
        restore: bool = True,
        at: Place | None = None,
    ) -> None:
        """`at`: the place to begin at, wherever the reader was left."""
        self.memory = memory or Memory(None)
        self._at = at
        self.restore = restore
        """Whether the reader opens as it was left."""
        self._library = library
        self._opened: Opened | None = None
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        beginning = self.memory.begin()
        kept = kept_in(beginning.session.panes) if beginning.session else {}
        if not self.restore:
            beginning = beginning._replace(session=None)
        if self._at:
            beginning = beginning._replace(session=Session(article=self._at.text_sha256))
            self.memory.positions[self._at.text_sha256] = self._at.position
        shelf, first = None, None
        with suppress(LibraryError):  # as said of `Opened.shelf`
            shelf = first_part(self._library)
            self.memory.tints = Tints(kept)
            if shelf.is_whole:  # of a large library it takes too long before the first frame
                self.memory.tints = tinted(self._library, kept)
            left = beginning.session.article if beginning.session else None
            id_ = self._library.holding(left, older=True) if left else None
            if id_ is None and shelf.articles:
                id_ = shelf.articles[0].id
            if id_ is not None:
                words = next((each.words for each in shelf.articles if each.id == id_), None)
                words = self._library.shelved(id_).words if words is None else words
                first = load(self._library, self.memory, id_, words)
        self._opened = Opened(beginning, shelf, first)

    def ready(self) -> Opened | None:
        """What was read, if that is all there by now."""
        return self._opened

    def wait(self) -> Opened:
        """What was read: not for the event loop."""
        self._thread.join()
        assert self._opened
        return self._opened


def load(library: Library, memory: Memory, id_: int, words: int) -> Document:
    """The article of an id, ready to be shown, with what a person did in it; raises `KeyError` where there is none."""
    article = library.article(id_)
    memory.look_up(article.text_sha256)
    made = document(id_, article, library.findings(id_), words, memory.tints, library.persons.in_article(id_))
    return replace(made, elsewhere=library.wordings.counts(id_))


def tinted(library: Library, kept: Mapping[str, int]) -> Tints:
    """Which people have a colour in a library, where some had one before."""
    return of_library(library.persons.most_quoted(AMONG), kept)


def first_part(library: Library) -> Shelf:
    """The beginning of the shelf, all of it where the library is small."""
    return Shelf(library.shelving(FIRST_PART), library.totals())


def whole(library: Library, begun: Shelf | None = None) -> Shelf:
    """All of the shelf; of one that was begun it is known how much there is."""
    return Shelf(library.shelving(), begun.totals if begun else library.totals())


def fill(library: Library, paths: tuple[Path, ...]) -> Iterator[str | None]:
    """Put into the library what it was opened for: the files of `paths`, else the sample where it is empty.

    Gives a line for a person about each file that was skipped, and ``None`` for each article that was taken in. Files
    are not looked into yet: that comes once their texts can be read.
    """
    if paths:
        from tui.intake.intake import Skipped, take_in

        for step in take_in(library, list(paths), look=False):
            yield f"{step.path} {step.reason}" if isinstance(step, Skipped) else None
    elif library.writable and not library.shelf(0, 1):
        from tui.intake.seeds import give_seeds

        if give_seeds(library):
            yield None
