"""Where the words of a query match the words of a unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tui.search.matching import Alternatives
from tui.search.segment import COMPOUND


class Match(NamedTuple):
    """One word of a unit that one word of the query may stand for."""

    word: int
    """Which of the unit's words, compounds counted."""
    position: int
    """Its place among the words, compounds not counted: neighbours are one apart."""
    at: int
    """Which word of the query."""
    quality: float


AT_ONCE = 2_000
"""Terms that unfinished words may stand for which are laid out before the first look; more are looked at one by one."""


class Matches:
    """For each term of a segment the words of the query that it matches, with the quality."""

    def __init__(self, alternatives: Sequence[Alternatives]):
        self._beginnings = [(longer, at, q) for at, each in enumerate(alternatives) for longer, q in each.beginnings]
        self._known: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self._partings: defaultdict[int, list[tuple[int, int, float]]] = defaultdict(list)
        for at, each in enumerate(alternatives):
            for term, quality in each.terms.items():
                self._known[term][at] = quality
            for first, second, quality in each.partings:
                self._partings[first].append((second, at, quality))
        if sum(len(longer) for longer, _, _ in self._beginnings) <= AT_ONCE:
            for longer, at, quality in self._beginnings:
                for term in longer:
                    self._known[term][at] = max(quality, self._known[term].get(at, 0.0))
            self._beginnings.clear()

    def of(self, words: Sequence[int]) -> list[Match]:
        """The matches in the words of a unit, in order."""
        found = []
        position = -1
        for index, word in enumerate(words):
            term = word & ~COMPOUND
            position += term == word
            if term in self._known:
                found += [Match(index, position, at, quality) for at, quality in self._known[term].items()]
            for longer, at, quality in self._beginnings:
                if term in longer:
                    found.append(Match(index, position, at, quality))
            if term in self._partings and index + 1 < len(words):
                for second, at, quality in self._partings[term]:
                    if words[index + 1] == second:
                        found.append(Match(index, position, at, quality))
                        found.append(Match(index + 1, position + 1, at, quality))
        return found
