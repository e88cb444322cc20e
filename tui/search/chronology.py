"""The order of what is found by fields alone: the newest article first, those without a date last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import compress
from typing import NamedTuple

from tui.search.facets import ON
from tui.search.index import Part


class Dated(NamedTuple):
    """An article with the units of it that are selected."""

    day: str
    """ISO 8601; empty where it has no date."""
    part: Part
    units: Sequence[int]


def newest_first(parts: Sequence[Part], selected: Sequence[bytes]) -> Iterator[Dated]:
    """The articles that have selected units, one by one: what is not asked for costs nothing."""
    walks = [_walk(part, units) for part, units in zip(parts, selected, strict=True)]
    return merge(*walks, key=lambda each: each.day, reverse=True)


def _walk(part: Part, selected: bytes) -> Iterator[Dated]:
    segment = part.segment
    dated = bytearray(len(segment.bounds))
    for term in reversed(segment.beginning(ON)):
        for ordinal in segment.postings(term):
            dated[ordinal] = 1
            yield from _chosen(segment.term(term).removeprefix(ON), part, ordinal, selected)
    for ordinal in range(len(segment.bounds) - 1):
        if not dated[ordinal]:
            yield from _chosen("", part, ordinal, selected)


def _chosen(day: str, part: Part, ordinal: int, selected: bytes) -> Iterator[Dated]:
    start, end = part.segment.bounds[ordinal], part.segment.bounds[ordinal + 1]
    if selected.find(1, start, end) >= 0 and part.segment.articles[start] not in part.hidden:
        yield Dated(day, part, tuple(compress(range(start, end), selected[start:end])))
