"""The order of what is found by fields alone: the newest article first, those without a date last."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import compress
from typing import NamedTuple

from tui.search.facets import ON
from tui.search.index import Part

FEW, RARE = 4_000, 16
"""So many selected units are sorted, unless they are one of a few: those are met soon by whoever walks through the
articles from the newest on."""


class Dated(NamedTuple):
    """An article with the units of it that are selected."""

    day: str
    """ISO 8601; empty where it has no date."""
    part: Part
    units: Sequence[int]


def newest_first(parts: Sequence[Part], selected: Sequence[bytes]) -> Iterator[Dated]:
    """The articles that have selected units, one by one: what is not asked for costs nothing."""
    walks = [
        _sorted(part, units) if units.count(1) <= min(FEW, len(units) // RARE) else _walk(part, units)
        for part, units in zip(parts, selected, strict=True)
    ]
    return merge(*walks, key=lambda each: each.day, reverse=True)


def _walk(part: Part, selected: bytes) -> Iterator[Dated]:
    """Through all articles of a part, day by day."""
    segment = part.segment
    for term in reversed(segment.beginning(ON)):
        for ordinal in segment.postings(term):
            yield from _chosen(segment.term(term).removeprefix(ON), part, ordinal, selected)
    for ordinal, term in enumerate(part.masks.days()[:-1]):
        if not term:
            yield from _chosen("", part, ordinal, selected)


def _sorted(part: Part, selected: bytes) -> Iterator[Dated]:
    """Those articles alone that have selected units."""
    segment, dated = part.segment, part.masks.days()
    found: list[tuple[int, int]] = []
    at = selected.find(1)
    while at >= 0:
        ordinal = bisect_right(segment.bounds, at) - 1
        found.append((-dated[ordinal], ordinal))
        at = selected.find(1, segment.bounds[ordinal + 1])
    for day, ordinal in sorted(found):
        yield from _chosen(segment.term(-day - 1).removeprefix(ON) if day else "", part, ordinal, selected)


def _chosen(day: str, part: Part, ordinal: int, selected: bytes) -> Iterator[Dated]:
    start, end = part.segment.bounds[ordinal], part.segment.bounds[ordinal + 1]
    if selected.find(1, start, end) >= 0 and part.segment.articles[start] not in part.hidden:
        yield Dated(day, part, tuple(compress(range(start, end), selected[start:end])))
