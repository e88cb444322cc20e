"""How well units of one part of the index answer a query: which words they have, how near, and what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from tui.search.gathering import Gathering, Group
from tui.search.matches import Matches
from tui.search.matching import Alternatives
from tui.search.segment import Segment
from tui.search.units import KINDS

COVERAGE, CLOSENESS, PHRASE, DENSITY, NAMED = 100.0, 12.0, 8.0, 4.0, 6.0
"""Weights: which words match and how well; how near one another in the order typed; all side by side as typed; the
share of the unit that matches; a person's whole name."""

PRIOR = {"quote": 5.0, "reported": 3.0, "proposal": 2.5, "article": 2.0, "person": 2.0, "text": 0.0}
"""What each kind counts by itself; a speaker's own words come before what is said of them."""

BESIDE_CLOSENESS = 0.9
"""Closeness of a word in the speaker's name to the words said: who types a name and a word mostly looks for what that
person said, rather than for what was said of them; only words side by side as typed are nearer."""

BACKWARDS = 0.7
"""Closeness of two words the wrong way round against the right one."""

MOST_PLACES = 8
"""Places of one word in one unit that are compared with those of the next."""

WORTH = 0.4
"""Share of the best score below which a unit is no answer."""

COVERED = 0.7
"""Share of what the best hit has of the query (its words by their rarity, each by how well it matches) below which
another one hardly matches: it lacks the words that tell the query from others, and only shares common ones."""

_PRIORS = [PRIOR[kind] for kind in KINDS]
_PERSON = KINDS.index("person")
_ALL_EXACT = 1 - 1e-9
_MOST_BESIDES = CLOSENESS + DENSITY + max(*_PRIORS, PRIOR["person"] + NAMED)

WEIGHED = 500
"""Units weighed for one query at most."""

LONG = 256
"""Words of a unit beyond which it counts as no longer."""


class Weighed(NamedTuple):
    """A unit with its score, and how many words of the query it has."""

    score: float
    unit: int
    matched: int
    covered: float
    """How much of the query it has: its words by their rarity, each by how well it matches; 0 to 100."""


def _weighed(known: tuple[float, int, int, float]) -> Weighed:
    below, unit, matched, covered = known
    return Weighed(-below, unit, matched, covered)


class Weights:
    """Weighs the units of a segment for one query."""

    def __init__(self, segment: Segment, alternatives: Sequence[Alternatives], rarity: Sequence[float]):
        self._segment = segment
        self._alternatives = alternatives
        self._rarity = rarity
        whole = sum(rarity)
        self._shares = [COVERAGE * each / whole for each in rarity]
        self.matches = Matches(alternatives)
        self.matched = 0
        """Of the units weighed so far the most words of the query that one has."""
        self.covered = 0.0
        """Of them the most of the query that one has, 0 to 100."""

    def best(self, hidden: frozenset[int], within: bytes | None = None) -> Iterator[Weighed]:
        """The units that answer, the best first, each when it is asked for; none that lacks too much of what a better
        one has, none of the `hidden` articles, only those `within`.
        """
        groups = Gathering(self._segment, self._alternatives, self._rarity, within)
        likely: list[tuple[float, int]] = []  # heaps: units with what they score at most, and with what they score
        known: list[tuple[float, int, int, float]] = []
        left = WEIGHED
        while left and (groups.most or likely):
            if groups.most and (not likely or -self._most(groups.most) < likely[0][0]):
                if groups.most * COVERAGE < COVERED * self.covered:
                    groups.end()
                elif group := groups.step():
                    likely += self._bounds(group, hidden)
                    heapify(likely)
                continue
            if known and known[0][0] <= likely[0][0]:
                yield _weighed(heappop(known))
                continue
            left -= 1
            score, unit, matched, covered = self._weigh(heappop(likely)[1])
            if matched:
                self.matched, self.covered = max(matched, self.matched), max(covered, self.covered)
                heappush(known, (-score, unit, matched, covered))
        while known:
            yield _weighed(heappop(known))

    def _most(self, share: float) -> float:
        """What units score at most that have that share of the query."""
        return COVERAGE * share + _MOST_BESIDES + (PHRASE if share > _ALL_EXACT else 0.0)

    def _bounds(self, group: Group, hidden: frozenset[int]) -> list[tuple[float, int]]:
        """What each unit scores at most, below nothing, so that the best come first: all but where its words stand."""
        many, segment = len(self._shares), self._segment
        base = COVERAGE * group.most + CLOSENESS * (many > 1) + (PHRASE if group.most > _ALL_EXACT else 0.0)
        most = [-base - each - NAMED * (kind == _PERSON) for kind, each in enumerate(_PRIORS)]
        articles, kinds, begins, besides = segment.articles, segment.kinds, segment.begins, segment.besides
        units = [unit for unit in group.units if articles[unit] not in hidden] if hidden else group.units
        density, longest = [DENSITY * min(1.0, many / max(length, 1)) for length in range(LONG)], LONG - 1
        lengths = [min(besides[unit] - begins[unit], longest) for unit in units]
        return [(most[kinds[unit]] - density[length], unit) for unit, length in zip(units, lengths, strict=True)]

    def _weigh(self, unit: int) -> tuple[float, int, int, float]:
        """The score of a unit, the unit, how many words of the query it has, and how much of it."""
        words, own = self._segment.words(unit)
        best = [0.0] * len(self._shares)
        places: list[dict[int, float]] = [{} for _ in best]
        for index, position, at, quality in self.matches.of(words):
            if index < own:
                places[at][position] = quality
            if quality > best[at]:
                best[at] = quality
        matched = len(best) - best.count(0.0)
        if not matched:
            return 0.0, unit, 0, 0.0
        covered = 0.0
        for share, quality in zip(self._shares, best, strict=True):
            covered += share * quality
        closeness = _mean_closeness(places, best) if matched > 1 else float(len(best) == 1 and bool(places[0]))
        score = covered + CLOSENESS * closeness if len(best) > 1 else covered
        if closeness == 1.0 and best.count(1.0) == len(best):
            score += PHRASE
        kind = self._segment.kinds[unit]
        score += _PRIORS[kind] + DENSITY * min(1.0, matched / max(own, 1))
        if kind == _PERSON and own == matched:
            score += NAMED
        return score, unit, matched, covered


def _mean_closeness(places: list[dict[int, float]], best: list[float]) -> float:
    """Of each two words that follow one another in the query, over all of them: 1 where they do so in the unit too."""
    total = 0.0
    for at in range(len(places) - 1):
        if places[at] and places[at + 1]:
            total += _closeness(places[at], places[at + 1])
        elif best[at] and best[at + 1]:
            total += BESIDE_CLOSENESS
    return total / (len(places) - 1)


def _closeness(first: dict[int, float], second: dict[int, float]) -> float:
    """1 where a place of the first word is just before one of the second, less the farther they are apart."""
    best = 0.0
    for place in first if len(first) <= MOST_PLACES else list(first)[:MOST_PLACES]:
        if place + 1 in second or place in second:  # one place for both: the query has the word in two parts
            return 1.0
        for other in second if len(second) <= MOST_PLACES else list(second)[:MOST_PLACES]:
            distance = other - place
            closeness = 1.0 / distance if distance > 0 else BACKWARDS / (1 - distance)
            if closeness > best:
                best = closeness
    return best
