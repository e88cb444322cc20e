"""Words that look like a mistyped one, by edit distance; what is heavy is imported at the first word that needs it.

A word with a few mistakes mostly has its first or its last letters right: only words with the same ones are compared,
and all of them only where those give nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, Protocol

SHORTEST = 4
"""Letters a word has at least for a typo to be looked for."""

MOST = 24
"""Terms given for one word."""

SHORTEST_BEGINNING = 5
"""Letters an unfinished word has at least for its typos to be looked for."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
AFTER = "\U0010ffff"


class Similar(NamedTuple):
    """A word of a vocabulary by its number, and how much it is like the word typed, 0 to 1."""

    term: int
    quality: float


class Some(NamedTuple):
    """Some words of a vocabulary."""

    words: Sequence[str]
    numbers: Sequence[int]


class Vocabulary(Protocol):
    """Words that typos are looked for in."""

    def begun(self, head: str) -> Some:
        """The words that begin so, in the order of their letters."""

    def ended(self, tail: str) -> Some:
        """The words that end so, each letter by letter from its end."""


class Listed:
    """A vocabulary in memory: a list of words in order, numbered by their places."""

    def __init__(self, words: Sequence[str]):
        self.words = words

    @cached_property
    def _backwards(self) -> Some:
        backwards = sorted((word[::-1], number) for number, word in enumerate(self.words))
        return Some([word for word, _ in backwards], [number for _, number in backwards])

    def begun(self, head: str) -> Some:
        """As `Vocabulary` has it."""
        stretch = range(bisect_left(self.words, head), bisect_left(self.words, head + AFTER))
        return Some(self.words[stretch.start : stretch.stop], stretch)

    def ended(self, tail: str) -> Some:
        """As `Vocabulary` has it."""
        words, numbers = self._backwards
        start, end = bisect_left(words, tail[::-1]), bisect_left(words, tail[::-1] + AFTER)
        return Some(words[start:end], numbers[start:end])


def similar(vocabulary: Vocabulary, word: str) -> list[Similar]:
    """The words within a few letters (missing, wrong, too many, or two swapped) of the word, the best first."""
    if len(word) < SHORTEST:
        return []
    allowed, right = _allowed(len(word)), max(2, len(word) // 3)
    close = dict(_close(word, vocabulary.begun(word[:right]), allowed))
    backwards = _close(word[::-1], vocabulary.ended(word[-right:]), allowed)
    close.update((number, (each[::-1], distance)) for number, (each, distance) in backwards)
    for at in range(right - 1, len(word) - right):
        close.update(_beginning(vocabulary, _swapped(word, at), 1, whole=True))
    close = close or dict(_close(word, vocabulary.begun(""), allowed))
    return _best((_quality(word, each, distance), number) for number, (each, distance) in close.items() if distance)


def similar_beginnings(vocabulary: Vocabulary, word: str) -> list[Similar]:
    """The words that begin with the same letter, and almost as an unfinished one does."""
    if len(word) < SHORTEST_BEGINNING:
        return []
    allowed = max(1, _allowed(len(word)) - 1)
    close = dict(_close_heads(word, vocabulary.begun(word[:2]), allowed))
    for other in (_swapped(word, 1), *(word[0] + letter + word[2:] for letter in LETTERS)):
        close.update(_beginning(vocabulary, other, 1))
    close = close or dict(_close_heads(word, vocabulary.begun(word[0]), allowed))
    return _best(
        (0.85 * _quality(word, head, distance), number) for number, (head, distance) in close.items() if distance
    )


Close = Iterator[tuple[int, tuple[str, float]]]
"""Words, or what they begin with, by their numbers, each with its distance."""


def _close(word: str, among: Some, allowed: int) -> Close:
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    for each, distance, at in extract(word, among.words, scorer=OSA.distance, score_cutoff=allowed, limit=None):
        yield among.numbers[at], (each, distance)


def _close_heads(word: str, among: Some, allowed: int) -> Close:
    length = len(word)
    return _close(word, Some([each[:length] for each in among.words], among.numbers), allowed)


def _beginning(vocabulary: Vocabulary, head: str, distance: float, *, whole: bool = False) -> Close:
    words, numbers = vocabulary.begun(head)
    for each, number in zip(words, numbers, strict=True):
        if whole and each != head:  # it would be the first
            return
        yield number, (head, distance)


def _swapped(word: str, at: int) -> str:
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _best(found: Iterable[tuple[float, int]]) -> list[Similar]:
    return [Similar(number, quality) for quality, number in sorted(found, key=lambda each: (-each[0], each[1]))[:MOST]]


def _allowed(length: int) -> int:
    """How many edits a typo of a word of this length may be away."""
    return 1 if length < 6 else 2 if length < 12 else 3


def _quality(word: str, term: str, distance: float) -> float:
    likeness = 1 - distance / max(len(word), len(term))
    return 0.2 + 0.6 * likeness + (0.05 if word[0] == term[0] else 0.0)
