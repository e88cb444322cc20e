"""Reading from the library what the screen shows: in threads, never on the event loop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.library.library import Library, Totals
from tui.library.rows import Shelved
from tui.reader.document import Document, document

FIRST_PART = 200
"""Articles listed before the rest of a large library is read."""


class Shelf(NamedTuple):
    """The articles in file order and how much the library holds."""

    articles: list[Shelved]
    totals: Totals


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
