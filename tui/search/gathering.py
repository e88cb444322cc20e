"""Which units of one part of the index are worth weighing for a query: the likeliest first, none before it is needed.

Units are told apart by which words of the query they have, word by word, the rarest first, and each by how well: as it
stands, in another form, begun, mistyped. What may be best is told apart further before the rest is looked at at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import count, islice
from typing import NamedTuple

from tui.search.choices import READ, Choice, Units, choices, in_order, less
from tui.search.matching import Alternatives
from tui.search.segment import Segment

GATHERED = 1_000
"""Units gathered of those that are alike."""

FEW = 24
"""Units that are rather weighed than told apart further."""


class Group(NamedTuple):
    """Units that are alike as far as they were told apart."""

    most: float
    """The share of the query's rarity that they have at most, each word by how well it matches; 0 to 1."""
    units: Sequence[int]


class _Node(NamedTuple):
    """Units that were told apart so far."""

    below: float
    """What they have of the query at most, below nothing, so that the likeliest come first."""
    number: int
    word: int
    """The word they are told apart by next."""
    choice: int
    """What it may stand for next: they have none of those before."""
    units: Units | None
    """`None`: all but those that were read already."""


class Gathering:
    """Tells the units of one segment apart for one query, step by step.

    Only those that have a 1 in `within`, where it is given. A unit without a word of the query may be among them, where
    two words of it only together stand for one of the query.
    """

    def __init__(
        self,
        segment: Segment,
        alternatives: Sequence[Alternatives],
        rarity: Sequence[float],
        within: bytes | None = None,
    ):
        whole = sum(rarity)
        pairs = zip(alternatives, rarity, strict=True)
        asked = [(choices(segment, each), share / whole) for each, share in pairs if each]
        asked.sort(key=lambda each: (any(c.is_vague for c in each[0]), sum(c.size for c in each[0])))
        self._choices = [each for each, _ in asked]
        self._shares = [share for _, share in asked]
        self._within = within
        self._read: list[Units] = []
        self._numbers = count()
        self._waiting: list[_Node] = []
        if asked:
            self._put(-sum(self._best(word, 0) for word in range(len(asked))), 0, 0, None)

    @property
    def most(self) -> float:
        """The share of the query's rarity that units not given yet have at most; 0 where there are no others."""
        return -self._waiting[0].below if self._waiting else 0.0

    def step(self) -> Group | None:
        """One step on: maybe a group of units that are alike."""
        below, _, word, choice, units = heappop(self._waiting)
        if units is not None and (word == len(self._choices) or len(units) <= FEW):
            return Group(-below, in_order(units, GATHERED))
        if word == len(self._choices):
            return None
        if choice == len(self._choices[word]):
            self._put(below, word + 1, 0, units)
            return None
        this = self._choices[word][choice]
        having = self._new(this) if units is None else this.among(units)
        if having is None:  # it takes longer than looking at them one by one
            self._put(below, word + 1, 0, units)
            return None
        if len(having):
            self._put(below, word + 1, 0, having)
        others = None if units is None else less(units, having)
        if others is None or len(others):
            self._put(below + self._best(word, choice) - self._best(word, choice + 1), word, choice + 1, others)
        return None

    def end(self) -> None:
        """Give up what was not given yet."""
        self._waiting.clear()

    def _put(self, below: float, word: int, choice: int, units: Units | None) -> None:
        heappush(self._waiting, _Node(below, next(self._numbers), word, choice, units))

    def _best(self, word: int, choice: int) -> float:
        """What a unit has of a word at most that has none of those before this choice."""
        left = self._choices[word][choice:]
        return self._shares[word] * left[0].quality if left else 0.0

    def _new(self, choice: Choice) -> Units:
        """The units of a choice that were not read yet, so many at most as are looked at."""
        having: Units
        if self._within is not None:
            having = set(islice(filter(self._within.__getitem__, choice.some()), READ))
        elif len(self._choices) == 1:
            having = set(islice(choice.some(), GATHERED))
        else:
            having = choice.all()
        for each in self._read:
            having = less(having, each)
        self._read.append(having)
        return having
