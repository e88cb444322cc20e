"""The index of a library: parts on disk beside the database, and one in memory for what has changed since."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tui.library.library import Library
from tui.search.layout import Damaged
from tui.search.masks import Masks
from tui.search.matching import Matcher
from tui.search.merging import Old, write
from tui.search.pieces import FOLDER, in_memory, make_all, name, written
from tui.search.segment import Segment

MOST_IN_MEMORY = 30
"""Articles that a new process indexes again at its first query rather than finding them on disk."""

LARGER = 8
"""How many times as many articles a part may have that the next one takes in: to be put together costs an article a
tenth of what being read costs it, and each part more costs every query."""

_NAME = re.compile(r"(\d+)-(\d+)\.index")


class Part(NamedTuple):
    """One part of the index: the articles that changed after one change of the library up to another."""

    segment: Segment
    matcher: Matcher
    upto: int
    hidden: frozenset[int]
    """Articles that have changed since: what this part says of them is old."""
    masks: Masks
    """Which of its units fields of a query stand for."""
    many: Sequence[int] | None = None
    """Where it holds only what is near to a query: how many units of the library have each of its terms."""
    of: int = 0
    """And how many units the library has."""

    @property
    def all(self) -> int:
        """How many units there are, also those that are not near."""
        return self.segment.units if self.many is None else self.of

    def frequency(self, term: int) -> int:
        """How many of all units have a term."""
        return self.segment.frequency(term) if self.many is None else self.many[term]


class Index:
    """Keeps the parts up to date; for one thread at a time."""

    def __init__(self, library: Library):
        self._library = library
        self._kept: list[Part] | None = None
        self._parts: list[Part] = []
        self._upto = -1

    @property
    def upto(self) -> int:
        """The last change of the library that the parts know of."""
        return self._upto

    @property
    def on_disk(self) -> int:
        """The last change that the parts on disk know of."""
        return _end(self._load(self._library.changes()))

    def parts(self) -> list[Part]:
        """All parts, brought up to date with the library; raises `LibraryError`.

        They go without the articles that cannot be read: `Reading.left_out` has those.
        """
        newest = self._library.changes()
        if newest != self._upto:
            self._bring_up_to(newest)
            for part in self._parts:
                self._library.left_out.update(id_ for id_ in part.segment.unread if id_ not in part.hidden)
        return self._parts

    def _bring_up_to(self, newest: int) -> None:
        if self._kept is None:
            self._kept = self._load(newest)
        current = self._current(self._kept)
        folder = self._folder()
        if folder and len(current) > MOST_IN_MEMORY:
            for path, upto in make_all(self._library, folder, _end(self._kept), newest):
                self._kept.append(part(Segment.map(path), upto))
            current = []
        self._kept = [self._hiding(part, newest) for part in self._kept]
        if folder:
            self._merge(folder)
        self._parts = list(self._kept)
        if current:
            self._parts.append(part(Segment(in_memory(self._library, current)), newest))
        self._upto = newest

    def _current(self, kept: list[Part]) -> list[int]:
        """The articles on the shelf that the parts on disk do not have as they are now."""
        return [id_ for id_, is_current in self._library.changed_since(_end(kept)) if is_current]

    def _merge(self, folder: Path) -> None:
        """Have the last part take in those before it that are not so much larger: so their number stays small, and the
        work for each article grows with the logarithm of how many there are."""
        assert self._kept is not None
        together, rest = self._kept[-1:], self._kept[:-1]
        while rest and rest[-1].segment.count <= LARGER * sum(part.segment.count for part in together):
            together.insert(0, rest.pop())
        if len(together) > 1:
            since, upto = _end(rest), together[-1].upto
            old = [Old(part.segment, part.hidden) for part in together]
            path = written(folder / name(since, upto), lambda out: write(out, old))
            hidden = together[-1].hidden
            self._kept = [*rest, part(Segment.map(path), upto)._replace(hidden=hidden)]
        _delete_others(folder, self._kept)

    def _folder(self) -> Path | None:
        folder = self._library.beside
        return folder / FOLDER if folder and os.access(folder, os.W_OK) else None

    def _hiding(self, part: Part, newest: int) -> Part:
        if part.upto == newest:
            return part
        return part._replace(hidden=frozenset(id_ for id_, _ in self._library.changed_since(part.upto)))

    def _load(self, newest: int) -> list[Part]:
        """The parts on disk that follow one another from the first change on; damaged ones end the row."""
        folder = self._library.beside / FOLDER if self._library.beside else None
        if folder is None or not folder.is_dir():
            return []
        following: dict[int, list[tuple[int, Path]]] = {}
        for path in folder.iterdir():
            match = _NAME.fullmatch(path.name)
            if match and int(match[2]) <= newest:
                following.setdefault(int(match[1]), []).append((int(match[2]), path))
        found: list[Part] = []
        at = 0
        while at in following:
            upto, path = max(following.pop(at))
            try:
                found.append(part(Segment.map(path), upto))
            except (Damaged, OSError):
                break  # made again from the library, like one that is missing
            at = upto
        return found


def part(segment: Segment, upto: int) -> Part:
    """A segment as a part, of which nothing has changed since."""
    return Part(segment, Matcher(segment), upto, frozenset(), Masks(segment))


def _end(kept: list[Part]) -> int:
    """The last change that the parts know of."""
    return kept[-1].upto if kept else 0


def _delete_others(folder: Path, kept: list[Part]) -> None:
    """Delete the parts that lead past what is kept; a process that has one open keeps what it has mapped."""
    ends = [0, *(part.upto for part in kept)]
    names = {name(since, upto) for since, upto in pairwise(ends)}
    for path in folder.glob("*.index"):
        if path.name not in names:
            path.unlink(missing_ok=True)
