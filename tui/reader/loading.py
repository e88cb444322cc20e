"""Reading from the library what the screen shows: in threads, never on the event loop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from tui.library.database import LibraryError
from tui.library.library import Library, Totals
from tui.library.rows import Shelved
from tui.reader.document import Document, document

FIRST_PART = 200
"""Articles listed before the rest of a large library is read."""


class Shelf(NamedTuple):
    """The articles in file order and how much the library holds."""

    articles: list[Shelved]
    totals: Totals


class Opening:
    """What the first frame shows, read in a thread while the toolkit is imported and the screen set up."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._parts: list[Shelf] = []
        self._first: Document | None = None
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        with suppress(LibraryError):  # whoever reads the whole shelf later meets it again, and says it
            shelf = next(shelves(self._library))
            if shelf.articles:
                self._first = load(self._library, shelf.articles[0].id, shelf.articles[0].words)
                self._parts.append(shelf)

    def ready(self) -> tuple[Shelf, Document] | None:
        """The shelf and its first article, if they are there by now."""
        return (self._parts[0], self._first) if self._parts and self._first else None


def load(library: Library, id_: int, words: int) -> Document:
    """The article of an id, ready to be shown; raises `KeyError` where there is none."""
    return document(id_, library.article(id_), library.findings(id_), words)


def shelves(library: Library) -> Iterator[Shelf]:
    """The shelf: of a large library first its first part, then all of it."""
    first = library.shelf(0, FIRST_PART)
    totals = library.totals()
    yield Shelf(first, totals)
    if len(first) == FIRST_PART < totals.articles:
        yield Shelf(library.shelf(), totals)


def fill(library: Library, paths: tuple[Path, ...]) -> Iterator[str | None]:
    """Put into the library what it was opened for: the files of `paths`, else the sample where it is empty.

    Gives a line for a person about each file that was skipped, and ``None`` for each article that was taken in.
    """
    if paths:
        from tui.intake.intake import Skipped, take_in

        for step in take_in(library, list(paths)):
            yield f"{step.path} {step.reason}" if isinstance(step, Skipped) else None
    elif library.writable and not library.shelf(0, 1):
        from tui.intake.seeds import give_seeds

        if give_seeds(library):
            yield None
