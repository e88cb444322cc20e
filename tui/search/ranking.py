"""How well units of one part of the index answer a query: gather those that may, then weigh each by its words."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from typing import NamedTuple

from tui.search.matches import Matches
from tui.search.matching import Alternatives
from tui.search.segment import Segment
from tui.search.units import KINDS

READ = 60_000
"""Places of the index read for one query; words that would take more are only looked for in what the others found."""

WEIGHED = 1_500
"""Units weighed for one query."""

ENOUGH = 100
"""Units with all words after which those with fewer are left aside."""

COVERAGE, CLOSENESS, PHRASE, DENSITY, NAMED = 100.0, 12.0, 8.0, 4.0, 6.0
"""Weights: which words match and how well; how near one another in the order typed; all side by side as typed; the
share of the unit that matches; a person's whole name."""

PRIOR = {"quote": 3.0, "proposal": 2.5, "article": 2.0, "person": 2.0, "text": 0.0}
BESIDE = 0.97
"""Quality of a match in the speaker's name against one in the words."""

BESIDE_CLOSENESS = 0.3
MOST_PLACES = 8
"""Places of one word in one unit that are compared with those of the next."""


class Weighed(NamedTuple):
    """A unit with its score, and how many words of the query it has."""

    score: float
    unit: int
    matched: int


class Weights:
    """Weighs the units of a segment for one query."""

    def __init__(self, segment: Segment, alternatives: Sequence[Alternatives], rarity: Sequence[float]):
        self._segment = segment
        self._alternatives = alternatives
        self._rarity = rarity
        self._whole = sum(rarity)
        self.matches = Matches(alternatives)

    def best(self, hidden: frozenset[int] | set[int]) -> list[Weighed]:
        """The units that may answer, weighed, in no order; none of the `hidden` articles."""
        articles = self._segment.articles
        weighed = [self._weigh(unit) for unit in self._gather() if not hidden or articles[unit] not in hidden]
        return [each for each in weighed if each.matched]

    def _gather(self) -> list[int]:
        """Units that have some of the words, at most `WEIGHED`, those with the rarest and best matched kept."""
        sizes = [(_size(self._segment, each), at) for at, each in enumerate(self._alternatives) if each]
        found: list[tuple[float, dict[int, float]]] = []
        left = READ
        for size, at in sorted(sizes):
            if found and size > left:
                break
            found.append((self._rarity[at], _read(self._segment, self._alternatives[at], READ)))
            left -= size
        if not found:
            return []
        complete = set(found[0][1]).intersection(*(units for _, units in found[1:]))
        if len(complete) >= ENOUGH or len(found) == 1:
            sums = {unit: sum(rarity * units[unit] for rarity, units in found) for unit in complete}
        else:
            sums = {}
            for rarity, units in found:
                for unit, quality in units.items():
                    sums[unit] = sums.get(unit, 0.0) + rarity * quality
        if len(sums) <= WEIGHED:
            return list(sums)
        return nlargest(WEIGHED, sums, key=sums.__getitem__)

    def _weigh(self, unit: int) -> Weighed:
        words, own = self._segment.words(unit)
        places: list[dict[int, float]] = [{} for _ in self._rarity]
        beside = [0.0] * len(places)
        for index, position, at, quality in self.matches.of(words):
            if index >= own:
                beside[at] = max(beside[at], quality * BESIDE)
            elif quality > places[at].get(position, 0.0):
                places[at][position] = quality
        return self._summed(unit, places, beside, own)

    def _summed(self, unit: int, places: list[dict[int, float]], beside: list[float], own: int) -> Weighed:
        best = [max(max(p.values(), default=0.0), b) for p, b in zip(places, beside, strict=True)]
        matched = sum(quality > 0 for quality in best)
        score = COVERAGE * sum(map(_times, self._rarity, best)) / self._whole
        if len(best) > 1:
            near = [_closeness(places[at], places[at + 1], beside[at], beside[at + 1]) for at in range(len(best) - 1)]
            closeness = sum(near) / len(near)
            score += CLOSENESS * closeness
        else:
            closeness = 1.0 if places[0] else 0.0
        if closeness >= 1.0 and all(quality == 1.0 for quality in best):
            score += PHRASE
        kind = KINDS[self._segment.kind(unit)]
        score += PRIOR[kind] + DENSITY * min(1.0, matched / max(own, 1))
        if kind == "person" and own == matched:
            score += NAMED
        return Weighed(score, unit, matched)


def _times(first: float, second: float) -> float:
    return first * second


def _closeness(first: dict[int, float], second: dict[int, float], beside: float, beside_next: float) -> float:
    """1 where a place of the first word is just before one of the second, less the farther they are apart."""
    if not first or not second:
        return BESIDE_CLOSENESS if (first or beside) and (second or beside_next) else 0.0
    best = 0.0
    for place in list(first)[:MOST_PLACES]:
        if place + 1 in second:
            return 1.0
        for other in list(second)[:MOST_PLACES]:
            distance = other - place
            best = max(best, 1.0 / distance if distance > 0 else 0.7 / (1 - distance))
    # One place for both is a word that the query has in two parts.
    return 1.0 if any(place in second for place in first) else best


def _size(segment: Segment, alternatives: Alternatives) -> int:
    """How many places of the index the alternatives take to read."""
    return (
        sum(segment.frequency(term) for term in alternatives.terms)
        + sum(len(segment.spread(longer)) for longer, _ in alternatives.beginnings)
        + sum(min(segment.frequency(a), segment.frequency(b)) for a, b, _ in alternatives.partings)
    )


def _read(segment: Segment, alternatives: Alternatives, most: int) -> dict[int, float]:
    """Units with one of the alternatives and the best quality of those it has."""
    found: dict[int, float] = {}
    for first, second, quality in alternatives.partings:
        both = set(segment.postings(first)[:most]).intersection(segment.postings(second)[:most])
        found.update(dict.fromkeys(both, quality))
    sources = [(quality, segment.spread(longer)[:most]) for longer, quality in alternatives.beginnings]
    sources += [(quality, segment.postings(term)[:most]) for term, quality in alternatives.terms.items()]
    for quality, units in sorted(sources, key=lambda source: source[0]):
        found.update(dict.fromkeys(units, quality))
    return found
