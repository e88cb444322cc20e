"""Which of many stretches touch a given one: asked once for every line on the screen."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from tui.articles.article import Span

Value = TypeVar("Value")


class SpanIndex(Generic[Value]):
    """Stretches with a value each, which may overlap; empty stretches are left out."""

    def __init__(self, pairs: Iterable[tuple[Span, Value]]) -> None:
        self._pairs = sorted((pair for pair in pairs if pair[0].start < pair[0].end), key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in self._pairs]
        self._reach = list(accumulate((span.end for span, _ in self._pairs), max))

    def __len__(self) -> int:
        return len(self._pairs)

    def touching(self, start: int, end: int) -> Iterator[tuple[Span, Value]]:
        """The pairs whose stretch shares a code point with ``start:end``, the last one first."""
        for place in range(bisect_left(self._starts, end) - 1, -1, -1):
            if self._reach[place] <= start:
                return
            if self._pairs[place][0].end > start:
                yield self._pairs[place]
