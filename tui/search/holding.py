"""Which articles hold most of the words of a passage: where a quotation may come from."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from math import log

from tui.search.folding import terms
from tui.search.index import Part
from tui.search.segment import COMPOUND, Segment

READ = 20_000
"""Places of each part of the index read for one passage, those of its rarest words."""
WEIGHED, MOST_WEIGHED = 200, 1_000
"""Units whose words are read: those with most of the rarest ones, and more where so many have all of them."""
NAMED = 0.4
"""What it counts that the speaker is named there, where 1 is for all words and 1 for all of them in order."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A passage by the numbers of its words in one part of the index; those that do not occur in it are counted."""

    words: frozenset[int]
    pairs: frozenset[tuple[int, int]]
    """Each two words that follow each other."""
    distinct: int
    """Different words of the passage."""
    named: dict[int, float]
    """The words of the speaker's name, each with its part in telling who it is: a family name's is the largest."""


@dataclass(slots=True)
class _Held:
    """What one article has of a passage."""

    words: set[int] = field(default_factory=set)
    pairs: set[tuple[int, int]] = field(default_factory=set)
    named: set[int] = field(default_factory=set)

    def score(self, wanted: _Wanted) -> float:
        """From 0, for nothing, to 2.4."""
        shared = len(self.words) / max(1, wanted.distinct)
        in_order = len(self.pairs) / max(1, len(wanted.pairs))
        return shared and shared + in_order + NAMED * sum(wanted.named[word] for word in self.named)


def holding(parts: Sequence[Part], passage: str, speaker: str, most: int) -> list[int]:
    """Ids of the articles that hold most of the words of a passage, the best first, `most` of them at most.

    Of those with the same words one that names the speaker goes first.
    """
    words, named = _plain(passage), sorted(set(_plain(speaker)))
    scored = [each for part in parts for each in _scored(part, words, named)]
    return [id_ for _, id_ in heapq.nsmallest(most, ((-score, id_) for score, id_ in scored))]


def _plain(text: str) -> list[str]:
    return [term for term, joined in terms(text) if not joined]


def _scored(part: Part, words: Sequence[str], named: Sequence[str]) -> Iterator[tuple[float, int]]:
    segment = part.segment
    numbers = [segment.number(word) for word in words]
    known = frozenset(number for number in numbers if number is not None)
    wanted = _Wanted(
        known,
        frozenset((one, other) for one, other in pairwise(numbers) if one is not None and other is not None),
        len(set(words)),
        _shares(segment, named),
    )
    found: dict[int, _Held] = {}
    for unit in _units(segment, wanted):
        id_ = segment.articles[unit]
        if id_ not in part.hidden:
            _take(segment, unit, wanted, found.setdefault(id_, _Held()))
    for id_, held in found.items():
        if score := held.score(wanted):
            yield score, id_


def _shares(segment: Segment, named: Sequence[str]) -> dict[int, float]:
    """The words of a name by their numbers, each with its part in its rarity; what does not occur is the rarest."""
    numbers = [segment.number(name) for name in named]
    rarities = [log(1 + segment.units / (1 if number is None else segment.frequency(number))) for number in numbers]
    whole = sum(rarities)
    return {number: part / whole for number, part in zip(numbers, rarities, strict=True) if number is not None}


def _units(segment: Segment, wanted: _Wanted) -> list[int]:
    """The units that have most of the rarest words of the passage and of the speaker's name."""
    votes: Counter[int] = Counter()
    left = READ
    for term in sorted(wanted.words | wanted.named.keys(), key=segment.frequency):
        frequency = segment.frequency(term)
        if votes and frequency > left:
            break
        votes.update(segment.postings(term)[:READ])
        left -= frequency
    best: list[int] = []
    for count in sorted(set(votes.values()), reverse=True):
        most = WEIGHED if best else MOST_WEIGHED
        best += islice((unit for unit, voted in votes.items() if voted == count), max(0, most - len(best)))
        if len(best) >= WEIGHED:
            break
    return best


def _take(segment: Segment, unit: int, wanted: _Wanted, held: _Held) -> None:
    listed, own = segment.words(unit)
    text = [word for word in listed[:own] if not word & COMPOUND]
    held.words |= wanted.words.intersection(text)
    held.pairs |= wanted.pairs.intersection(pairwise(text))
    held.named.update(word for word in wanted.named if word in listed)
