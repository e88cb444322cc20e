"""Where the words of a query match the words of a unit."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from tui.search.matching import Alternatives
from tui.search.segment import COMPOUND

AT_ONCE = 300
"""Terms that unfinished words may stand for which are laid out before the first look; more are looked at one by one."""

TERM = ~COMPOUND
"""What of a word is the number of its term."""

Match = tuple[int, int, int, float]
"""Which of the unit's words, compounds counted; its position, compounds not counted, so that neighbours are one apart;
which word of the query; the quality."""


class Matches:
    """For each term of a segment the words of the query that it matches, with the quality."""

    def __init__(self, alternatives: Sequence[Alternatives]):
        self._beginnings: list[tuple[int, int, int, float]] = []
        known: defaultdict[int, dict[int, float]] = defaultdict(dict)
        self._partings: defaultdict[int, list[tuple[int, int, float]]] = defaultdict(list)
        for at, each in enumerate(alternatives):
            for term, quality in each.terms.items():
                known[term][at] = quality
            for first, second, quality in each.partings:
                self._partings[first].append((second, at, quality))
                self._partings[first | COMPOUND].append((second, at, quality))
        for at, each in enumerate(alternatives):
            for longer, quality in each.beginnings:
                if len(longer) > AT_ONCE:
                    self._beginnings.append((longer.start, longer.stop, at, quality))
                    continue
                for term in longer:
                    known[term][at] = max(quality, known[term].get(at, 0.0))
        self._known = {term: tuple(found.items()) for term, found in known.items()}
        self._known |= {term | COMPOUND: found for term, found in self._known.items()}

    def of(self, words: Sequence[int]) -> list[Match]:
        """The matches in the words of a unit; of several of one word at one place the best is mostly the last."""
        known = self._known
        found: list[Match] = []
        compounds: list[int] = []
        if max(words, default=0) >= COMPOUND:
            compounds = [index for index, word in enumerate(words) if word >= COMPOUND]
        for first, end, at, quality in self._beginnings:
            if compounds:
                found += [(index, index, at, quality) for index, word in enumerate(words) if first <= word & TERM < end]
            else:
                found += [(index, index, at, quality) for index, word in enumerate(words) if first <= word < end]
        if self._partings and not self._partings.keys().isdisjoint(words):
            self._add_parted(found, words)
        found += [(index, index, at, q) for index, word in enumerate(words) if word in known for at, q in known[word]]
        if compounds:
            return [(index, index - bisect_right(compounds, index), at, quality) for index, _, at, quality in found]
        return found

    def _add_parted(self, found: list[Match], words: Sequence[int]) -> None:
        """The matches of two words that were run together in the query."""
        for index, (word, following) in enumerate(pairwise(words)):
            for second, at, quality in self._partings.get(word, ()):
                if following == second:
                    found += [(index, index, at, quality), (index + 1, index + 1, at, quality)]
