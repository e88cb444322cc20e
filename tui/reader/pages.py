"""A long list read from the library a page at a time, off the event loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from textual.cache import LRUCache

Value = TypeVar("Value")
SIZE = 100
"""Rows of a page."""


class Pages(Generic[Value]):
    """Rows by their index: those at hand at once, the others asked for."""

    def __init__(self, count: int, ask: Callable[[int, int], None]) -> None:
        self.count = count
        """Rows in all."""
        self._ask = ask
        self._pages: LRUCache[int, Sequence[Value]] = LRUCache(50)
        self._asked: set[int] = set()

    def get(self, index: int) -> Value | None:
        """The row of an index; ``None`` where its page is not here yet, which asks for it once (offset and limit)."""
        page = index // SIZE
        rows = self._pages.get(page)
        if rows is not None:
            return rows[index % SIZE] if index % SIZE < len(rows) else None
        if page not in self._asked:
            self._asked.add(page)
            self._ask(page * SIZE, SIZE)
        return None

    def put(self, offset: int, rows: Sequence[Value]) -> None:
        """The page that was asked for has come."""
        self._asked.discard(offset // SIZE)
        self._pages[offset // SIZE] = rows
