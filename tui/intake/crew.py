"""Several processes that read files and look into their articles side by side; what they found comes back in order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from tui.articles.formats import Broken, Piece, Raw
from tui.articles.reading import MAX_BYTES, Unreadable, parts_of, read_parts
from tui.extraction.version import RULES_VERSION
from tui.findings import Findings
from tui.intake.apart import Apart, ApartError

if TYPE_CHECKING:
    from concurrent.futures import Future

__all__ = ["MAX_BYTES", "Looked", "Read", "Source", "Wanted", "look_here", "looked_into", "processors"]

FEWEST = 8
"""So many files are worth the start of processes for them."""
AHEAD = 3
"""Files for each process that are out or waiting at once: what is in memory stays bounded."""

Source = Path | Raw
"""A file, or the bytes of something."""
Wanted = Callable[[Sequence[str]], Sequence[bool]]
"""Of articles by their `text_sha256`: which of them are to be looked into. Called from any thread."""


class Looked(NamedTuple):
    """An article of a file with what was found in it."""

    piece: Piece
    findings: Findings | None
    """``None`` where it was not wanted."""


class Read(NamedTuple):
    """A file that was read: its articles, or the reason why there are none."""

    source: Source
    looked: Sequence[Looked]
    reason: str | None = None
    broken: Sequence[Broken] = ()
    """What of it gave no article."""


def processors() -> int:
    """How many processors this program may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def looked_into(sources: Iterable[Source], size: int, wanted: Wanted) -> Generator[Read, None, None]:
    """The articles of files with their findings, in order.

    Of `size` processes at most; a few files, or all where it is less than 2, are looked into here. A file that ends
    its process is told as one that cannot be read, an article that does has no findings and says so. Who stops asking
    stops the processes.
    """
    coming = iter(sources)
    first = list(islice(coming, FEWEST)) if size > 1 else []
    if len(first) < FEWEST:
        for source in chain(first, coming):
            yield look_here(source, wanted)
        return
    crew = _Crew(size, wanted)
    try:
        out: deque[Future[Read]] = deque()
        for source in chain(first, coming):
            out.append(crew.begin(source))
            while len(out) >= AHEAD * size:
                yield out.popleft().result()
        while out:
            yield out.popleft().result()
    finally:
        crew.stop()


def look_here(source: Source, wanted: Wanted) -> Read:
    """The articles of a file with their findings, in this process."""
    from tui.extraction.extract import extract  # only where it is needed: importing the rules takes a while

    try:
        parts = parts_of(source) if isinstance(source, Raw) else read_parts(source)
    except Unreadable as error:
        return Read(source, (), str(error))
    return _read(source, parts, wanted, lambda piece: extract(piece.article))


def _read(
    source: Source, parts: Sequence[Piece | Broken], wanted: Wanted, findings: Callable[[Piece], Findings]
) -> Read:
    pieces = [part for part in parts if isinstance(part, Piece)]
    which = wanted([piece.article.text_sha256 for piece in pieces])
    looked = [Looked(p, findings(p) if is_wanted else None) for p, is_wanted in zip(pieces, which, strict=True)]
    return Read(source, looked, broken=[part for part in parts if isinstance(part, Broken)])


class _Crew:
    def __init__(self, size: int, wanted: Wanted) -> None:
        from concurrent.futures import ThreadPoolExecutor  # only where there are many files: it imports much

        self._wanted = wanted
        self._all = [Apart(niceness=0) for _ in range(size)]
        self._free: SimpleQueue[Apart] = SimpleQueue()
        for each in self._all:
            self._free.put(each)
        self._threads = ThreadPoolExecutor(size)

    def begin(self, source: Source) -> Future[Read]:
        return self._threads.submit(self._look, source)

    def _look(self, source: Source) -> Read:
        apart = self._free.get()
        try:
            return _read(source, apart.read(source), self._wanted, partial(self._findings, apart))
        except Unreadable as error:
            return Read(source, (), str(error))
        finally:
            self._free.put(apart)

    @staticmethod
    def _findings(apart: Apart, piece: Piece) -> Findings:
        try:
            return apart.extract(piece.article)
        except ApartError:
            reason = "the process that looked into this text ended before it was done"
            return Findings(RULES_VERSION, (), (), (), reason=reason, failed=True)

    def stop(self) -> None:
        for each in self._all:
            each.stop()
        self._threads.shutdown(cancel_futures=True)
