"""Files of the index: one made from the articles that changed between two changes of the library, or from other files.

What takes long is done by processes of their own, side by side, each of which reads the library by itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.search.building import Indexed, build, write
from tui.search.facets import of_article
from tui.search.units import units

FOLDER = "search"
"""The folder beside the database; it may be deleted at any time."""

AT_ONCE = 4_000
"""Articles of one piece about: what a process holds in memory stays bounded by it."""

_ROOT = str(Path(__file__).parents[2])
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from tui.search.pieces import serve; serve(*sys.argv[2:])"


def name(since: int, upto: int) -> str:
    """The file of the articles that changed after one change up to another."""
    return f"{since}-{upto}.index"


def in_memory(library: Library, ids: Sequence[int]) -> bytes:
    """A segment of these articles."""
    return build(indexed(library, ids))


def make(library: Library, folder: Path, since: int, upto: int) -> Path:
    """Write the piece of the articles that changed between, whole or not at all; raises `LibraryError`, OSError."""
    ids = [id_ for id_, current in library.changed_since(since, upto) if current]
    return written(folder / name(since, upto), lambda out: write(out, indexed(library, ids)))


def make_all(library: Library, folder: Path, since: int, upto: int) -> Iterator[tuple[Path, int]]:
    """The pieces of all that changed between, one behind the other, each with the change it leads up to.

    Raises `LibraryError`, OSError.
    """
    steps = _steps(library.changes_since(since), since, upto)
    apart = None
    if len(steps) > 1 and isinstance(library.place, Path):  # of a server one process asks enough
        with Apart(library.place) as apart:
            for start, end in steps:
                apart.begin(start, end)
    for start, end in steps:
        path = folder / name(start, end)
        made = apart and path.exists()
        yield path if made else make(library, folder, start, end), end


def _steps(changes: Iterable[tuple[int, int]], since: int, upto: int) -> list[tuple[int, int]]:
    """From change to change, as many at once as have about `AT_ONCE` articles."""
    ends, many, before = [since], 0, since
    for change, articles in changes:
        if many and many + articles > AT_ONCE:
            ends.append(before)
            many = 0
        many += articles
        before = change
    return list(pairwise([*ends, upto]))


class Apart:
    """Processes that make pieces of the library in a folder."""

    def __init__(self, folder: Path, size: int | None = None):
        self._folder = folder
        self._size = size or processors()
        self._there: deque[subprocess.Popen[bytes]] = deque()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Waits until all have ended; after an error they are stopped."""
        for process in self._there:
            if error:
                process.kill()
            process.wait()

    def begin(self, since: int, upto: int) -> None:
        """Have a piece made; waits where as many as may are at work. One that fails leaves no file."""
        (self._folder / FOLDER / name(since, upto)).unlink(missing_ok=True)
        if len(self._there) >= self._size:
            self._there.popleft().wait()
        self._there.append(
            subprocess.Popen(
                [sys.executable, "-P", "-c", _PROGRAM, _ROOT, str(self._folder), str(since), str(upto)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )


def processors() -> int:
    """How many processors this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def serve(folder: str, since: str, upto: str) -> None:
    """What such a process does."""
    with Library.open(Path(folder)) as library:
        make(library, Path(folder) / FOLDER, int(since), int(upto))


def written(path: Path, write_: Callable[[BinaryIO], None]) -> Path:
    """Write a file whole or not at all; raises OSError."""
    path.parent.mkdir(exist_ok=True)
    descriptor, draft = tempfile.mkstemp(dir=path.parent, suffix=".new")
    try:
        with os.fdopen(descriptor, "w+b") as file:
            write_(file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise
    return path


def indexed(library: Library, ids: Sequence[int]) -> Iterator[Indexed]:
    """What the index has of some articles."""
    for id_ in ids:
        try:
            article, parts = library.article(id_), library.lists.parts(id_)
            proposals = library.proposals_of(id_) if any(part.kind == "proposal" for part in parts) else ()
            yield Indexed(id_, units(article, parts, proposals), of_article(article))
        except KeyError:  # its text is gone, or another process took it away just now
            yield Indexed(id_, None)
        except LibraryError as error:
            if not is_damage(error):
                raise
            yield Indexed(id_, None)
