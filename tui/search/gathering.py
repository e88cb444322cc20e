"""Which units of one part of the index are worth weighing for a query: those with all its words, else with most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from tui.search.matching import Alternatives
from tui.search.segment import Segment

READ = 60_000
"""Places of the index read for one query; words that would take more are only looked for in what the others found."""

GATHERED = 1_500
"""Units gathered for one query."""

Units = dict[int, float]
"""Units with the quality of the best match of one word."""


def gather(
    segment: Segment,
    alternatives: Sequence[Alternatives],
    rarity: Sequence[float],
    enough: int,
    within: bytes | None = None,
) -> list[tuple[float, int]]:
    """Units with the most of their words' rarity that may match, those with the highest first.

    Only those that have a 1 in `within`, where it is given.

    At least `enough` where so many have any word at all. A unit without a word of the query may be among them, where
    two words of it only together stand for one of the query.
    """
    sizes = sorted((_size(segment, each), at) for at, each in enumerate(alternatives) if each)
    found: list[tuple[float, Units]] = []
    left, unread = READ, 0.0
    for size, at in sizes:
        if found and size > left:
            unread += rarity[at]
        else:
            found.append((rarity[at], _read(segment, alternatives[at], within)))
            left -= size
    chosen = _chosen([units for _, units in found], enough)
    bounds = [(unread + sum(share * units.get(unit, 0.0) for share, units in found), unit) for unit in chosen]
    bounds.sort(key=lambda each: (-each[0], each[1]))
    return bounds[:GATHERED]


def _chosen(found: Sequence[Units], enough: int) -> set[int]:
    """Units with all words; where they are too few also those with all but one; then those with the rarest."""
    if not found:
        return set()
    if len(found) == 1:
        return _best_of(found[0])
    chosen = _common(found)
    if len(chosen) < enough and len(found) > 2:
        for left_out in range(len(found)):
            chosen |= _common([units for at, units in enumerate(found) if at != left_out])
    for units in found:
        if len(chosen) >= enough:
            break
        chosen.update(islice(units, GATHERED))
    return chosen


def _best_of(units: Units) -> set[int]:
    """The units of one word that have it best, as far as they are needed; it may be half of all there are."""
    if len(units) <= GATHERED:
        return set(units)
    chosen: set[int] = set()
    for wanted in sorted(set(units.values()), reverse=True):
        chosen.update(islice((unit for unit, quality in units.items() if quality == wanted), GATHERED))
        if len(chosen) >= GATHERED:
            break
    return chosen


def _common(found: Sequence[Units]) -> set[int]:
    first, *others = sorted(found, key=len)
    common = set(first)
    for units in others:
        common &= units.keys()
    return common


def _size(segment: Segment, alternatives: Alternatives) -> int:
    """How many places of the index the alternatives take to read."""
    return (
        sum(segment.frequency(term) for term in alternatives.terms)
        + sum(len(segment.spread(longer)) for longer, _ in alternatives.beginnings)
        + sum(min(segment.frequency(a), segment.frequency(b)) for a, b, _ in alternatives.partings)
    )


def _read(segment: Segment, alternatives: Alternatives, within: bytes | None) -> Units:
    """Units with one of the alternatives and the best quality of those they have."""

    def some(units: memoryview[int]) -> Iterable[int]:
        return units[:READ] if within is None else islice(filter(within.__getitem__, units), READ)

    found: Units = {}
    for first, second, quality in alternatives.partings:
        both = set(some(segment.postings(first))).intersection(some(segment.postings(second)))
        found.update(dict.fromkeys(both, quality))
    sources = [(quality, some(segment.spread(longer))) for longer, quality in alternatives.beginnings]
    sources += [(quality, some(segment.postings(term))) for term, quality in alternatives.terms.items()]
    for quality, units in sorted(sources, key=lambda source: source[0]):
        better = dict.fromkeys(units, quality)
        found = found | better if found else better
    return found
