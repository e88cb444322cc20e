"""The index follows while articles come in: a process beside makes pieces of what is kept already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from tui.library.library import Library
from tui.library.places import Server
from tui.search import pieces
from tui.search.index import Index
from tui.search.pieces import Apart

T = TypeVar("T")


def followed(library: Library, steps: Iterable[T]) -> Iterator[T]:
    """The same steps, each of which may keep an article; what the last ones keep is left to the first query."""
    folder = library.place
    if isinstance(folder, Server) and library.writable:
        yield from _followed_there(library, steps)
        return
    if not isinstance(folder, Path) or not library.writable:
        yield from steps
        return
    since = Index(library).on_disk
    with Apart(folder, 1) as apart:
        for come, step in enumerate(steps, 1):
            yield step
            if come % pieces.AT_ONCE == 0:
                upto = library.changes()
                apart.begin(since, upto)
                since = upto


def _followed_there(library: Library, steps: Iterable[T]) -> Iterator[T]:
    """The index on a server has each article at once: what it has not, everybody who searches there reads besides."""
    from tui.search.served.keeping import keep_up

    for step in steps:
        yield step
        keep_up(library)
