"""Terms that look like a mistyped word, by edit distance; what is heavy is imported at the first word that needs it."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from tui.search.facets import WORDS

SHORTEST = 4
"""Letters a word has at least for a typo to be looked for."""

MOST = 24
"""Terms given for one word."""

SHORTEST_BEGINNING = 5
"""Letters an unfinished word has at least for its typos to be looked for."""


class Similar(NamedTuple):
    """A term of a vocabulary and how much it is like the word, 0 to 1."""

    term: int
    quality: float


class Vocabulary:
    """A vocabulary laid out for looking up typos: terms by their length."""

    def __init__(self, vocabulary: list[str]):
        self._by_length: defaultdict[int, tuple[list[str], list[int]]] = defaultdict(lambda: ([], []))
        for number, term in enumerate(vocabulary):
            if term < WORDS:
                continue
            terms, numbers = self._by_length[len(term)]
            terms.append(term)
            numbers.append(number)
        self._all = vocabulary

    def similar(self, word: str) -> list[Similar]:
        """The terms within a few letters (missing, wrong, too many, or two swapped) of the word, the best first."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        if len(word) < SHORTEST:
            return []
        allowed = _allowed(len(word))
        found: list[tuple[float, int]] = []
        for length in range(len(word) - allowed, len(word) + allowed + 1):
            terms, numbers = self._by_length.get(length, ((), ()))
            for term, distance, at in extract(word, terms, scorer=OSA.distance, score_cutoff=allowed, limit=MOST):
                if distance:
                    found.append((_quality(word, term, distance), numbers[at]))
        found.sort(key=lambda each: -each[0])
        return [Similar(number, quality) for quality, number in found[:MOST]]

    def similar_beginnings(self, word: str, among: range) -> list[Similar]:
        """The terms among those of these numbers that begin almost as the unfinished word does."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        if len(word) < SHORTEST_BEGINNING:
            return []
        allowed = max(1, _allowed(len(word)) - 1)
        heads = [self._all[number][: len(word)] for number in among]
        close = extract(word, heads, scorer=OSA.distance, score_cutoff=allowed, limit=MOST)
        return [Similar(among[at], 0.85 * _quality(word, head, distance)) for head, distance, at in close if distance]


def _allowed(length: int) -> int:
    """How many edits a typo of a word of this length may be away."""
    return 1 if length < 6 else 2 if length < 12 else 3


def _quality(word: str, term: str, distance: float) -> float:
    likeness = 1 - distance / max(len(word), len(term))
    return 0.2 + 0.6 * likeness + (0.05 if word[0] == term[0] else 0.0)
