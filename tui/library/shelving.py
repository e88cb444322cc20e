"""The shelf of a library as it is looked at: the order of the articles is in memory, their rows are read when seen."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from threading import Lock
from typing import overload

from tui.library.database import LibraryError
from tui.library.file import File
from tui.library.rows import SHELVED, Shelved, shelved

AT_ONCE = 100
"""Rows read at once."""
AT_HAND = 2_000
"""Rows kept in memory: a shelf with no more articles is there as a whole."""


class Shelving(Sequence[Shelved]):
    """Articles in an order; asking for a row that is not at hand reads it.

    Any thread may ask; all that reads raises `LibraryError`.
    """

    def __init__(
        self,
        file: File,
        ids: Sequence[int],
        leads: Mapping[int, int],
        rows: Iterable[Shelved] = (),
        change: int = 0,
    ) -> None:
        self._file = file
        self.ids = ids if isinstance(ids, array) else array("q", ids)
        """The articles in order."""
        self.leads = leads
        """Of the copies among them the article that each is a copy of."""
        self._rows = {row.id: row for row in rows}
        self._change = change
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self.ids)

    def __eq__(self, other: object) -> bool:
        """Whether nothing has changed in between."""
        if not isinstance(other, Shelving):
            return NotImplemented
        return (self._change, self.ids, self.leads) == (other._change, other.ids, other.leads)

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, at: int) -> Shelved: ...
    @overload
    def __getitem__(self, at: slice) -> list[Shelved]: ...
    def __getitem__(self, at: int | slice) -> Shelved | list[Shelved]:
        if isinstance(at, slice):
            return self._some(self.ids[at])
        nth = range(len(self.ids))[at]
        return self.at_hand(nth) or self.read(nth)

    def __iter__(self) -> Iterator[Shelved]:
        for at in range(0, len(self.ids), AT_ONCE):
            yield from self._some(self.ids[at : at + AT_ONCE])

    @property
    def is_at_hand(self) -> bool:
        """Whether nothing needs to be read."""
        return len(self.ids) <= len(self._rows)

    @property
    def rows(self) -> list[Shelved]:
        """Those that are at hand."""
        with self._lock:
            return list(self._rows.values())

    def at_hand(self, nth: int) -> Shelved | None:
        """A row, if it needs not be read."""
        return self._rows.get(self.ids[nth])

    def read(self, nth: int) -> Shelved:
        """A row; those around it are at hand after it."""
        start = nth - nth % AT_ONCE
        found = self._some(self.ids[start : start + AT_ONCE])
        with self._lock:
            if len(self._rows) > AT_HAND:
                for id_ in list(islice(self._rows, AT_ONCE)):
                    del self._rows[id_]
            self._rows.update((row.id, row) for row in found)
        return found[nth - start]

    def in_order(self, ids: Sequence[int]) -> Shelving:
        """The same articles in another order."""
        return Shelving(self._file, ids, self.leads, self.rows, self._change)

    def _some(self, ids: Sequence[int]) -> list[Shelved]:
        """The rows of these articles; an empty one of each that is gone meanwhile, or cannot be read."""
        there = {id_: row for id_ in ids if (row := self._rows.get(id_))}
        missing = [id_ for id_ in ids if id_ not in there]
        for at in range(0, len(missing), AT_ONCE):
            there.update((row.id, row) for row in self._read(missing[at : at + AT_ONCE]))
        return [there.get(id_) or _gone(id_) for id_ in ids]

    def _read(self, ids: Sequence[int]) -> list[Shelved]:
        query = f"SELECT {SHELVED} FROM articles WHERE id IN"
        try:
            return [shelved(row) for row in self._file.rows(f"{query} ({', '.join('?' * len(ids))})", tuple(ids))]
        except LibraryError as error:
            self._file.bear(error)
        found = []
        for id_ in ids:
            with suppress(LibraryError):
                found += [shelved(row) for row in self._file.rows(f"{query} (?)", (id_,))]
        return found


def _gone(id_: int) -> Shelved:
    return Shelved(id_, "", False, None, None, "", 0, 0, 0, 0, False, "")
