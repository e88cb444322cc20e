"""Which finding a correction belongs to: the one that shares most of its words."""

from __future__ import annotations

from collections.abc import Sequence

from tui.articles.article import Span
from tui.library.own_work.attaching import overlap


def nearest(spans: Sequence[Span], others: Sequence[Sequence[Span]]) -> int | None:
    """The index of those stretches that share most with `spans`; ``None`` where none does.

    They share at least half of the shorter of both: a word in common makes no sentence the other one. Of two that
    share as much, the one with less besides; then the first.
    """
    best: tuple[int, int] | None = None
    found: int | None = None
    for nth, stretches in enumerate(others):
        shared = overlap(spans, stretches)
        rank = shared, -length(stretches)
        if shared and 2 * shared >= min(length(spans), length(stretches)) and (best is None or rank > best):
            best, found = rank, nth
    return found


def length(spans: Sequence[Span]) -> int:
    """How many code points stretches have together."""
    return sum(end - start for start, end in spans)


def moved(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    """Spans so many code points further on."""
    return tuple(Span(start + by, end + by) for start, end in spans)
