"""Which of many patterns a sentence is worth trying: those of which it holds a word they cannot do without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Gate:
    """An index of patterns by the words they need."""

    def __init__(self, needed: Sequence[frozenset[str]]) -> None:
        self._by_word: dict[str, int] = {}
        for number, words in enumerate(needed):
            for word in words:
                self._by_word[word] = self._by_word.get(word, 0) | 1 << number
        self._count = len(needed)

    def open_to(self, lows: Iterable[str]) -> list[int]:
        """The numbers, in order, of the patterns of which at least one needed word is among `lows`."""
        found = 0
        for low in lows:
            found |= self._by_word.get(low, 0)
        return [number for number in range(self._count) if found >> number & 1] if found else []
