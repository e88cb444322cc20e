"""The index of a library: parts on disk beside the database, and one in memory for what has changed since."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from tui.library.database import LibraryError, is_damage
from tui.library.library import Library
from tui.search.building import Indexed, build
from tui.search.facets import of_article
from tui.search.layout import Damaged
from tui.search.masks import Masks
from tui.search.matching import Matcher
from tui.search.segment import Segment
from tui.search.units import units

FOLDER = "search"
"""The folder beside the database; it may be deleted at any time."""

MOST_IN_MEMORY = 30
"""Articles that a new process indexes again at its first query rather than finding them on disk."""

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
            # A part takes in those before it that are not much larger, so that their number stays small, and the
            # work for each article grows with the logarithm of how many there are.
            while self._kept and self._kept[-1].segment.count <= 2 * len(current):
                self._kept.pop()
                current = self._current(self._kept)
            path = _write(folder, _end(self._kept), newest, build(self._units(current)))
            self._kept.append(_part(Segment.map(path), newest))
            _delete_others(folder, self._kept)
            current = []
        self._kept = [self._hiding(part, newest) for part in self._kept]
        self._parts = list(self._kept)
        if current:
            self._parts.append(_part(Segment(build(self._units(current))), newest))
        self._upto = newest

    def _current(self, kept: list[Part]) -> list[int]:
        """The articles on the shelf that the parts on disk do not have as they are now."""
        return [id_ for id_, is_current in self._library.changed_since(_end(kept)) if is_current]

    def _folder(self) -> Path | None:
        folder = self._library.beside
        return folder / FOLDER if folder and os.access(folder, os.W_OK) else None

    def _units(self, ids: list[int]) -> Iterator[Indexed]:
        for id_ in ids:
            try:
                article, parts = self._library.article(id_), self._library.lists.parts(id_)
                proposals = self._library.proposals_of(id_) if any(part.kind == "proposal" for part in parts) else ()
                yield Indexed(id_, units(article, parts, proposals), of_article(article))
            except KeyError:  # its text is gone, or another process took it away just now
                yield Indexed(id_, None)
            except LibraryError as error:
                if not is_damage(error):
                    raise
                yield Indexed(id_, None)

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
            name = _NAME.fullmatch(path.name)
            if name and int(name[2]) <= newest:
                following.setdefault(int(name[1]), []).append((int(name[2]), path))
        found: list[Part] = []
        at = 0
        while at in following:
            upto, path = max(following.pop(at))
            try:
                found.append(_part(Segment.map(path), upto))
            except (Damaged, OSError):
                break  # made again from the library, like one that is missing
            at = upto
        return found


def _part(segment: Segment, upto: int) -> Part:
    return Part(segment, Matcher(segment), upto, frozenset(), Masks(segment))


def _end(kept: list[Part]) -> int:
    """The last change that the parts know of."""
    return kept[-1].upto if kept else 0


def _write(folder: Path, since: int, upto: int, data: bytes) -> Path:
    """Write a part whole or not at all."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{since}-{upto}.index"
    descriptor, draft = tempfile.mkstemp(dir=folder, suffix=".new")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise
    return path


def _delete_others(folder: Path, kept: list[Part]) -> None:
    """Delete the parts that lead past what is kept; a process that has one open keeps what it has mapped."""
    ends = [0, *(part.upto for part in kept)]
    names = {f"{since}-{upto}.index" for since, upto in pairwise(ends)}
    for path in folder.glob("*.index"):
        if path.name not in names:
            path.unlink(missing_ok=True)
