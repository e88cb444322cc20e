"""What a typed word may stand for in one part of the index: itself, its forms, longer words, typos, joined, parted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from tui.search.folding import fold, terms
from tui.search.forms import stem
from tui.search.fuzzy import Similar, similar, similar_beginnings
from tui.search.segment import Segment

EXACT, FORM, DERIVED = 1.0, 0.93, 0.8
BEGINNING, BEGINNING_INSIDE = 0.88, 0.8
"""Of an unfinished last word; of a word before the last that is no word of the collection."""

JOINED, PARTED = 0.95, 0.9
MOST_WORDS = 32
FEWEST_TO_PART = 4
"""Letters each part of a word has at least, where the word as it stands is one of the collection too."""

MOST_PARTINGS = 3

TYPOS_AT_HAND = 64
"""Words whose typos are held ready: all but the last are there again at the next key."""


class Words(NamedTuple):
    """The free words of what was typed."""

    words: tuple[str, ...]
    unfinished: bool
    """Whether more letters of the last word may follow."""


def words_of(typed: str) -> Words:
    """The words to look for in what was typed; none where there is no letter and no digit."""
    words = [term for term, joined in terms(typed) if not joined]
    folded = fold(typed)
    return Words(tuple(words[:MOST_WORDS]), bool(folded) and folded[-1].isalnum())


@dataclass(slots=True)
class Alternatives:
    """What one word of a query may stand for, each with its quality: 1 the word itself, less for the less alike."""

    terms: dict[int, float] = field(default_factory=dict)
    beginnings: list[tuple[range, float]] = field(default_factory=list)
    """Stretches of the vocabulary: all terms that begin with the word."""
    partings: list[tuple[int, int, float]] = field(default_factory=list)
    """Two terms side by side that were run together in the query."""

    def add(self, term: int, quality: float) -> None:
        """One more term, unless it has a better quality already."""
        if quality > self.terms.get(term, 0.0):
            self.terms[term] = quality

    def __bool__(self) -> bool:
        return bool(self.terms or self.beginnings or self.partings)


def alternatives(matchers: Sequence[Matcher], query: Words, *, typos: bool) -> list[list[Alternatives]]:
    """For each part of an index what each word of a query may stand for there.

    Typos are looked for where they are asked for, and of words that no part knows.
    """
    found = [matcher.known(query) for matcher in matchers]
    for at, word in enumerate(query.words):
        known = any(of_part[at] for of_part in found)
        for matcher, of_part in zip(matchers, found, strict=True):
            matcher.add_partings(of_part[at], word, known=known)
            if typos or not known:
                matcher.add_typos(of_part[at], word, unfinished=query.unfinished and at == len(query.words) - 1)
    return found


class Matcher:
    """Finds the alternatives of queries in one segment."""

    def __init__(self, segment: Segment):
        self._segment = segment
        self._typos = lru_cache(maxsize=TYPOS_AT_HAND)(self._find_typos)

    def known(self, query: Words) -> list[Alternatives]:
        """For each word of the query what it may stand for if it is typed right, and stands for one word."""
        found = [Alternatives() for _ in query.words]
        last = len(found) - 1
        for at, word in enumerate(query.words):
            unfinished = query.unfinished and at == last
            self._add_word(found[at], word, unfinished)
            if at < last:
                self._add_joined(
                    found[at], found[at + 1], word + query.words[at + 1], query.unfinished and at + 1 == last
                )
        return found

    def add_typos(self, found: Alternatives, word: str, *, unfinished: bool) -> None:
        """The words that look like it."""
        for term, quality in self._typos(word, unfinished):
            found.add(term, quality)

    def _add_word(self, found: Alternatives, word: str, unfinished: bool) -> None:
        exact = self._segment.number(word)
        if exact is not None:
            found.add(exact, EXACT)
        for term in self._segment.related(word):
            found.add(term, FORM if stem(self._segment.term(term)) == stem(word) else DERIVED)
        if unfinished or (len(word) > 2 and not found.terms):
            longer = self._segment.beginning(word)
            if longer:
                found.beginnings.append((longer, BEGINNING if unfinished else BEGINNING_INSIDE))

    def _add_joined(self, first: Alternatives, second: Alternatives, joined: str, unfinished: bool) -> None:
        term = self._segment.number(joined)
        if term is not None:
            first.add(term, JOINED)
            second.add(term, JOINED)
        if unfinished:
            longer = self._segment.beginning(joined)
            if longer:
                first.beginnings.append((longer, BEGINNING))
                second.beginnings.append((longer, BEGINNING))

    def add_partings(self, found: Alternatives, word: str, *, known: bool) -> None:
        """Two words run together; where the word is `known` they must be longer."""
        fewest = FEWEST_TO_PART if known else 1
        partings = []
        for cut in range(fewest, len(word) - fewest + 1):
            first = self._segment.number(word[:cut])
            second = self._segment.number(word[cut:]) if first is not None else None
            if first is not None and second is not None:
                rarer = min(self._segment.frequency(first), self._segment.frequency(second))
                partings.append((min(cut, len(word) - cut) > 1, rarer, first, second))
        for _, _, first, second in sorted(partings, reverse=True)[:MOST_PARTINGS]:
            found.partings.append((first, second, PARTED))

    def _find_typos(self, word: str, unfinished: bool) -> Sequence[Similar]:
        return [*similar(self._segment, word), *(similar_beginnings(self._segment, word) if unfinished else ())]
