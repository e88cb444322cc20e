"""What one word of a query may stand for in one part of the index, by how well: which units have it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Protocol

from tui.search.bits import Bits
from tui.search.matching import Alternatives
from tui.search.segment import Segment

READ = 30_000
"""Places of the index read at once."""

SEVERAL = 8
"""Terms that begin alike which are looked for one by one."""

LOOKED_UP = 12
"""So many places of the index are read in the time that one unit is looked up among many."""

HANDFUL = 4_000
"""Units that are rather kept one by one than as bits."""

Units = set[int] | Bits


class Choice(Protocol):
    """Terms that match about equally well, or what else a word may stand for."""

    quality: float
    """Of the best of them: 1 the word itself."""
    size: int
    """Places of the index it takes to read."""
    is_vague: bool
    """Whether it takes long to tell which units have it."""

    def some(self) -> Iterable[int]:
        """The units that have it, one after another."""

    def all(self) -> Units:
        """The units that have it, as far as they are read."""

    def among(self, units: Units) -> Units | None:
        """Those of some units that have it; `None` where that takes longer than looking at each of them."""


def choices(segment: Segment, alternatives: Alternatives) -> list[Choice]:
    """What a word may stand for, the best first."""
    found: list[Choice] = [_Parting(segment, *each) for each in alternatives.partings]
    by_quality: dict[int, list[tuple[float, int]]] = {}
    for term, quality in alternatives.terms.items():
        by_quality.setdefault(int(10 * quality), []).append((quality, term))
    for longer, quality in alternatives.beginnings:
        if len(longer) > SEVERAL:
            found.append(_Beginning(segment, longer, quality))
        else:
            by_quality.setdefault(int(10 * quality), []).extend((quality, term) for term in longer)
    for alike in by_quality.values():
        found.append(_Terms(segment, [term for _, term in alike], max(alike)[0]))
    return sorted(found, key=lambda choice: (-choice.quality, choice.size))


class _Terms:
    def __init__(self, segment: Segment, terms: Sequence[int], quality: float):
        self._segment = segment
        self._frequent = [term for term in terms if segment.is_frequent(term)]
        self._rare = [segment.postings(term) for term in terms if term not in self._frequent]
        self.quality = quality
        self.size = sum(map(segment.frequency, terms))
        self.is_vague = False

    def some(self) -> Iterator[int]:
        return chain(*map(self._segment.postings, self._frequent), *self._rare)

    def all(self) -> Units:
        return self._bits() if self._frequent else set(islice(self.some(), READ))

    def _bits(self) -> Bits:
        first, *others = map(self._segment.bits, self._frequent)
        for each in others:
            first |= each
        return first | first.like(chain(*self._rare)) if self._rare else first

    def among(self, units: Units) -> Units:
        if isinstance(units, Bits):
            return narrow(units & self._bits()) if self._frequent else set(units.having(islice(self.some(), READ)))
        found: set[int] = set()
        for term in self._frequent:
            found.update(self._segment.bits(term).having(units))
        for places in self._rare:
            if len(places) <= LOOKED_UP * len(units):
                found |= units.intersection(places)
            else:
                end = len(places)
                found.update(unit for unit in units if (at := bisect_left(places, unit)) < end and places[at] == unit)
        return found


class _Beginning:
    def __init__(self, segment: Segment, terms: range, quality: float):
        self._places = segment.spread(terms)
        self.quality = quality
        self.size = len(self._places)
        self.is_vague = self.size > HANDFUL

    def some(self) -> Iterable[int]:
        return self._places

    def all(self) -> Units:
        return set(self._places[:READ])

    def among(self, units: Units) -> Units | None:
        if isinstance(units, Bits):
            return None if self.is_vague else set(units.having(self._places))
        return units.intersection(self._places) if self.size <= LOOKED_UP * len(units) else None


class _Parting:
    def __init__(self, segment: Segment, first: int, second: int, quality: float):
        rarer, other = sorted((first, second), key=segment.frequency)
        self._rarer, self._other = _Terms(segment, [rarer], quality), _Terms(segment, [other], quality)
        self.quality = quality
        self.size = self._rarer.size
        self.is_vague = False

    def some(self) -> Iterable[int]:
        return self.all()

    def all(self) -> Units:
        return self._other.among(self._rarer.all())

    def among(self, units: Units) -> Units:
        return self._other.among(self._rarer.among(units))


def narrow(units: Units) -> Units:
    """Few units one by one."""
    return set(units) if isinstance(units, Bits) and len(units) <= HANDFUL else units


def less(units: Units, others: Units) -> Units:
    """Some units without others."""
    if isinstance(units, Bits):
        return narrow(units - (others if isinstance(others, Bits) else units.like(others)))
    return units.difference(others.having(units) if isinstance(others, Bits) else others)


def in_order(units: Units, most: int) -> list[int]:
    """The first units."""
    return units.first(most) if isinstance(units, Bits) else sorted(units)[:most]
