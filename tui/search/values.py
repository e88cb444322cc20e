"""The values that a field has in one part of the index, found by any of their words, whole, begun or mistyped."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

from tui.extraction.words import state_by_adjective, state_by_name
from tui.search.folding import fold, terms
from tui.search.fuzzy import Listed, similar, similar_beginnings
from tui.search.segment import Segment

FEWEST = 2
"""Letters of what stands for a state that tell it."""

MOST_FREQUENT = 100
"""Of the most frequent values so many are held ready."""

FEW = 5_000
"""Values whose words are put into a table at once when they are asked for."""

WHOLE, BEGUN, MISTYPED = range(3)
"""How well a value answers: all words asked for are words of it; are or begin some; or look like some."""


class Values:
    """All facets of a segment that begin alike: the names of speakers, of outlets, the words of titles."""

    def __init__(self, segment: Segment, prefix: str):
        self._segment = segment
        self._prefix = prefix
        self.terms = segment.beginning(prefix)
        """Their numbers."""

    @property
    def is_ready(self) -> bool:
        """Whether a look costs little: the words of all values are in a table, or they are few."""
        return len(self.terms) <= FEW or "_vocabulary" in self.__dict__

    def make_ready(self) -> None:
        """Put the words of all values into a table; any thread may, while another one looks."""
        _ = self._vocabulary

    def name(self, term: int) -> str:
        """The value of a facet by its number."""
        return self._segment.term(term)[len(self._prefix) :]

    def frequent(self, most: int) -> list[int]:
        """The facets that most have, in that order."""
        return self._by_frequency[:most]

    @cached_property
    def _by_frequency(self) -> list[int]:
        return sorted(self.terms, key=lambda term: -self._segment.frequency(term))[:MOST_FREQUENT]

    def like(self, wanted: str) -> dict[int, int]:
        """The facets that answer to all words of `wanted`, each with how well; typos only where there are no others."""
        asked = _words(wanted)
        if not asked:
            return {}
        begun = _common(self._having(range(*self._begins(word))) for word in asked)
        if begun:
            whole = _common(self._having(range(*self._equals(word))) for word in asked)
            return {term: WHOLE if term in whole else BEGUN for term in begun}
        return dict.fromkeys(_common(self._having(self._similar(word)) for word in asked), MISTYPED)

    @cached_property
    def _listed(self) -> list[tuple[str, int]]:
        """Each word of each value with the value's number, in order."""
        return sorted({(word, term) for term in self.terms for word in _words(self.name(term))})

    @cached_property
    def _vocabulary(self) -> Listed:
        return Listed(sorted({word for word, _ in self._listed}))

    def _having(self, places: Iterable[int]) -> set[int]:
        return {self._listed[place][1] for place in places}

    def _begins(self, word: str) -> tuple[int, int]:
        return bisect_left(self._listed, (word, 0)), bisect_left(self._listed, (word + "\U0010ffff", 0))

    def _equals(self, word: str) -> tuple[int, int]:
        return bisect_left(self._listed, (word, 0)), bisect_left(self._listed, (word + "\0", 0))

    def _similar(self, word: str) -> Iterable[int]:
        vocabulary = self._vocabulary
        found = [*similar(vocabulary, word), *similar_beginnings(vocabulary, word)]
        likely = {vocabulary.words[each.term] for each in found} | {word}
        return (place for each in likely for place in range(*self._equals(each)))


def states(wanted: str) -> list[str]:
    """The states whose other name, seat or adjective it is, or begins with a few letters: Kremlin, kre, russian."""
    plain = fold(" ".join(wanted.split()))
    named = {**state_by_adjective(), **state_by_name()}
    whole = {state for name, state in named.items() if fold(name) == plain}
    if whole or len(plain) < FEWEST:
        return sorted(whole)
    return sorted({state for name, state in named.items() if fold(name).startswith(plain)})


def _words(name: str) -> list[str]:
    """The words of a name; an initial's stop and the parts of a compound as in any text."""
    return [term for term, joined in terms(name) if not joined]


def _common(sets: Iterable[set[int]]) -> set[int]:
    first, *others = sets
    return first.intersection(*others)
