"""Sets of units of one part of the index as masks: numbers with a byte a unit, so that "and" and "not" cost nothing."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable
from itertools import compress, pairwise

from tui.search.facets import OF_ARTICLE, ON
from tui.search.hit import HitKind
from tui.search.segment import Segment
from tui.search.values import Values

Mask = int
"""A byte a unit, the first unit in the lowest byte: 1 where it is in the set, else 0."""

KEPT = 12
"""Masks held ready: what one query asked for, the next key mostly asks for again."""


class Masks:
    """Makes the masks of one segment; for one thread at a time."""

    def __init__(self, segment: Segment):
        self._segment = segment
        self._values: dict[str, Values] = {}
        self._made: OrderedDict[Hashable, Mask] = OrderedDict()
        self._ordinals: dict[int, int] | None = None
        self._days: array[int] | None = None

    @property
    def every(self) -> Mask:
        """All units."""
        return self.kept("every", lambda: int.from_bytes(b"\1" * self._segment.units, "little"))

    def values(self, prefix: str) -> Values:
        """The facets that begin so."""
        if prefix not in self._values:
            self._values[prefix] = Values(self._segment, prefix)
        return self._values[prefix]

    def kept(self, key: Hashable, make: Callable[[], Mask]) -> Mask:
        """The mask made under that key before, or now."""
        if key in self._made:
            self._made.move_to_end(key)
        else:
            self._made[key] = make()
            if len(self._made) > KEPT:
                self._made.popitem(last=False)
        return self._made[key]

    def facets(self, terms: Iterable[int]) -> Mask:
        """The units of any of these facets."""
        numbers = tuple(sorted(terms))
        return self.kept(numbers, lambda: self._facets(numbers)) if numbers else 0

    def facet(self, name: str) -> Mask:
        """The units of one facet by its whole name."""
        number = self._segment.number(name)
        return 0 if number is None else self.facets((number,))

    def _facets(self, numbers: tuple[int, ...]) -> Mask:
        if self._segment.term(numbers[0]).startswith(OF_ARTICLE):
            return self._of_articles(ordinal for number in numbers for ordinal in self._segment.postings(number))
        return self.units(unit for number in numbers for unit in self._segment.postings(number))

    def units(self, units: Iterable[int]) -> Mask:
        """These units."""
        mask = bytearray(self._segment.units)
        for unit in units:
            mask[unit] = 1
        return int.from_bytes(mask, "little")

    def articles(self, ids: Iterable[int]) -> Mask:
        """All units of these articles, those of them that are in this part."""
        if self._ordinals is None:
            bounds, articles = self._segment.bounds, self._segment.articles
            self._ordinals = {articles[at]: nth for nth, (at, end) in enumerate(pairwise(bounds)) if at < end}
        known = self._ordinals
        return self._of_articles(known[id_] for id_ in ids if id_ in known)

    def findings(self, findings: Iterable[tuple[int, HitKind, int]]) -> Mask:
        """The units of these quotes and proposals: the article's id, the kind, which of them."""
        by_article: dict[int, set[tuple[int, HitKind, int]]] = {}
        for finding in findings:
            by_article.setdefault(finding[0], set()).add(finding)
        among = self.as_bytes(self.articles(by_article))
        units = compress(range(self._segment.units), among)
        return self.units(
            unit for unit in units if self._segment.unit(unit)[:3] in by_article[self._segment.articles[unit]]
        )

    def _of_articles(self, ordinals: Iterable[int]) -> Mask:
        mask, bounds = bytearray(self._segment.units), self._segment.bounds
        for ordinal in ordinals:
            start, end = bounds[ordinal], bounds[ordinal + 1]
            mask[start:end] = b"\1" * (end - start)
        return int.from_bytes(mask, "little")

    def days(self) -> array[int]:
        """For each article, by its place, one more than the facet that is its day; 0 where it has none."""
        if self._days is None:
            self._days = array("I", bytes(4 * len(self._segment.bounds)))
            for term in self._segment.beginning(ON):
                for ordinal in self._segment.postings(term):
                    self._days[ordinal] = term + 1
        return self._days

    def among(self, mask: Mask, most: int) -> list[int]:
        """The articles with a unit in a set, by their place in the segment; empty where they are more than `most`."""
        units, bounds = self.as_bytes(mask), self._segment.bounds
        found: list[int] = []
        unit = units.find(1)
        while unit >= 0:
            if len(found) == most:
                return []
            found.append(bisect_right(bounds, unit) - 1)
            unit = units.find(1, bounds[found[-1] + 1])
        return found

    def as_bytes(self, mask: Mask) -> bytes:
        """A mask to look single units up in."""
        return mask.to_bytes(self._segment.units, "little")
